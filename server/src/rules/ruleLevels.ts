import * as z from "zod";
import type { Severity } from "./rule.ts";

/** What a person makes of a rule: its severity, or that it is not run. */
export const ruleLevelSchema = z.enum(["off", "error", "warning", "information", "hint"]);
export type RuleLevel = z.infer<typeof ruleLevelSchema>;

/** Levels by the rules' ids; a rule that is not named has its own severity. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/**
 * Reads levels from a setting that anybody may have written.
 * @returns those that make sense; what isn't a level is left out
 */
export function readRuleLevels(value: unknown): RuleLevels {
  if (typeof value !== "object" || value === null) return {};
  const entries = Object.entries(value).flatMap(([id, written]) => {
    const level = ruleLevelSchema.safeParse(written);
    return level.success ? [[id, level.data] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The level that a person gave a rule by its id, or null. */
export function levelOf(id: string, levels: RuleLevels): RuleLevel | null {
  return Object.hasOwn(levels, id) ? (levels[id] ?? null) : null;
}

/** From worst to mildest. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];
