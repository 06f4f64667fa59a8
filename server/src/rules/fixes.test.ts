import { describe, expect, it } from "vitest";
import type { Finding } from "./finding.ts";
import { checkText } from "../testing/checkText.ts";
import { applyEdits } from "./applyFixes.ts";
import { fixCases } from "./fixCases.ts";
import { otherUseCases } from "./otherUseCases.ts";
import { exampleTemplates } from "./exampleTemplate.ts";

// Beside the examples of each rule: what a fix makes of harder code, and where there can be none.
describe.each([...fixCases, ...otherUseCases])(
  "the fix of $rule: $before",
  ({ rule, template, language, ...texts }) => {
    it(texts.after === null ? "is not offered" : `writes ${texts.after}`, async () => {
      const text = wholeOf(texts.before, language);
      const findings = await checkText({ language, text, template: exampleTemplates[template] });
      const found = findings.find((finding) => finding.rule.id === rule);
      expect(found).toBeDefined();
      const { fix } = found ?? {};
      const mended = fix === undefined ? null : applyEdits(text, fix.edits);
      const imports = mended?.startsWith("from ") === true ? mended.indexOf("\n\n") + 2 : 0;
      expect(mended?.slice(imports) ?? null).toBe(
        texts.after === null ? null : wholeOf(texts.after, language),
      );
      if (fix === undefined || mended === null) return;
      const again = await checkText({
        language,
        text: mended,
        template: exampleTemplates[template],
      });
      const isFixed = ({ rule: { id }, fix: other }: Finding): boolean =>
        id === rule && other !== undefined;
      expect(again.filter(isFixed).length).toBeLessThan(findings.filter(isFixed).length);
    });
  },
);

/** The code itself where it is a whole file, else a handler that does nothing else. */
function wholeOf(code: string, language: "javascript" | "typescript" | "python"): string {
  if (/^(?:export (?:const|(?:async )?function)|def) handler/mu.test(code)) return `${code}\n`;
  if (language === "python") return `def handler(event, context):\n    ${code}\n`;
  const type = language === "typescript" ? ": any" : "";
  return `export const handler = async (event${type}) => {\n  ${code}\n};\n`;
}
