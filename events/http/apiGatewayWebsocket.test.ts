import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { decodeBase64Bytes } from "../encoding/base64.ts";
import { validate } from "../validate.ts";
import { apiGatewayWebsocket } from "./apiGatewayWebsocket.ts";

type Fields = Record<string, unknown>;

const now = new Date("2026-03-12T19:03:58.390Z");

function build(sampleId: string, set: Record<string, string> = {}): Fields {
  return buildSample(apiGatewayWebsocket, sampleId, { seed: 5, now, set }).value as Fields;
}

describe("api-gateway-websocket", () => {
  it.each([
    ['{"action":"join","room":"7"}', "join"],
    ['{"text":"Hello"}', "$default"],
    ['{"action":7}', "$default"],
    ['{"action":""}', "$default"],
    ["ping", "$default"],
  ])("finds the route of %s", (body, routeKey) => {
    expect(build("default", { body })).toMatchObject({ body, requestContext: { routeKey } });
  });

  it("may have null for what only other events of a connection have, as older ones did", () => {
    const event = build("connect");
    const context = event["requestContext"] as Fields;
    const older = { disconnectStatusCode: null, disconnectReason: null, messageId: null };
    expect(
      validate(apiGatewayWebsocket, { ...event, requestContext: { ...context, ...older } }),
    ).toEqual([]);
  });

  it("has the handshake with the connection only", () => {
    const connect = build("connect", { query: "room=a%20b&room=c" });
    expect(connect).toMatchObject({
      queryStringParameters: { room: "c" },
      multiValueQueryStringParameters: { room: ["a b", "c"] },
      requestContext: { routeKey: "$connect" },
    });
    const headers = connect["headers"] as Record<string, string>;
    expect(decodeBase64Bytes(headers["Sec-WebSocket-Key"]!)).toHaveLength(16);
    expect(build("connect", { query: "" })).not.toHaveProperty("queryStringParameters");
    expect(Object.keys(build("message"))).toEqual(["requestContext", "body", "isBase64Encoded"]);
  });

  it("keeps the connection from one event to the next", () => {
    const set = { connectionId: "Q0abcdefghijklm=" };
    for (const { id } of apiGatewayWebsocket.samples) {
      expect(build(id, set)).toHaveProperty("requestContext.connectionId", set.connectionId);
    }
  });

  it("says why the connection ended", () => {
    expect(build("disconnect", { statusCode: "1006", reason: "" })).toMatchObject({
      requestContext: {
        eventType: "DISCONNECT",
        disconnectStatusCode: 1006,
        disconnectReason: "",
      },
    });
  });

  it("knows no other kind of event", () => {
    const event = build("message");
    const requestContext = { ...(event["requestContext"] as Fields), eventType: "PING" };
    expect(validate(apiGatewayWebsocket, { ...event, requestContext })).toMatchObject([
      { path: "requestContext.eventType", severity: "error" },
    ]);
  });
});
