import { asyncProperty, assert, array, constantFrom, integer, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeTemplate } from "../templates/looksLikeTemplate.ts";
import { checkText } from "../testing/checkText.ts";
import type { ExampleLanguage, RuleExample } from "./rule.ts";
import { allRules } from "./ruleTopics.ts";

const seeds: readonly RuleExample[] = allRules.flatMap(({ examples }) => examples);
const pieces = [
  "",
  "{",
  "}",
  "[",
  "(",
  ")",
  '"',
  "'",
  "`",
  ":",
  "- ",
  "\n",
  "\r\n",
  "  ",
  "=>",
  "#",
  "//",
  "${",
  "é😀",
  "event",
  "None",
  "null",
  "?.",
  "&a *a",
  "<<: *a",
];

/** Cuts a stretch out of the text and puts something else there. */
const mutation = record({
  at: integer({ min: 0, max: 10_000 }),
  length: integer({ min: 0, max: 30 }),
  piece: constantFrom(...pieces),
});

function mutate(
  text: string,
  mutations: readonly { at: number; length: number; piece: string }[],
): string {
  let result = text;
  for (const { at, length, piece } of mutations) {
    const start = at % (result.length + 1);
    result = result.slice(0, start) + piece + result.slice(start + length);
  }
  return result;
}

const languages: readonly ExampleLanguage[] = [
  "javascript",
  "typescript",
  "python",
  "template",
  "event",
  "settings",
];

// A rule that throws fails `checkText`.
describe("no rule fails on broken text, nor speaks of a place outside of it", () => {
  it.each(languages)("%s", async (language) => {
    const own = seeds.filter((seed) => seed.language === language);
    const example = constantFrom(...own);
    const mutations = array(mutation, { minLength: 1, maxLength: 4 });
    await assert(
      asyncProperty(
        example,
        constantFrom("bad", "good"),
        mutations,
        async (seed, side, changes) => {
          const text = mutate(seed[side], changes);
          // What is no template any more is not read as one.
          if (language === "template" && !looksLikeTemplate(text, "/template.yaml")) return;
          const { template, code } = seed;
          for (const { span, fix, message } of await checkText({
            language,
            text,
            template,
            code,
          })) {
            expect(message).not.toBe("");
            for (const { start, end } of [span, ...(fix?.edits ?? [])]) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThanOrEqual(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
