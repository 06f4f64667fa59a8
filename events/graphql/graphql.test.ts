import { describe, expect, it } from "vitest";
import { identify } from "../identify.ts";
import { resultProblems } from "../resultProblems.ts";
import { buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { amplifyGraphqlResolver } from "./amplifyGraphqlResolver.ts";
import { appsyncAuthorizer } from "./appsyncAuthorizer.ts";
import { appsyncBatchResolver } from "./appsyncBatchResolver.ts";
import { appsyncEventsPublish } from "./appsyncEventsPublish.ts";
import { appsyncEventsSubscribe } from "./appsyncEventsSubscribe.ts";
import { appsyncResolver } from "./appsyncResolver.ts";

describe("appsync-resolver", () => {
  it("puts the field, its arguments and the selection where AppSync has them", () => {
    const set = {
      parentTypeName: "Mutation",
      fieldName: "ship",
      arguments: '{"id":"7"}',
      selection: "id parcel/carrier",
    };
    expect(buildEvent(appsyncResolver, "query", set)).toMatchObject({
      arguments: { id: "7" },
      source: null,
      prev: null,
      info: {
        parentTypeName: "Mutation",
        fieldName: "ship",
        variables: { id: "7" },
        selectionSetList: ["id", "parcel", "parcel/carrier"],
        selectionSetGraphQL: "{\n  id\n  parcel {\n    carrier\n  }\n}",
      },
    });
  });

  it("says nothing of a caller with an API key but the key itself", () => {
    const event = buildEvent(appsyncResolver, "api-key");
    expect(event["identity"]).toBeNull();
    expect(event).toHaveProperty(
      ["request", "headers", "x-api-key"],
      expect.stringMatching(/^da2-[a-z0-9]{26}$/),
    );
  });

  it("proves a Cognito user by a token with the same claims", () => {
    const event = buildEvent(appsyncResolver, "cognito", { username: "grace" });
    expect(event["identity"]).toMatchObject({
      username: "grace",
      groups: ["admins", "customers"],
      claims: { "cognito:username": "grace", email_verified: true },
    });
    const { headers } = event["request"] as { headers: Record<string, string> };
    const payload = atob((headers["authorization"] ?? "").split(".")[1] ?? "");
    expect(JSON.parse(payload)).toMatchObject({ "cognito:username": "grace" });
  });

  it("points at what is wrong in the identity that was meant", () => {
    const event = buildEvent(appsyncResolver, "iam");
    const { userArn, ...identity } = event["identity"] as Record<string, unknown>;
    const problems = validate(appsyncResolver, {
      ...event,
      identity: { ...identity, userARN: userArn },
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ path: "identity.userARN", suggestion: "userArn" }),
    );
  });

  it("takes any result, nothing included", () => {
    const event = buildEvent(appsyncResolver, "query");
    for (const result of [null, 1, "x", [], {}]) {
      expect(resultProblems(appsyncResolver, event, result)).toEqual([]);
    }
  });
});

describe("appsync-batch-resolver", () => {
  const batch = buildEvent(appsyncBatchResolver, "direct", { count: "2" });

  it("is a list of events that differ in their source", () => {
    expect(batch).toMatchObject([
      { source: { id: "42" }, info: { fieldName: "customer" } },
      { source: { id: "43" }, info: { fieldName: "customer" } },
    ]);
    expect(batch).not.toHaveProperty("0.outErrors");
    expect(buildEvent(appsyncBatchResolver, "vtl")).toHaveProperty("0.outErrors", []);
  });

  it("wants as many answers as there are fields", () => {
    expect(resultProblems(appsyncBatchResolver, batch, [null, { data: {} }])).toEqual([]);
    expect(resultProblems(appsyncBatchResolver, batch, [{}])).toEqual([
      "The list must have 2 answers, one for each field, but has 1",
    ]);
    expect(resultProblems(appsyncBatchResolver, batch, { data: [] })).toEqual([
      "The invoker wants a list here, not an object",
    ]);
  });

  it("knows the document of a request template, too", () => {
    const document = { version: "2018-05-29", operation: "BatchInvoke", payload: [{}, {}] };
    expect(identify(document).eventType).toBe("appsync-batch-resolver");
    expect(validate(appsyncBatchResolver, document)).toEqual([]);
    expect(resultProblems(appsyncBatchResolver, document, [1, 2])).toEqual([]);
    expect(identify([]).eventType).toBeNull();
  });
});

