import path from "node:path";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createCheckedTemplate } from "../../checking/checkedTemplate.ts";
import { memoryFolder, memoryUri, readMemoryTemplate } from "../../testing/memoryWorkspace.ts";
import { readServerlessFiles } from "../../testing/readServerless.ts";
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

  const entries =
    "hello: { handler: hello.main }\nbye: { handler: bye.main, runtime: nodejs16.x }\n";

  it.each([
    [
      "YAML",
      "serverless.yml",
      `service: shop\nprovider: { name: aws, runtime: nodejs14.x }\nfunctions: \${file(functions.yml)}\n`,
      ["functions.yml", entries],
    ],
    [
      "TypeScript",
      "serverless.ts",
      `import functions from "./functions";
const configuration = {
  service: "shop",
  provider: { name: "aws", runtime: "nodejs14.x" },
  functions,
};
module.exports = configuration;
`,
      [
        "functions.ts",
        `export default {
  hello: { handler: "hello.main" },
  again: { handler: "again.main" },
  bye: { handler: "bye.main", runtime: "nodejs16.x" },
};
`,
      ],
    ],
  ] as const)(
    "stands where a service in several files states the runtime: %s",
    async (_, main, text, [other, functions]) => {
      const facts = await readServerlessFiles({ [main]: text, [other]: functions });
      const lines = (name: string, content: string): readonly string[] => {
        const file = `/service/${name}`;
        const document = TextDocument.create(`file://${file}`, "yaml", 1, content);
        const checked = createCheckedTemplate({ file, document }, facts);
        return [...findDeprecated(checked, new Date("2026-11-25"))].map(
          ({ span, fix }) =>
            `${content.slice(span.start, span.end)} ${fix === undefined ? "alone" : "with a fix"}`,
        );
      };
      expect(lines(main, text)).toEqual([expect.stringMatching(/nodejs14\.x"? with a fix$/u)]);
      expect(lines(other, functions)).toEqual([
        expect.stringMatching(/nodejs16\.x"? with a fix$/u),
      ]);
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
