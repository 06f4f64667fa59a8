import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceParser } from "../parsing/sourceParser.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { applyTypedEdits, typedEdits } from "../testing/typedEdits.ts";
import { javascriptCases, typescriptCases } from "./javascript/javascriptCases.ts";
import { OpenCode } from "./openCode.ts";
import { pythonCases } from "./python/pythonCases.ts";
import { readCode } from "./readCode.ts";

// Two for all tests: each loads its grammars into the same memory.
const parser = new SourceParser(grammarFolders);
const fresh = new SourceParser(grammarFolders);

function open(file: string): OpenCode {
  const code = new OpenCode(parser);
  code.open(file);
  return code;
}

/** In broken text, the grammar may take `f<T>(a)` for comparisons, and stays with it until it is edited. */
const isClear = (source: string): boolean => !source.includes("f<T>(");

const languages = [
  ["a.mjs", javascriptCases.map(([source]) => source)],
  ["a.ts", typescriptCases.map(([source]) => source).filter(isClear)],
  ["a.py", pythonCases.map(([source]) => source)],
] as const;

describe("code that is open in an editor", () => {
  it.each(languages)(
    "reads %s, whole again, as a file that is read for the first time",
    async (file, sources) => {
      const versions = fc.array(
        fc.tuple(fc.shuffledSubarray([...sources], { minLength: 3 }), typedEdits),
        { minLength: 2, maxLength: 5 },
      );
      await fc.assert(
        fc.asyncProperty(versions, async (all) => {
          const code = open(file);
          try {
            for (const [statements, edits] of all) {
              const text = statements.join("\n");
              // Of broken text, more or less may be read, according to what it was before.
              await code.read(file, applyTypedEdits(text, edits));
              const read = await code.read(file, text);
              expect(read).toEqual(await readCode(fresh, file, text));
            }
          } finally {
            code.close(file);
          }
        }),
        { numRuns: 15 },
      );
    },
    60_000,
  );

  it("gives the same code for the same text, and other code for another", async () => {
    const code = open("a.mjs");
    const first = await code.read("a.mjs", "a;\nb;\n");
    expect(await code.read("a.mjs", "a;\nb;\n")).toBe(first);
    const second = await code.read("a.mjs", "a;\nc;\nb;\n");
    expect(second?.statements[0]).toBe(first?.statements[0]);
    expect(second?.statements[2]).toMatchObject({ start: 6, end: 8 });
    expect(first?.statements[1]).toMatchObject({ start: 3, end: 5 });
    code.close("a.mjs");
  });

  it("keeps nothing of a file that is closed, or never was open", async () => {
    const code = open("a.mjs");
    const first = await code.read("a.mjs", "a;");
    code.close("a.mjs");
    const second = await code.read("a.mjs", "a;");
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
  });

  it("reads no code where only an outline is read", async () => {
    expect(await open("main.go").read("main.go", "package main")).toBeNull();
    expect(await open("notes.md").read("notes.md", "# Notes")).toBeNull();
  });
});
