import { describe, expect, it } from "vitest";
import { evaluatePolicy } from "./evaluatePolicy.ts";

const api = "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5";
const called = `${api}/prod/GET/orders/42`;
const Action = "execute-api:Invoke";
const allow = (Resource: unknown, more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});
const deny = (Resource: unknown, more: object = {}) => ({
  ...allow(Resource, more),
  Effect: "Deny",
});
const Condition = { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } };

describe("evaluatePolicy", () => {
  it.each([
    ["the very method", [allow(called)], "allowed"],
    ["a star over slashes", [allow(`${api}/prod/*`)], "allowed"],
    ["everything", [allow("*", { Action: "*" })], "allowed"],
    ["one of several resources", [allow([`${api}/dev/*`, `${api}/*/GET/orders/??`])], "allowed"],
    ["one statement without a list", allow(called), "allowed"],
    ["an action in another casing", [allow(called, { Action: "Execute-API:invoke" })], "allowed"],
    [
      "all but what is named",
      [{ Effect: "Allow", Action, NotResource: `${api}/prod/POST/*` }],
      "allowed",
    ],
    ["another method", [allow(`${api}/prod/POST/orders/42`)], "not-allowed"],
    ["another action", [allow(called, { Action: "execute-api:ManageConnections" })], "not-allowed"],
    ["a dot, which is no wildcard", [allow(called.replace("42", ".."))], "not-allowed"],
    ["a path in another casing", [allow(called.toUpperCase())], "not-allowed"],
    ["nothing", [], "not-allowed"],
    ["an Allow, and a Deny", [allow("*"), deny(`${api}/prod/GET/*`)], "denied"],
    ["an Allow, and a Deny for others", [allow("*"), deny(`${api}/dev/*`)], "allowed"],
    ["an Allow under a condition", [allow(called, { Condition })], "conditional"],
    [
      "an Allow, and a Deny under a condition",
      [allow("*"), deny("*", { Condition })],
      "conditional",
    ],
    ["a Deny under a condition alone", [deny("*", { Condition })], "denied"],
  ] as const)("decides about %s", (_name, Statement, decision) => {
    expect(evaluatePolicy({ Version: "2012-10-17", Statement }, called)).toBe(decision);
  });

  it("says no to what is no policy", () => {
    for (const policy of [null, "Allow", {}, { Statement: [null, 1] }]) {
      expect(evaluatePolicy(policy, called)).toBe("not-allowed");
    }
  });
});
