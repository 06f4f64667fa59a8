import { readFileSync } from "node:fs";
import { exampleTemplates } from "../rules/exampleTemplate.ts";
import { joinedTemplates } from "../rules/joinedTemplates.ts";
import type { ExampleLanguage } from "../rules/rule.ts";

/** One case of a fixture file: a handler, and what all rules say about it. */
export interface RuleFixture {
  readonly name: string;
  readonly language: ExampleLanguage;
  readonly text: string;
  readonly template: string | undefined;
  /** One line a finding: place, the first line of what is marked, and the rule's id. */
  readonly expected: readonly string[];
}

const heading = /^(?:\/\/|#) ### (?<name>[^@]+?)(?: @ (?<template>\w+))?$/u;
const caret = /^(?:\/\/|#)?\s*(?<carets>\^+) (?<rules>[\w ,-]+)$/u;

/**
 * Reads a fixture: `### name @ template` begins a case, where the template is one of `exampleTemplates` and
 * `joinedTemplates`;
 * under a line, `^^^^ rule-id` says what is found at the carets. A case without carets is one about
 * which every rule is silent.
 * @param file `<topic>.<language>.txt`
 */
export function readRuleFixture(file: string): readonly RuleFixture[] {
  const [, language = ""] = /\.(\w+)\.txt$/.exec(file) ?? [];
  const sections = readFileSync(file, "utf8").split(/^(?=(?:\/\/|#) ### )/mu);
  return sections
    .filter((section) => section.trim() !== "")
    .map((section) => readCase(file, language as ExampleLanguage, section));
}

function readCase(file: string, language: ExampleLanguage, section: string): RuleFixture {
  const lines = section.split("\n");
  const { name, template } = heading.exec(lines[0] ?? "")?.groups ?? {};
  if (name === undefined) throw new Error(`${file}: a case without a name: ${lines[0]}`);
  const templates: Readonly<Record<string, string>> = { ...exampleTemplates, ...joinedTemplates };
  if (template !== undefined && templates[template] === undefined) {
    throw new Error(`${file}: there is no template ${template}`);
  }
  const code: string[] = [];
  const expected: string[] = [];
  for (const line of lines) {
    const marked = caret.exec(line)?.groups;
    if (marked === undefined) {
      code.push(line);
      continue;
    }
    const from = line.indexOf("^");
    const text = (code.at(-1) ?? "").slice(from, from + (marked["carets"]?.length ?? 0));
    for (const rule of (marked["rules"] ?? "").split(",")) {
      expected.push(`${code.length}:${from} ${text} ${rule.trim()}`);
    }
  }
  const chosen = template === undefined ? undefined : templates[template];
  return { name, language, text: code.join("\n"), template: chosen, expected };
}