describe("amplify-graphql-resolver", () => {
  it("has at its top what AppSync has in info", () => {
    const event = buildEvent(amplifyGraphqlResolver, "nested-field", { source: '{"id":"9"}' });
    expect(event).toMatchObject({ typeName: "Order", fieldName: "customer", source: { id: "9" } });
    expect(event).not.toHaveProperty("info");
  });
});

describe("appsync-authorizer", () => {
  it("tells of the query in a GraphQL API, of the channel in an Event API", () => {
    const set = { token: "t", variables: '{"id":"7"}' };
    const query = buildEvent(appsyncAuthorizer, "graphql-query", set);
    expect(query).toMatchObject({
      authorizationToken: "t",
      requestContext: { operationName: "Order", variables: { id: "7" } },
      requestHeaders: { authorization: "t" },
    });
    expect(query).not.toHaveProperty("requestContext.operation");
    expect(buildEvent(appsyncAuthorizer, "event-publish")["requestContext"]).toMatchObject({
      operation: "EVENT_PUBLISH",
      channelNamespaceName: "orders",
    });
  });

  it("takes a decision with a flat context", () => {
    const problems = (result: unknown) => resultProblems(appsyncAuthorizer, {}, result);
    expect(problems({ isAuthorized: false })).toEqual([]);
    expect(problems({ isAuthorized: true, resolverContext: { plan: "gold" } })).toEqual([]);
    expect(problems({ isAuthorized: true, resolverContext: { roles: [] } })).toHaveLength(1);
    expect(problems({ isAuthorised: true })).toContainEqual(
      expect.stringContaining('did you mean "isAuthorized"?'),
    );
    expect(problems({ isAuthorized: "true" })).toEqual([
      'isAuthorized: The invoker wants true or false here, not the string "true"',
    ]);
  });
});

describe("appsync-events-publish", () => {
  const event = buildEvent(appsyncEventsPublish, "several-events", {
    count: "2",
    channel: "/orders/7",
  });
  const events = event["events"] as readonly { readonly id: string }[];

  it("splits the channel at its slashes", () => {
    expect(event["info"]).toMatchObject({
      channel: { path: "/orders/7", segments: ["orders", "7"] },
      channelNamespace: { name: "orders" },
      operation: "PUBLISH",
    });
    expect(events).toHaveLength(2);
  });

  it("takes events back by their ids only", () => {
    const problems = (result: unknown) => resultProblems(appsyncEventsPublish, event, result);
    const [first] = events;
    expect(problems({ events: [{ id: first?.id, error: "closed" }] })).toEqual([]);
    expect(problems({ error: "not allowed" })).toEqual([]);
    expect(problems({ events: [{ id: "1", payload: {} }] })).toEqual([
      'No published event has the id "1"',
    ]);
    expect(problems({ events: [{ payload: {} }] })).toEqual([
      'events[0].id: "id" is missing; the invoker wants a string here',
    ]);
    expect(problems(null)).toHaveLength(1);
  });
});

describe("appsync-events-subscribe", () => {
  it("has no events, and takes nothing or an error", () => {
    const event = buildEvent(appsyncEventsSubscribe, "deny");
    expect(event["events"]).toBeNull();
    for (const result of [null, { error: "not yours" }]) {
      expect(resultProblems(appsyncEventsSubscribe, event, result)).toEqual([]);
    }
    expect(resultProblems(appsyncEventsSubscribe, event, { error: 403 })).toHaveLength(1);
    expect(resultProblems(appsyncEventsSubscribe, event, true)).toHaveLength(1);
  });
});
