import { TextDocument } from "vscode-languageserver-textdocument";
import { expect, it } from "vitest";
import type { Finding } from "../rules/finding.ts";
import { allRules } from "../rules/ruleTopics.ts";
import { createFixAllAction, fixAllKind } from "./fixAllAction.ts";

const uri = "file:///a.yaml";

it("doesn't make a fix again after which its problem stood", async () => {
  const document = TextDocument.create(uri, "yaml", 1, "one");
  const action = createFixAllAction({
    of: () => Promise.resolve({ document, version: 1, findings: [problemIn(document.getText())] }),
  });
  const ask = async (): Promise<readonly (string | undefined)[]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const context = { diagnostics: [], only: [fixAllKind] };
    const actions = await action({ textDocument: { uri }, range, context });
    return actions.map(({ edit }) => edit?.changes?.[uri]?.[0]?.newText);
  };
  expect(await ask()).toEqual(["[one]"]);
  // Asked for again, but not made.
  expect(await ask()).toEqual(["[one]"]);
  TextDocument.update(document, [{ text: "[one]" }], 2);
  expect(await ask()).toEqual([]);
  TextDocument.update(document, [{ text: "one " }], 3);
  expect(await ask()).toEqual([]);
});

function problemIn(text: string): Finding {
  const [rule] = allRules;
  if (rule === undefined) throw new Error("There are no rules");
  const start = text.indexOf("one");
  const span = { start, end: start + 3 };
  const fix = { title: "Mend it", edits: [{ ...span, newText: "[one]" }] };
  return { rule, severity: "error", span, message: "one", fix, commentLine: 0 };
}
