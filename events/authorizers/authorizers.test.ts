import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import type { EventType } from "../model/eventType.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { apiGatewayAuthorizerHttpV2 } from "./apiGatewayAuthorizerHttpV2.ts";
import { apiGatewayAuthorizerRequest } from "./apiGatewayAuthorizerRequest.ts";
import { apiGatewayAuthorizerToken } from "./apiGatewayAuthorizerToken.ts";
import { apiGatewayAuthorizerWebsocket } from "./apiGatewayAuthorizerWebsocket.ts";

type Fields = Record<string, unknown>;

const now = new Date("2026-03-12T19:03:58.390Z");

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  return buildSample(eventType, sampleId, { seed: 5, now, set }).value as Fields;
}

function policy(changes: object = {}): Fields {
  const statement = { Effect: "Allow", Action: "execute-api:Invoke", Resource: "*" };
  return {
    principalId: "user-17",
    policyDocument: { Version: "2012-10-17", Statement: [statement] },
    ...changes,
  };
}

describe("samples of authorizers", () => {
  it("carry a token whose claims can be read and are valid now", () => {
    const event = build(apiGatewayAuthorizerToken, "bearer-jwt", { claims: '{"sub":"ada"}' });
    const token = String(event["authorizationToken"]);
    expect(token).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
    const part = token.split(".")[1]!.replaceAll("-", "+").replaceAll("_", "/");
    const claims = JSON.parse(
      decodeBase64(part.padEnd(Math.ceil(part.length / 4) * 4, "="))!,
    ) as Fields;
    expect(claims).toMatchObject({ sub: "ada", iss: "https://idp.example.com/" });
    const seconds = now.getTime() / 1000;
    expect(claims["iat"]).toBeLessThan(seconds);
    expect(claims["exp"]).toBeGreaterThan(seconds);
  });

  it("name the method in the ARN, with the stage and the path that was asked for", () => {
    const set = { method: "post", path: "/invoices/7", stage: "dev", region: "eu-west-1" };
    const owner = /^arn:aws:execute-api:eu-west-1:123456789012:[a-z0-9]{10}/.source;
    for (const [eventType, sample, key] of [
      [apiGatewayAuthorizerToken, "plain-token", "methodArn"],
      [apiGatewayAuthorizerRequest, "header", "methodArn"],
      [apiGatewayAuthorizerRequest, "http-api", "methodArn"],
      [apiGatewayAuthorizerHttpV2, "header", "routeArn"],
    ] as const) {
      const arn = build(eventType, sample, set)[key];
      expect(arn).toMatch(new RegExp(`${owner}/dev/POST/invoices/7$`));
    }
    const socket = build(apiGatewayAuthorizerWebsocket, "query-string", { stage: "dev" });
    expect(socket["methodArn"]).toMatch(/\/dev\/\$connect$/);
  });

  it("have the identity source where it was sent, and beside it in HTTP APIs", () => {
    const set = { headers: '{"Authorization":"Basic YWRhOmFkYQ=="}' };
    const rest = build(apiGatewayAuthorizerRequest, "header", set);
    expect(rest["headers"]).toMatchObject({ Authorization: "Basic YWRhOmFkYQ==" });
    const v1 = build(apiGatewayAuthorizerRequest, "http-api", set);
    expect(v1).toMatchObject({
      identitySource: "Basic YWRhOmFkYQ==",
      authorizationToken: "Basic YWRhOmFkYQ==",
      headers: { authorization: "Basic YWRhOmFkYQ==" },
    });
    const v2 = build(apiGatewayAuthorizerHttpV2, "header", set);
    expect(v2).toMatchObject({
      identitySource: ["Basic YWRhOmFkYQ=="],
      headers: { authorization: "Basic YWRhOmFkYQ==" },
    });
    expect(build(apiGatewayAuthorizerHttpV2, "no-identity-source")["identitySource"]).toBeNull();
    expect(build(apiGatewayAuthorizerHttpV2, "cookies")).toMatchObject({
      identitySource: ["session=k7Wq2xLb9R; theme=dark"],
      cookies: ["session=k7Wq2xLb9R", "theme=dark"],
    });
  });

  it("send empty maps where the event of the method has null, and never a body", () => {
    const event = build(apiGatewayAuthorizerRequest, "header");
    expect(event).toMatchObject({ queryStringParameters: {}, stageVariables: {} });
    for (const type of [apiGatewayAuthorizerRequest, apiGatewayAuthorizerHttpV2]) {
      for (const { id } of type.samples) expect(build(type, id)).not.toHaveProperty("body");
    }
  });

  it("are told from misspelt ones", () => {
    const { methodArn, ...event } = build(apiGatewayAuthorizerToken, "plain-token");
    const problems = validate(apiGatewayAuthorizerToken, { ...event, methodARN: methodArn });
    expect(problems).toContainEqual(
      expect.objectContaining({ path: "methodARN", suggestion: "methodArn" }),
    );
  });
});

describe.each([
  apiGatewayAuthorizerToken,
  apiGatewayAuthorizerRequest,
  apiGatewayAuthorizerHttpV2,
  apiGatewayAuthorizerWebsocket,
])("the answer to $id", (eventType) => {
  const problems = (result: unknown) => resultProblems(eventType, {}, result);

  it("may be a policy with a context", () => {
    expect(problems(policy())).toEqual([]);
    expect(problems(policy({ context: { plan: "premium", limit: 1, admin: false } }))).toEqual([]);
  });

  it.each([
    ["nothing", null, ""],
    ["a proxy response", { statusCode: 401 }, "principalId"],
    ["no principal", { policyDocument: policy()["policyDocument"] }, "principalId"],
    [
      "an effect in the wrong casing",
      policy({
        policyDocument: { Statement: [{ Effect: "allow", Action: "*", Resource: "*" }] },
      }),
      "policyDocument.Statement",
    ],
    [
      "a statement without resource",
      policy({ policyDocument: { Statement: [{ Effect: "Allow", Action: "*" }] } }),
      "needs a Resource",
    ],
    [
      "a version that is none",
      policy({ policyDocument: { Version: "2026-01-01", Statement: [] } }),
      "policyDocument.Version",
    ],
  ])("is no answer: %s", (_name, result, named) => {
    expect(problems(result).join("\n")).toContain(named);
    expect(problems(result)).not.toEqual([]);
  });
});

describe("the context of an answer", () => {
  const nested = policy({ context: { roles: ["admin"] } });

  it("is flat for REST and WebSocket APIs", () => {
    for (const type of [apiGatewayAuthorizerToken, apiGatewayAuthorizerWebsocket]) {
      expect(resultProblems(type, {}, nested)).toMatchObject([
        expect.stringContaining("context.roles") as string,
      ]);
    }
  });

  it("is any JSON for HTTP APIs, which also take a plain yes or no", () => {
    const of = (result: unknown) => resultProblems(apiGatewayAuthorizerHttpV2, {}, result);
    expect(of(nested)).toEqual([]);
    expect(of({ isAuthorized: true, context: { roles: ["admin"] } })).toEqual([]);
    expect(of({ isAuthorized: "true" })).toMatchObject([
      expect.stringContaining("isAuthorized") as string,
    ]);
  });
});
