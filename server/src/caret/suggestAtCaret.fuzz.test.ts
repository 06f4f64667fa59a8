import * as fc from "fast-check";
import { expect, it } from "vitest";
import { findHandlerFunction } from "../flow/findHandlerFunction.ts";
import { readCode } from "../code/readCode.ts";
import { memoryParser } from "../testing/memoryWorkspace.ts";
import { codeFiles, suggestInText, type CodeLanguage } from "../testing/suggestInText.ts";
import { applyTypedEdits, typedEdits } from "../testing/typedEdits.ts";
import { accessCases } from "./cases/accessCases.ts";
import { bindingCases } from "./cases/bindingCases.ts";

const languages: readonly CodeLanguage[] = ["javascript", "typescript", "python"];

it.each(languages)(
  "offers what replaces text before the caret, wherever the caret is in %s",
  async (language) => {
    const source = language === "python" ? "python" : "javascript";
    const texts = [...accessCases, ...bindingCases].flatMap((each) => each[source] ?? []);
    const subject = fc.record({
      text: fc.constantFrom(...texts.map((text) => text.replace("‸", ""))),
      edits: typedEdits,
      at: fc.nat(2000),
    });
    await fc.assert(
      fc.asyncProperty(subject, async ({ text, edits, at }) => {
        const typed = applyTypedEdits(text, edits);
        const offset = at % (typed.length + 1);
        const withCaret = `${typed.slice(0, offset)}‸${typed.slice(offset)}`;
        const code = await readCode(memoryParser, codeFiles[language], typed);
        fc.pre(code !== null && findHandlerFunction(code, "handler") !== null);
        const eventTypes = ["sqs", "api-gateway-http-v2"];
        for (const { replaced, filterText } of await suggestInText({
          language,
          text: withCaret,
          eventTypes,
        })) {
          expect(replaced.start).toBeLessThanOrEqual(offset);
          expect(replaced.end).toBeGreaterThanOrEqual(offset);
          expect(filterText).not.toBe("");
        }
      }),
      { numRuns: 150 },
    );
  },
  60_000,
);

it("ends soon in a line without end", async () => {
  const line = `x = "${"a".repeat(300_000)}";`;
  const text = `export const handler = async (event) => {\n  ${line} event.‸ ${"(".repeat(5000)}\n};\n`;
  const start = performance.now();
  await suggestInText({ language: "javascript", text, eventTypes: ["sqs"] });
  expect(performance.now() - start).toBeLessThan(5000);
});
