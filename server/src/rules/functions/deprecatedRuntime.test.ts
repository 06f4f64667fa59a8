import path from "node:path";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createCheckedTemplate } from "../../checking/checkedTemplate.ts";
import { memoryFolder, memoryUri, readMemoryTemplate } from "../../testing/memoryWorkspace.ts";
import { samTemplate } from "../../testing/samTemplate.ts";
import { applyEdits } from "../applyFixes.ts";
import type { Problem } from "../rule.ts";
import { findDeprecated } from "./deprecatedRuntime.ts";
import { deprecationDates, newestRuntimeFor } from "./runtimeDates.ts";

async function findIn(text: string, today: string): Promise<readonly Problem[]> {
  const file = path.join(memoryFolder, "template.yaml");
  const facts = await readMemoryTemplate(file, text);
  if (facts === null) throw new Error("No template");
  const document = TextDocument.create(memoryUri("template.yaml"), "yaml", 1, text);
  return [...findDeprecated(createCheckedTemplate({ file, document }, facts), new Date(today))];
}

describe("deprecated-runtime", () => {
  it.each([
    ["2026-01-01", null],
    ["2026-02-15", "hint"],
    ["2026-04-30", undefined],
    ["2026-11-25", undefined],
  ])("judges nodejs20.x by the day: %s", async (today, severity) => {
    const text = samTemplate({ properties: "Runtime: nodejs20.x" });
    const found = await findIn(text, today);
    expect(found.map((problem) => problem.severity)).toEqual(severity === null ? [] : [severity]);
  });

  it("moves to the newest runtime of the language, where that is a change of a word", async () => {
    const text = samTemplate({ properties: "Runtime: 'python3.8' # old" });
    const [found] = await findIn(text, "2026-11-25");
    expect(applyEdits(text, found?.fix?.edits ?? [])).toBe(text.replace("python3.8", "python3.14"));
    const go = await findIn(samTemplate({ properties: "Runtime: go1.x" }), "2026-11-25");
    expect(go.map(({ fix }) => fix)).toEqual([undefined]);
  });

  it.each(["nodejs24.x", "python3.13", "provided.al2023", "java21", "python9.9", "!Ref Outside"])(
    "is silent about %s",
    async (runtime) => {
      expect(
        await findIn(samTemplate({ properties: `Runtime: ${runtime}` }), "2026-11-25"),
      ).toEqual([]);
    },
  );

  it("has a date for each, and a newer one to go to that is no older", () => {
    for (const [runtime, date] of deprecationDates) {
      expect(Number.isNaN(Date.parse(date))).toBe(false);
      const newest = newestRuntimeFor(runtime) ?? "";
      expect(Date.parse(deprecationDates.get(newest) ?? "")).toBeGreaterThanOrEqual(
        Date.parse(date),
      );
    }
  });
});
