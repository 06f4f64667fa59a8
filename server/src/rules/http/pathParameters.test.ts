import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { exampleTemplate } from "../exampleTemplate.ts";

const javascript = `export const handler = async (event) => {
  return { statusCode: 200, body: event.pathParameters.id };
};
`;
const python = `def handler(event, context):
    return {"statusCode": 200, "body": event["pathParameters"]["id"]}
`;

const withParameter = "/orders/{id}";

async function find(language: "javascript" | "python", events: readonly string[]) {
  const template = exampleTemplate(language === "python" ? "python3.14" : "nodejs24.x", events);
  const text = language === "python" ? python : javascript;
  const findings = await checkText({ language, text, template });
  return findings.map(({ rule }) => rule.id);
}

function route(type: "Api" | "HttpApi", path: string): string {
  return `${type}${path.length}: { Type: ${type}, Properties: { Path: "${path}", Method: get } }`;
}

describe.each(["javascript", "python"] as const)("parameters of the path in %s", (language) => {
  it.each(["Api", "HttpApi"] as const)(
    "are there where each route of an %s has one",
    async (type) => {
      const routes = [route(type, withParameter), route(type, "/{proxy+}")];
      expect(await find(language, routes)).toEqual([]);
    },
  );

  it.each(["Api", "HttpApi"] as const)(
    "may be missing where a route of an %s has none",
    async (type) => {
      const found = await find(language, [route(type, withParameter), route(type, "/orders")]);
      expect(found).toEqual([
        expect.stringMatching(/^(?:http-null-params|unguarded-event-field)$/u),
      ]);
    },
  );
});
