import { describe, expect, it } from "vitest";
import type { Json } from "../../events/model/json.ts";
import type { InvokerView, Status } from "../invocationResult.ts";
import { invokerInput } from "./invokerKit.ts";
import { viewAsInvoker } from "./viewAsInvoker.ts";

function view(type: string, event: Json, response: Json, status: Status = "success"): InvokerView {
  return viewAsInvoker(invokerInput({ type, event, response, status }))!;
}

describe("an authorizer's caller", () => {
  const token = "api-gateway-authorizer-token";
  const httpApi = "api-gateway-authorizer-http-v2";
  const called = "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/prod/GET/orders/42";
  const answer = (Effect: string, Resource: string): Json => ({
    principalId: "user-17",
    policyDocument: { Statement: [{ Effect, Action: "execute-api:Invoke", Resource }] },
  });

  it.each([
    [answer("Allow", called), "API Gateway lets GET /orders/42 through"],
    [answer("Deny", "*"), "API Gateway answers 403: the policy denies GET /orders/42"],
    [
      answer("Allow", called.replace("GET", "POST")),
      "API Gateway answers 403: no statement of the policy allows GET /orders/42",
    ],
  ])("obeys the policy %#", (response, summary) => {
    expect(view(token, { methodArn: called }, response)).toMatchObject({
      verdict: "accepted",
      summary,
    });
  });

  it("names the route of a connection", () => {
    const methodArn = called.replace("GET/orders/42", "$connect");
    const { summary } = view(
      "api-gateway-authorizer-websocket",
      { methodArn },
      answer("Allow", "*"),
    );
    expect(summary).toBe("API Gateway lets $connect through");
  });

  it("obeys a plain yes or no of an HTTP API's", () => {
    const event = { routeArn: called };
    expect(view(httpApi, event, { isAuthorized: true }).summary).toContain("lets GET /orders/42");
    expect(view(httpApi, event, { isAuthorized: false }).summary).toContain("403");
  });

  it("answers 500 to what is no answer", () => {
    expect(view(token, { methodArn: called }, { isAuthorized: true })).toMatchObject({
      verdict: "rejected",
      summary: "API Gateway answers 500: this is no valid answer of an authorizer",
      details: expect.arrayContaining([expect.stringContaining("principalId")]) as string[],
    });
  });

  it("makes a 401 of one error message, and a 500 of all others", () => {
    const failed = (errorMessage: string): string =>
      view(token, {}, { errorType: "Error", errorMessage }, "error").summary;
    expect(failed("Unauthorized")).toBe("API Gateway answers 401 Unauthorized");
    expect(failed("unauthorized: token expired")).toContain("API Gateway answers 500");
    expect(view(token, {}, null, "timeout").summary).toContain("API Gateway answers 500");
  });
});

describe("a WebSocket API", () => {
  const type = "api-gateway-websocket";
  const event = (eventType: string): Json => ({ requestContext: { eventType } });

  it.each([
    ["CONNECT", { statusCode: 200 }, "API Gateway opens the connection"],
    ["CONNECT", { statusCode: 401 }, "API Gateway refuses the connection with HTTP 401"],
    ["MESSAGE", { statusCode: 200 }, "Done: the sender gets no answer"],
    [
      "MESSAGE",
      { statusCode: 200, body: "pong" },
      "API Gateway sends the body to the sender, if the route has a route response",
    ],
    [
      "DISCONNECT",
      { statusCode: 500 },
      "Done: the connection is closed already, and nobody reads the result",
    ],
  ])("after %s takes %j", (eventType, response, summary) => {
    expect(view(type, event(eventType), response)).toMatchObject({ verdict: "accepted", summary });
  });

  it("takes a result without status for an error", () => {
    for (const response of [null, "ok", {}, { statusCode: "200" }]) {
      expect(view(type, event("CONNECT"), response)).toMatchObject({
        verdict: "rejected",
        summary: expect.stringContaining("502") as string,
      });
    }
  });
});

describe("CloudFront", () => {
  const request = { method: "GET", uri: "/a.html", headers: {} };
  const event = (eventType: string): Json => ({
    Records: [{ cf: { config: { eventType }, request, response: { status: "200", headers: {} } } }],
  });
  const redirect: Json = {
    status: "302",
    headers: {
      location: [{ key: "Location", value: "/de/" }],
      "set-cookie": [{ value: "a=1" }, { value: "b=2" }],
    },
  };

  it("answers the viewer with a generated response, which can be seen", () => {
    expect(view("cloudfront-request", event("viewer-request"), redirect)).toEqual({
      verdict: "accepted",
      summary: "CloudFront answers the viewer with HTTP 302",
      details: [],
      http: {
        statusCode: 302,
        headers: [
          ["Location", "/de/"],
          ["set-cookie", "a=1"],
          ["set-cookie", "b=2"],
        ],
        body: "",
        isBase64Encoded: false,
      },
    });
  });

  it("decodes a body in base64: text as text, anything else as bytes", () => {
    const answer = (body: string): Json => ({ status: "200", body, bodyEncoding: "base64" });
    const seen = (bytes: Buffer) =>
      view("cloudfront-request", event("origin-request"), answer(bytes.toString("base64"))).http;
    expect(seen(Buffer.from("grüße"))).toMatchObject({ body: "grüße", isBase64Encoded: false });
    expect(seen(Buffer.from([0xff, 0xd8]))).toMatchObject({ body: "/9g=", isBase64Encoded: true });
  });

  it.each([
    ["viewer-request", "CloudFront looks for /a.html in its cache"],
    ["origin-request", "CloudFront asks the origin for /a.html"],
  ])("goes on with the request of a %s event", (eventType, summary) => {
    expect(view("cloudfront-request", event(eventType), request)).toMatchObject({
      verdict: "accepted",
      summary,
      http: null,
    });
  });

  it("goes on with a response, whose body it alone knows", () => {
    const response = { status: "200", headers: {} };
    const { summary, http } = view("cloudfront-response", event("viewer-response"), response);
    expect(summary).toBe("CloudFront sends the viewer the response with status 200");
    expect(http).toBeNull();
  });

  it.each([null, {}, { status: 302 }, { status: "99" }, { Records: [] }, { uri: "a" }])(
    "answers 502 to %j",
    (result) => {
      expect(view("cloudfront-request", event("viewer-request"), result)).toMatchObject({
        verdict: "rejected",
        summary: expect.stringContaining("502") as string,
        details: [expect.any(String)],
      });
    },
  );

  it("answers 503 where the function fails", () => {
    const failed = view("cloudfront-request", event("viewer-request"), null, "timeout");
    expect(failed.summary).toBe("CloudFront answers 503: the function failed");
  });
});
