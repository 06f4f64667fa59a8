import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../events/catalogue.ts";
import type { FileFacts } from "../analysis/fileFacts.ts";
import { SourceAnalyzer } from "../analysis/sourceAnalyzer.ts";
import { createVocabulary } from "../analysis/vocabulary.ts";
import { SourceParser } from "../parsing/sourceParser.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { describeHandler, readFixture } from "./fixtures/readFixture.ts";
import { languageDefinitions, languageOfFile } from "./languages.ts";

const folder = path.join("server", "src", "languages", "fixtures");
const analyzer = new SourceAnalyzer(new SourceParser(grammarFolders), createVocabulary(eventTypes));
const root = path.resolve("workspace");

/** What every language must be able to tell, in its own syntax. */
const commonCases = {
  handlers: [
    "conventional name",
    "conventional name, second form",
    "wrapped",
    "wrapper of the author's own",
    "bound method",
    "typed event",
    "typed event and conventional name",
    "helper beside a handler",
  ],
  silent: ["helper that takes event and context", "not exported", "test file"],
} as const;

describe.each(Object.values(languageDefinitions))("$id", ({ id, grammars, mayHoldHandler }) => {
  const [extension = ""] = grammars.keys();
  describe.each(["handlers", "silent"] as const)("%s", (kind) => {
    const cases = readFixture(path.join(folder, id, `${kind}${extension}.txt`), extension);

    it("covers the cases that all languages share", () => {
      const names = cases.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([...commonCases[kind]]));
    });

    it.each(cases)("$name", async ({ file, text, expected }) => {
      const facts = await analyzer.analyze(path.join(root, file), root, text);
      expect(describeHandlers(facts)).toEqual(expected);
      if (kind === "handlers") expect(mayHoldHandler(text)).toBe(true);
    });
  });
});

describe("the fixtures", () => {
  it("exist for every language and for no other", () => {
    const entries = readdirSync(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.toSorted()).toEqual(Object.keys(languageDefinitions).toSorted());
  });
});

describe("the language of a file", () => {
  it.each([
    ["a.ts", "typescript"],
    ["a.tsx", "typescript"],
    ["a.mts", "typescript"],
    ["a.cts", "typescript"],
    ["a.js", "javascript"],
    ["a.jsx", "javascript"],
    ["a.mjs", "javascript"],
    ["a.cjs", "javascript"],
    ["a.py", "python"],
    ["a.rb", undefined],
  ])("%s is %s", (file, language) => {
    expect(languageOfFile(file)?.id).toBe(language);
  });
});

function describeHandlers(facts: FileFacts | null): readonly string[] {
  const handlers = (facts?.symbols ?? []).filter(({ evidence }) => evidence.length > 0);
  return handlers
    .toSorted((one, other) => one.range.start.line - other.range.start.line)
    .map(({ symbol, range, evidence, eventType }) => {
      const rest = `${symbol} [${evidence.join(", ")}]${eventType === null ? "" : ` ${eventType}`}`;
      return describeHandler(range.start.line, range.start.character, range.end.character, rest);
    });
}
