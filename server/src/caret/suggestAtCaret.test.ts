import { describe, expect, it } from "vitest";
import { acceptInText, suggestInText, type CodeLanguage } from "../testing/suggestInText.ts";
import { accessCases } from "./cases/accessCases.ts";
import { bindingCases } from "./cases/bindingCases.ts";

const languages: readonly CodeLanguage[] = ["javascript", "typescript", "python"];

const cases = [...accessCases, ...bindingCases].flatMap(
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

  it.each(["Create", "Update", "Delete"])("offers the value of every kind: %s", async (value) => {
    const text = 'exports.handler = async (event) => {\n  return event.RequestType === "‸";\n};\n';
    const eventTypes = ["cloudformation-custom-resource"];
    const suggestions = await suggestInText({ language: "javascript", text, eventTypes });
    expect(suggestions.map(({ label }) => label)).toContain(value);
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
