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

/** The finding with its severity, for each that the handler has. */
async function findAll(
  language: "javascript" | "python",
  text: string,
  [events, resources = []]: readonly [readonly string[], (readonly string[])?],
) {
  const runtime = language === "python" ? "python3.14" : "nodejs24.x";
  const template = exampleTemplate(runtime, events, [], resources);
  const findings = await checkText({ language, text, template });
  return findings.map(({ rule, severity, message }) => ({ rule: rule.id, severity, message }));
}

async function find(language: "javascript" | "python", events: readonly string[]) {
  const template = exampleTemplate(language === "python" ? "python3.14" : "nodejs24.x", events);
  const text = language === "python" ? python : javascript;
  const findings = await checkText({ language, text, template });
  return findings.map(({ rule }) => rule.id);
}

function route(type: "Api" | "HttpApi", path: string, verb = "get"): string {
  return `${type}${path.length}${verb}: { Type: ${type}, Properties: { Path: "${path}", Method: ${verb} } }`;
}

const integration =
  "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${App.Arn}/invocations";

/** A REST API's method, as API Gateway's own resources say it. */
function method(parts: readonly string[], verb: string): readonly string[] {
  const resources = parts.map((part, index) => {
    const above = index === 0 ? "!GetAtt Shop.RootResourceId" : `!Ref Part${index - 1}`;
    return `Part${index}: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: "${part}", ParentId: ${above} } }`;
  });
  return [
    "Shop: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }",
    ...resources,
    "Method:",
    "  Type: AWS::ApiGateway::Method",
    "  Properties:",
    `    HttpMethod: ${verb}`,
    `    ResourceId: !Ref Part${parts.length - 1}`,
    "    RestApiId: !Ref Shop",
    `    Integration: { Type: AWS_PROXY, Uri: !Sub "${integration}" }`,
  ];
}

/** An HTTP API whose routes lead to one integration. */
function integrated(...keys: readonly string[]): readonly string[] {
  const routes = keys.map(
    (key, index) =>
      `Route${index}: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, RouteKey: ${key}, Target: !Sub "integrations/\${Lambda}" } }`,
  );
  return [
    "Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: shop, ProtocolType: HTTP } }",
    ...routes,
    "Lambda:",
    "  Type: AWS::ApiGatewayV2::Integration",
    '  Properties: { ApiId: !Ref Shop, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt App.Arn, PayloadFormatVersion: "2.0" }',
  ];
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

const always = { rule: "http-null-params", severity: "warning" };

describe("parameters of a path without any", () => {
  it.each([
    ["an Api of SAM's", [[route("Api", "/orders"), route("Api", "/", "post")]], "null"],
    ["an HttpApi of SAM's", [[route("HttpApi", "/orders")]], "absent"],
    ["a REST API's method", [[], method(["shop", "orders"], "GET")], "null"],
    ["an HTTP API's routes", [[], integrated("GET /orders", "POST /orders")], "absent"],
  ] as const)("are always missing where %s leads to the handler", async (_what, parts, how) => {
    const message = `No route that leads here has a parameter, so pathParameters is always ${how}, and this throws.`;
    expect(await findAll("javascript", javascript, parts)).toEqual([{ ...always, message }]);
    const guarded = javascript.replace("pathParameters.id", "pathParameters?.id");
    expect(await findAll("javascript", guarded, parts)).toEqual([]);
  });

  it.each([
    ["a REST API's method", [[], method(["orders", "{id}", "lines"], "GET")]],
    ["an HTTP API's routes", [[], integrated("GET /orders/{id}", "DELETE /orders/{id}")]],
  ] as const)("are there where %s has one", async (_what, parts) => {
    expect(await findAll("javascript", javascript, parts)).toEqual([]);
  });

  it.each([
    ["a route that takes all", [[], integrated("GET /orders", "$default")]],
    [
      "a route whose key only a deployment knows",
      [[], integrated("GET /orders", "!ImportValue key")],
    ],
    [
      "a trigger whose route isn't known",
      [[route("HttpApi", "/orders"), "Else: { Type: HttpApi }"]],
    ],
    ["a path with a hole", [[route("Api", "/orders"), route("Api", "/${Stage}/a")]]],
  ] as const)("may be there beside %s", async (_what, parts) => {
    const found = await findAll("javascript", javascript, parts);
    expect(found.map(({ severity }) => severity)).toEqual(["hint"]);
  });
});

const parsing = `export const handler = async (event) => {
  return { statusCode: 200, body: JSON.parse(event.body).id };
};
`;

describe("the body of a request by its method", () => {
  it.each([
    ["get", "A GET request comes"],
    ["GET", "A GET request comes"],
    ["head", "A HEAD request comes"],
    ["delete", "A DELETE request comes"],
  ])("is not there for %s", async (verb, message) => {
    const events = [[route("HttpApi", "/orders", verb)]] as const;
    expect(await findAll("javascript", parsing, events)).toEqual([
      {
        rule: "http-body-unguarded-parse",
        severity: "warning",
        message: expect.stringContaining(message) as string,
      },
    ]);
    const guarded = parsing.replace("event.body", 'event.body || "{}"');
    expect(await findAll("javascript", guarded, events)).toEqual([]);
    const trimmed = parsing.replace("JSON.parse(event.body).id", "event.body.trim()");
    expect(await findAll("javascript", trimmed, events)).toMatchObject([{ severity: "warning" }]);
  });

  it.each([
    ["post", [[route("HttpApi", "/orders", "post")]]],
    ["any method", [[route("HttpApi", "/orders", "any")]]],
    ["one of two", [[route("HttpApi", "/orders"), route("HttpApi", "/order", "put")]]],
    ["a route that isn't known", [["Api: { Type: HttpApi }"]]],
    ["a method of two routes", [[], integrated("GET /orders", "PATCH /orders")]],
  ] as const)("may be missing for %s", async (_what, parts) => {
    const found = await findAll("javascript", parsing, parts);
    expect(found).toMatchObject([
      { severity: "hint", message: expect.stringMatching(/^A request may come/u) as string },
    ]);
  });
});
