import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CheckedFileReport } from "../../server/src/checking/folderChecks.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { allRules } from "../../server/src/rules/ruleTopics.ts";
import { fixAll, type FixableFolder } from "./fixAll.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fix-all-"));
  file = join(folder, "a.txt");
});
afterEach(() => rm(folder, { recursive: true }));

/** A folder of one file, in which each of these words is a problem of a rule of its own that is mended by the text behind it. */
function folderOf(fixes: Readonly<Record<string, string>>): FixableFolder & { writes: number } {
  const check = async (): Promise<CheckedFileReport> => {
    const text = await readFile(file, "utf8");
    const document = TextDocument.create("file:///a.txt", "yaml", 1, text);
    const findings = Object.entries(fixes).flatMap(([word, newText], at) =>
      [...text.matchAll(new RegExp(word, "g"))].map(({ index }) =>
        problem(allRules[at], index, word, newText),
      ),
    );
    return { file, document, findings };
  };
  const self = {
    writes: 0,
    check,
    checkAll: async () => [await check()],
    changed: () => {
      self.writes += 1;
      return Promise.resolve();
    },
    soundnessOf: async () => {
      const text = await readFile(file, "utf8");
      return { templates: 1, problems: text.split("{").length - text.split("}").length };
    },
  };
  return self;
}

function problem(rule: Rule | undefined, start: number, word: string, newText: string): Finding {
  if (rule === undefined) throw new Error("There are too few rules");
  const span = { start, end: start + word.length };
  const fix = { title: "Mend it", edits: [{ ...span, newText }] };
  return { rule, severity: "error", span, message: word, fix, commentLine: 0 };
}

async function fixed(
  text: string,
  fixes: Readonly<Record<string, string>>,
): Promise<{ text: string; count: number; left: number }> {
  await writeFile(file, text);
  const checks = folderOf(fixes);
  const result = await fixAll(checks, await checks.checkAll());
  expect(checks.writes).toBeLessThan(8);
  const left = result.left.flatMap(({ findings }) => findings).length;
  return { text: await readFile(file, "utf8"), count: result.fixed.get(file) ?? 0, left };
}

describe("all fixes of a folder", () => {
  it("are made, and what they make room for", async () => {
    const result = await fixed("one two\n", { one: "three", three: "3", two: "2" });
    expect(result).toEqual({ text: "3 2\n", count: 3, left: 0 });
  });

  it("leave out one after which the problem stands, however often it is made", async () => {
    const result = await fixed("one two\n", { one: "[one]", two: "2" });
    expect(result).toEqual({ text: "one 2\n", count: 1, left: 1 });
  });

  it("leave out one that makes the file unreadable", async () => {
    const result = await fixed("one two\n", { one: "1", two: "{" });
    expect(result).toEqual({ text: "1 two\n", count: 1, left: 1 });
    expect(await fixed("two\n", { two: "{" })).toEqual({ text: "two\n", count: 0, left: 1 });
  });
});
