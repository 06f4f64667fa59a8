import { readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEventType } from "../../../events/catalogue.ts";
import { readCode } from "../code/readCode.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { allRules } from "../rules/ruleTopics.ts";
import { runRules } from "../rules/runRules.ts";
import { memoryParser } from "../testing/memoryWorkspace.ts";
import { applyTypedEdits, typedEdits } from "../testing/typedEdits.ts";
import { findHandlerFunction } from "./findHandlerFunction.ts";
import { followHandler } from "./followHandler.ts";
import { inferEventTypes } from "./inferEventTypes.ts";

const fixtures = path.join("server", "src", "rules", "fixtures");
const sqs = findEventType("sqs");
if (sqs === null) throw new Error("There is no sqs");

const sources = (["javascript", "python"] as const).map((language) => ({
  language,
  file: language === "python" ? "app.py" : "app.mjs",
  text: readFileSync(path.join(fixtures, `fields.${language}.txt`), "utf8"),
}));

const nothingElse = { templates: [], eventFile: null, ruleFile: null };

describe.each(sources)("handlers in $language, mangled by typing", ({ language, file, text }) => {
  it("are followed and checked without failing, in bounded time, within the text", async () => {
    const heading = language === "python" ? /^(?=# ###)/mu : /^(?=\/\/ ###)/mu;
    const cases = text.split(heading).filter((each) => each.includes("handler"));
    const mangled = fc.tuple(fc.constantFrom(...cases), typedEdits);
    await fc.assert(
      fc.asyncProperty(mangled, async ([original, edits]) => {
        const typed = applyTypedEdits(original, edits);
        const code = await readCode(memoryParser, file, typed);
        const handler = code === null ? null : findHandlerFunction(code, "handler");
        if (code === null || handler === null) return;
        const start = performance.now();
        const flow = followHandler(code, handler, language);
        inferEventTypes(code, flow);
        const checked: CheckedHandler = {
          language,
          text: typed,
          file: code,
          handler,
          flow,
          hasTypedEvent: false,
          targets: [],
          functions: [],
          eventTypes: [sqs],
          packages: new Set(),
        };
        const subject = { text: typed, handlers: [checked], ...nothingElse };
        const findings = runRules(allRules, subject, {}, (rule, error) => {
          throw new Error(`${rule.id} failed`, { cause: error });
        });
        expect(performance.now() - start).toBeLessThan(5000);
        for (const { span } of [...flow.accesses, ...findings]) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(typed.length);
        }
      }),
      { numRuns: 250 },
    );
  });
});
