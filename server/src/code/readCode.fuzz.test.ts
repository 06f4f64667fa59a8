import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceParser } from "../parsing/sourceParser.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { applyTypedEdits, typedEdits } from "../testing/typedEdits.ts";
import type { Expression, Statement } from "./codeModel.ts";
import { javascriptCases, typescriptCases } from "./javascript/javascriptCases.ts";
import { pythonCases } from "./python/pythonCases.ts";
import { readCode } from "./readCode.ts";
import { partsOfExpression, partsOfStatement } from "./walkCode.ts";

const parser = new SourceParser(grammarFolders);

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Fails where something lies outside of what holds it. A decorator stands before its function. */
function expectInside(parts: readonly (Expression | Statement)[], { start, end }: Place): void {
  for (const part of parts) {
    if (part.start < start || part.end > end || part.start > part.end) {
      expect.fail(`${part.kind} ${part.start}-${part.end} is not within ${start}-${end}`);
    }
    const isStatement = isStatementKind(part);
    const inside = isStatement ? partsOfStatement(part) : partsOfExpression(part);
    const decorators = !isStatement && part.kind === "function" ? part.decorators : [];
    const held = inside.flatMap((each) => (Array.isArray(each) ? each : [each]) as Part[]);
    expectInside(
      held.filter((each) => !decorators.includes(each as Expression)),
      part,
    );
  }
}

type Part = Expression | Statement;

function isStatementKind(part: Part): part is Statement {
  return statementKinds.has(part.kind);
}

const statementKinds = new Set<Part["kind"]>([
  "expression",
  "declare",
  "return",
  "throw",
  "if",
  "loop",
  "try",
  "match",
  "with",
  "block",
  "break",
  "continue",
  "import",
  "class",
]);

function fixtures(language: string): readonly string[] {
  const folder = path.join("server", "src", "languages", "fixtures", language);
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));
}

const languages = [
  ["a.js", [...fixtures("javascript"), ...javascriptCases.map(([source]) => source)]],
  ["a.tsx", [...fixtures("typescript"), ...javascriptCases.map(([source]) => source)]],
  ["a.ts", [...fixtures("typescript"), ...typescriptCases.map(([source]) => source)]],
  ["a.py", [...fixtures("python"), ...pythonCases.map(([source]) => source)]],
] as const;

describe.each(languages)("code in %s while it is being typed", (file, sources) => {
  const source = sources.join("\n");

  it("always lowers, to what lies in what holds it", async () => {
    await fc.assert(
      fc.asyncProperty(typedEdits, async (edits) => {
        const text = applyTypedEdits(source, edits);
        const code = await readCode(parser, file, text);
        expectInside(code?.statements ?? [], { start: 0, end: text.length });
      }),
      { numRuns: 60 },
    );
  });

  it.each(["(", "[", "{", "a.", "a?b:", "f(", "-", "not ", "if a:\n "])(
    "ends where %j is nested without end",
    async (piece) => {
      const text = piece.repeat(5000);
      const code = await readCode(parser, file, text);
      expectInside(code?.statements ?? [], { start: 0, end: text.length });
    },
  );
});
