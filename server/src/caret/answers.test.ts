import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { CompletionRequest } from "vscode-languageserver/node";
import { buildSample } from "../../../events/buildSample.ts";
import { eventTypes } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { exampleTemplates } from "../rules/exampleTemplate.ts";
import { joinedTemplates } from "../rules/joinedTemplates.ts";
import { connectLanguageClient } from "../testing/languageClient.ts";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { checkText } from "../testing/checkText.ts";
import { acceptInText, suggestInText } from "../testing/suggestInText.ts";

const marked: Readonly<Record<"javascript" | "python", string>> = {
  javascript: "export const handler = async (event) => {\n  return ‸;\n};\n",
  python: "def handler(event, context):\n    return ‸\n",
};

async function write(language: "javascript" | "python", id: string): Promise<readonly string[]> {
  const subject = { language, text: marked[language], eventTypes: [id] };
  const suggestions = await suggestInText(subject);
  return suggestions.map((suggestion) => acceptInText(subject, suggestion));
}

const answered = eventTypes.filter(({ responseSchema }) => responseSchema !== null);

/** What is wrong with an answer to a sample of its event. */
function problemsOf(eventType: EventType, event: unknown, text: string): readonly string[] {
  const body = text.slice(text.indexOf("return"), text.lastIndexOf("}"));
  const answer: unknown = runInNewContext(`(function (event) { ${body} })`)(event);
  const issues = eventType.responseSchema?.().safeParse(answer).error?.issues ?? [];
  const wrong = issues.map(({ path: at, message }) => `${at.join(".")}: ${message}`);
  return [...wrong, ...(eventType.checkResult?.(event, answer) ?? [])];
}

/** True where code that a sample is not meant for fails. */
function fails(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}

describe.each(answered)("the answers to $id", (eventType) => {
  it("are ones that the invoker takes", async () => {
    const texts = await write("javascript", eventType.id);
    // The event itself has been filled in before it is returned.
    for (const text of texts.filter(
      (each) => texts.length === 1 || !each.includes("return event;"),
    )) {
      const events = eventType.samples.map(
        ({ id }) => buildSample(eventType, id, { set: {}, seed: 1, now: new Date(0) }).value,
      );
      const fitting = events.filter((event) => !fails(() => problemsOf(eventType, event, text)));
      const problems = fitting.map((event) => problemsOf(eventType, event, text));
      const fewest = problems.toSorted((one, other) => one.length - other.length)[0];
      expect(fewest, text).toEqual([]);
    }
  });

  it.each(["javascript", "python"] as const)("break no rule in %s", async (language) => {
    for (const text of await write(language, eventType.id)) {
      const findings = await checkText({ language, text, eventType: eventType.id });
      const told = findings.filter(({ rule }) => /response|authorizer|batch|edge/u.test(rule.id));
      expect(told.map(({ message }) => `${text}: ${message}`)).toEqual([]);
    }
  });
});

it("are there for every event type whose invoker takes an object of known keys", async () => {
  const without: string[] = [];
  for (const { id } of answered) {
    if ((await write("javascript", id)).length === 0) without.push(id);
  }
  expect(without).toEqual([
    "api-gateway-rest-custom",
    "appsync-resolver",
    "amplify-graphql-resolver",
    "batch-request",
    "stepfunctions-task",
    "stepfunctions-error",
    "bedrock-agentcore-gateway",
    "custom-json",
  ]);
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
