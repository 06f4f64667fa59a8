import * as z from "zod";
import { functionsSchema } from "./runs/functionSettings.ts";
import { defaultEventFileGlobs } from "../../server/src/protocol.ts";

/** All settings, under `lambdaLens.`; the manifest declares the same keys and defaults. */
export const settingsSchema = z.object({
  /** Path of the interpreter by Lambda runtime identifier, or by family: `nodejs`, `python`. */
  interpreters: z.record(z.string(), z.string()).catch({}),
  /** What the template doesn't say of functions, by their names; `*` for all of them. */
  functions: functionsSchema.catch({}),
  codeLensEnabled: z.boolean().catch(true),
  /** Overrides every function's timeout; null: the template's, or Lambda's own default. */
  timeoutSeconds: z.number().min(1).max(900).nullable().catch(null),
  saveBeforeInvoke: z.boolean().catch(true),
  /** Globs of files that may hold events, relative to any folder. */
  eventFiles: z.array(z.string()).catch([...defaultEventFileGlobs]),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Where each setting stands below `lambdaLens.`. */
export const settingKeys = {
  interpreters: "interpreters",
  functions: "functions",
  codeLensEnabled: "codeLens.enabled",
  timeoutSeconds: "timeoutSeconds",
  saveBeforeInvoke: "saveBeforeInvoke",
  eventFiles: "eventFiles",
} as const satisfies Record<keyof Settings, string>;

/** Reads the settings; a value of the wrong type counts as its default. */
export function parseSettings(read: (key: string) => unknown): Settings {
  return settingsSchema.parse({
    interpreters: read(settingKeys.interpreters),
    functions: read(settingKeys.functions),
    codeLensEnabled: read(settingKeys.codeLensEnabled),
    timeoutSeconds: read(settingKeys.timeoutSeconds),
    saveBeforeInvoke: read(settingKeys.saveBeforeInvoke),
    eventFiles: read(settingKeys.eventFiles),
  });
}

/**
 * The interpreter that the settings name for a function, or null: look for one.
 * @param runtime Lambda's identifier: `nodejs24.x`; null where nothing names one.
 */
export function interpreterFor(
  interpreters: Settings["interpreters"],
  runtime: string | null,
  language: string,
): string | null {
  const family = language === "python" ? "python" : "nodejs";
  const exact = runtime === null ? undefined : interpreters[runtime];
  const path = exact ?? interpreters[family];
  return path === undefined || path.trim() === "" ? null : path;
}
