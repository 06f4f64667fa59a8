import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { CompletionRequest } from "vscode-languageserver/node";
import { buildSample } from "../../../events/buildSample.ts";
import { findEventType } from "../../../events/catalogue.ts";
import { exampleTemplates } from "../rules/exampleTemplate.ts";
import { joinedTemplates } from "../rules/joinedTemplates.ts";
import { connectLanguageClient } from "../testing/languageClient.ts";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { checkText } from "../testing/checkText.ts";
import { acceptInText, suggestInText } from "../testing/suggestInText.ts";
import { ownSkeletons } from "./ownSkeletons.ts";

const marked: Readonly<Record<"javascript" | "python", string>> = {
  javascript: "export const handler = async (event) => {\n  return ‸;\n};\n",
  python: "def handler(event, context):\n    return ‸\n",
};

async function write(language: "javascript" | "python", id: string): Promise<readonly string[]> {
  const subject = { language, text: marked[language], eventTypes: [id] };
  const suggestions = await suggestInText(subject);
  return suggestions.map((suggestion) => acceptInText(subject, suggestion));
}

describe.each([...ownSkeletons.keys()])("the response to %s", (id) => {
  it("is one that the invoker takes", async () => {
    const eventType = findEventType(id);
    const schema = eventType?.responseSchema?.();
    if (eventType === null || schema === undefined) throw new Error(`${id} has no response`);
    const texts = await write("javascript", id);
    expect(texts).not.toEqual([]);
    for (const text of texts) {
      const body = text.slice(text.indexOf("return"), text.lastIndexOf("}"));
      const { value } = buildSample(eventType, null, { set: {}, seed: 1, now: new Date(0) });
      const answer: unknown = runInNewContext(`(function (event) { ${body} })`)(value);
      expect(schema.safeParse(answer).error?.issues ?? []).toEqual([]);
    }
  });

  it.each(["javascript", "python"] as const)("breaks no rule in %s", async (language) => {
    for (const text of await write(language, id)) {
      const findings = await checkText({ language, text, eventType: id });
      const told = findings.filter(({ rule }) => /response|authorizer|batch|edge/u.test(rule.id));
      expect(told.map(({ message }) => `${text}: ${message}`)).toEqual([]);
    }
  });
});

describe("what the template says of the response", () => {
  it.each([
    ["only simple ones where these are enabled", joinedTemplates.nodeSimpleAuthorizer, ["simple"]],
    ["only policies where they are not", joinedTemplates.nodePolicyAuthorizer, ["policy"]],
    ["no failures that nobody reads", exampleTemplates.nodeQueue, []],
    ["failures that are read", exampleTemplates.nodePartialQueue, ["failures"]],
  ])("offers %s", async (_what, template, expected) => {
    const text = marked.javascript;
    await using workspace = await createTemporaryWorkspace({
      "template.yaml": template,
      "app.mjs": text.replace("‸", ""),
    });
    await using client = await connectLanguageClient([workspace.folder]);
    const uri = workspace.uriOf("app.mjs");
    await client.open(uri, "javascript", text.replace("‸", ""));
    const position = { line: 1, character: "  return ".length };
    const asked = { textDocument: { uri }, position };
    const answer = await client.connection.sendRequest(CompletionRequest.type, asked);
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    const offered = items.filter(({ label }) => label.endsWith("response"));
    const kinds = offered.map(({ label, textEdit }) =>
      textEdit?.newText.includes("batchItemFailures") === true
        ? "failures"
        : (/ (simple|policy) response$/u.exec(label)?.[1] ?? label),
    );
    expect(kinds).toEqual(expected);
  });
});
