import { describe, expect, it } from "vitest";
import { acceptInText, suggestInText, type CodeLanguage } from "../testing/suggestInText.ts";
import { accessCases } from "./cases/accessCases.ts";
import { bindingCases } from "./cases/bindingCases.ts";
import { callbackCases } from "./cases/callbackCases.ts";
import { pythonCases } from "./cases/pythonCases.ts";

const languages: readonly CodeLanguage[] = ["javascript", "typescript", "python"];

const cases = [...accessCases, ...bindingCases, ...callbackCases, ...pythonCases].flatMap(
  ({ title, eventType, offers, accepted, ...texts }) =>
    languages.flatMap((language) => {
      const source = language === "python" ? "python" : "javascript";
      const text = texts[source];
      const line = accepted?.[source] ?? null;
      return text === undefined ? [] : [{ title, language, text, eventType, offers, line }];
    }),
);

describe("at the caret", () => {
  it.each(cases)("of $title, in $language", async ({ language, text, eventType, offers, line }) => {
    const subject = { language, text, eventTypes: [eventType] };
    const suggestions = await suggestInText(subject);
    const labels = suggestions.map(({ label }) => label);
    if (offers.length === 0) expect(labels).toEqual([]);
    else expect(labels).toEqual(expect.arrayContaining([...offers]));
    if (line === null) return;
    const taken = suggestions.find(({ label }) => label === offers[0]);
    if (taken === undefined) return;
    const row = text.slice(0, text.indexOf("‸")).split("\n").length - 1;
    expect(acceptInText(subject, taken).split("\n")[row]).toBe(line);
    const plain = text.replace("‸", "");
    const typed = plain.slice(taken.replaced.start, text.indexOf("‸"));
    expect(taken.filterText.startsWith(typed)).toBe(true);
  });

  it.each([
    ["for (const r of event.Records ?? []) r.‸", "r.body"],
    ["if (event.Records) event.Records[0].‸", "Records[0].body"],
    ["event.Records?.forEach((r) => r.‸)", "r.body"],
    ["event.requestContext.‸", "requestContext?.identity"],
  ])("asks of two events only what one of them leaves out: %s", async (typed, written) => {
    const text = `exports.handler = async (event) => {\n  ${typed};\n};\n`;
    const eventTypes = ["sqs", "api-gateway-rest-proxy"];
    const subject = { language: "javascript", text, eventTypes } as const;
    const suggestions = await suggestInText(subject);
    const name = /\w+$/u.exec(written)?.[0];
    const taken = suggestions.find(({ label }) => label === name);
    expect(taken === undefined ? null : acceptInText(subject, taken)).toContain(written);
  });

  it.each([
    ["an open bracket above", "x = foo(1\n    for r in event['Records']:\n        y = r['‸']"],
    ["an open dict above", "x = {\n        'a': 1,\n    y = event['Records'][0]['‸']"],
    [
      "no colon after if",
      "for r in event['Records']:\n        if r['body']\n            y = r['‸']",
    ],
    ["no colon after for", "for r in event['Records']\n        y = r['‸']"],
    ["an if without a block", "for r in event['Records']:\n        if r\n        y = r['‸']"],
    ["an open bracket below", "y = event['Records'][0]['‸']\n    foo(1\n    return y"],
    ["a conflict", "x = 1\n<<<<<<< HEAD\n=======\n>>>>>>> main\n    y = event['Records'][0]['‸']"],
  ])("reads on in Python past %s", async (_what, body) => {
    const text = `def handler(event, context):\n    ${body}\n    return 1\n`;
    const suggestions = await suggestInText({ language: "python", text, eventTypes: ["sqs"] });
    expect(suggestions.map(({ label }) => label)).toContain("messageId");
  });

  it.each(["Create", "Update", "Delete"])("offers the value of every kind: %s", async (value) => {
    const text = 'exports.handler = async (event) => {\n  return event.RequestType === "‸";\n};\n';
    const eventTypes = ["cloudformation-custom-resource"];
    const suggestions = await suggestInText({ language: "javascript", text, eventTypes });
    expect(suggestions.map(({ label }) => label)).toContain(value);
  });

  it.each([
    ["event.requestContext.authorizer!.‸", "event.requestContext.authorizer?.jwt", "!.jwt"],
    ["event.requestContext.authorizer!.j‸", "event.requestContext.authorizer?.jwt", "!.jwt"],
    ["event!.‸", "event!.headers", "!.headers"],
  ])("takes over TypeScript's `!`: %s", async (typed, accepted, filterText) => {
    const text = `export const handler = async (event: any) => {\n  ${typed}\n};\n`;
    const eventTypes = ["api-gateway-http-v2"];
    const subject = { language: "typescript", text, eventTypes } as const;
    const suggestions = await suggestInText(subject);
    const taken = suggestions.find((each) => each.filterText === filterText);
    expect(taken).toBeDefined();
    if (taken !== undefined) expect(acceptInText(subject, taken)).toContain(`  ${accepted}\n`);
  });

  it.each([
    ["event.‸", ".Records"],
    ["event?.Re‸", "?.Records"],
    ["event\n    .‸", ".Records"],
    ["context.‸", ".functionName"],
  ])("compares with the accessor, as other extensions do: %s", async (typed, filterText) => {
    const text = `exports.handler = async (event, context) => {\n  ${typed};\n};\n`;
    const subject = { language: "javascript", text, eventTypes: ["sqs"] } as const;
    const suggestions = await suggestInText(subject);
    expect(suggestions.map((suggestion) => suggestion.filterText)).toContain(filterText);
  });
});
