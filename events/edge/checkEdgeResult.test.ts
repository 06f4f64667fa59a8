import { describe, expect, it } from "vitest";
import { checkEdgeResult } from "./checkEdgeResult.ts";
import type { EdgeEvent } from "./readEdgeEvent.ts";

const header = (key: string, value: string) => ({ [key.toLowerCase()]: [{ key, value }] });
const request = {
  clientIp: "203.0.113.24",
  method: "GET",
  uri: "/",
  headers: { ...header("Host", "a.example.com"), ...header("Accept", "*/*") },
};
const response = { status: "200", headers: header("X-Cache", "Miss from cloudfront") };

function check(eventType: EdgeEvent["eventType"], result: object): readonly string[] {
  const cf = eventType.endsWith("-response")
    ? { config: { eventType }, request, response }
    : { config: { eventType }, request };
  return checkEdgeResult({ Records: [{ cf }] }, result);
}

describe("checkEdgeResult", () => {
  it("is content with a request or a response that comes back, and with usual changes", () => {
    expect(check("viewer-request", request)).toEqual([]);
    expect(check("viewer-response", response)).toEqual([]);
    const rewritten = {
      ...request,
      uri: "/b",
      headers: { ...request.headers, ...header("A", "1") },
    };
    expect(check("viewer-request", rewritten)).toEqual([]);
    const { accept: _, ...fewer } = request.headers;
    expect(check("origin-request", { ...request, headers: fewer })).toEqual([]);
  });

  it.each(["X-Edge-Location", "x-amzn-trace", "Connection", "X-Real-IP"])(
    "lets no function set %s",
    (name) => {
      const problem = [`No function may set the header ${name.toLowerCase()}`];
      expect(check("viewer-request", { ...request, headers: header(name, "1") })).toEqual(problem);
      expect(check("origin-request", { status: "200", headers: header(name, "1") })).toEqual(
        problem,
      );
    },
  );

  it("knows what is read-only in which event", () => {
    const other = { ...request, headers: header("Host", "b.example.com") };
    expect(check("viewer-request", other)).toEqual([
      "The header host is read-only in a viewer-request event",
    ]);
    expect(check("origin-request", other)).toEqual([]);
    const encoded = { ...response, headers: header("Content-Encoding", "br") };
    expect(check("viewer-response", encoded)).toHaveLength(1);
    expect(check("origin-response", encoded)).toEqual([]);
  });

  it("lets nothing change method and address, nor a viewer's response its status", () => {
    const changed = { ...request, method: "POST", clientIp: "203.0.113.25" };
    expect(check("origin-request", changed)).toEqual([
      "No function may change method",
      "No function may change clientIp",
    ]);
    expect(check("viewer-response", { ...response, status: "404" })).toHaveLength(1);
    expect(check("origin-response", { ...response, status: "404" })).toEqual([]);
  });

  it("measures what a function generates by the event", () => {
    const body = "é".repeat(20 * 1024 + 1);
    expect(check("viewer-request", { status: "200", body })).toEqual([
      "The body has 40962 bytes, and a viewer-request function may generate 40960",
    ]);
    expect(check("origin-request", { status: "200", body })).toEqual([]);
    expect(check("viewer-request", { status: "204", body: "x" })).toHaveLength(1);
  });

  it("has nothing to say of what is no event of the edge", () => {
    expect(checkEdgeResult(null, request)).toEqual([]);
    expect(checkEdgeResult({ Records: [] }, request)).toEqual([]);
  });
});
