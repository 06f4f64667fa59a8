import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../events/catalogue.ts";
import type { FileFacts } from "../analysis/fileFacts.ts";
import { SourceAnalyzer } from "../analysis/sourceAnalyzer.ts";
import { createVocabulary } from "../analysis/vocabulary.ts";
import { evidenceKinds, type Language } from "../protocol.ts";
import { SourceParser } from "../parsing/sourceParser.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { describeHandler, readFixture } from "./fixtures/readFixture.ts";
import { languageDefinitions, languageOfFile } from "./languages.ts";

const folder = path.join("server", "src", "languages", "fixtures");
const analyzer = new SourceAnalyzer(new SourceParser(grammarFolders), createVocabulary(eventTypes));
const root = path.resolve("workspace");

const byStart = "the handler is what the program starts, whatever its name";
const byClass = "the handler is a method of a class, which no value stands for";

/** Cases that a language has no words for, and why. */
const inexpressible: Partial<Record<Language, Readonly<Record<string, string>>>> = {
  go: {
    "conventional name": byStart,
    "conventional name, second form": byStart,
    "typed event and conventional name": byStart,
  },
  rust: {
    "conventional name": byStart,
    "conventional name, second form": byStart,
    "typed event and conventional name": byStart,
  },
  java: { wrapped: byClass, "wrapper of the author's own": byClass, "bound method": byClass },
  kotlin: { wrapped: byClass, "wrapper of the author's own": byClass, "bound method": byClass },
  csharp: { "wrapper of the author's own": "what a call returns has no name to stand over" },
  ruby: {
    wrapped: "the runtime calls methods by their names",
    "wrapper of the author's own": "the runtime calls methods by their names",
    "typed event": "parameters have no types",
    "typed event and conventional name": "parameters have no types",
  },
};

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
      const owed = commonCases[kind].filter((name) => inexpressible[id]?.[name] === undefined);
      expect(names).toEqual(expect.arrayContaining(owed));
    });

    it.each(cases)("$name", async ({ file, text, expected }) => {
      const facts = await analyzer.analyze(path.join(root, file), root, text);
      expect(describeHandlers(facts)).toEqual(expected);
      for (const { evidence } of facts?.symbols ?? []) {
        for (const reason of evidence) expect(evidenceKinds).toContain(reason.split(":")[0]);
      }
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
    ["a.go", "go"],
    ["a.java", "java"],
    ["a.cs", "csharp"],
    ["a.rb", "ruby"],
    ["a.rs", "rust"],
    ["a.kt", "kotlin"],
    ["a.php", undefined],
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
