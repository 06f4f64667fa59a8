import { describe, expect, it } from "vitest";
import type { Json } from "../../events/model/json.ts";
import type { HttpResponseView, InvokerView, Status } from "../invocationResult.ts";
import { invokerInput } from "./invokerKit.ts";
import { viewAsInvoker } from "./viewAsInvoker.ts";

const rest = "api-gateway-rest-proxy";
const http = "api-gateway-http-v2";
const url = "lambda-function-url";
const alb = "alb";
const json = ["content-type", "application/json"] as const;

function view(
  type: string,
  response: Json,
  status: Status = "success",
  event: Json = {},
): InvokerView {
  return viewAsInvoker(invokerInput({ type, response, status, event }))!;
}

function answer(type: string, response: Json, event: Json = {}): HttpResponseView {
  const { verdict, http: seen } = view(type, response, "success", event);
  expect(verdict).toBe("accepted");
  return seen!;
}

describe.each([rest, http, url, alb])("%s", (type) => {
  it("answers with status, headers and body of a proxy response", () => {
    const response = { statusCode: 201, headers: { "X-Id": "7", "X-Count": 2 }, body: "made" };
    const contentType = type === alb ? [] : [json];
    expect(view(type, response)).toEqual({
      verdict: "accepted",
      summary: "The client gets HTTP 201",
      details: [],
      http: {
        statusCode: 201,
        headers: [...contentType, ["X-Id", "7"], ["X-Count", "2"]],
        body: "made",
        isBase64Encoded: false,
      },
    });
  });

  it("keeps a content type that is given, in any spelling", () => {
    const headers = { "Content-TYPE": "text/html" };
    expect(answer(type, { statusCode: 200, headers, body: "" }).headers).toEqual([
      ["Content-TYPE", "text/html"],
    ]);
  });

  it("sends no body where there is none", () => {
    expect(answer(type, { statusCode: 204 }).body).toBe("");
    expect(answer(type, { statusCode: 204, body: null }).body).toBe("");
  });

  it("decodes a body in base64: text as text, anything else as bytes", () => {
    const text = Buffer.from("grüße").toString("base64");
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0x00]).toString("base64");
    const respond = (body: string): Json => ({ statusCode: 200, body, isBase64Encoded: true });
    expect(answer(type, respond(text))).toMatchObject({ body: "grüße", isBase64Encoded: false });
    expect(answer(type, respond(bytes))).toMatchObject({ body: bytes, isBase64Encoded: true });
  });

  it("reads a status in digits, save for a load balancer", () => {
    const verdict = type === alb ? "rejected" : "accepted";
    expect(view(type, { statusCode: "201" })).toMatchObject({ verdict });
  });

  it.each([
    [{ statusCode: "OK" }, "statusCode must be a whole number"],
    [{ statusCode: 42 }, "statusCode must be a whole number"],
    [{ statusCode: 200.5 }, "statusCode must be a whole number"],
    [{ statusCode: 200, body: { ok: true } }, "body must be a string"],
    [{ statusCode: 200, body: "", isBase64Encoded: "yes" }, "isBase64Encoded must be"],
  ] as const)("refuses %j", (response, detail) => {
    const { verdict, details, http: seen } = view(type, response);
    expect(verdict).toBe("rejected");
    expect(details[0]).toContain(detail);
    expect(seen?.statusCode).toBe(type === http ? 500 : 502);
  });

  it.each(["error", "timeout", "crash", "init-error", "out-of-memory"] as const)(
    "answers for a function that ended with %s",
    (status) => {
      const { verdict, summary, http: seen } = view(type, { statusCode: 200 }, status);
      expect(verdict).toBe("rejected");
      expect(summary).toContain("the function failed");
      expect(seen?.statusCode).toBe(type === http ? 500 : 502);
    },
  );
});

describe("the words of a failure", () => {
  it.each([
    [rest, 502, '{"message":"Internal server error"}'],
    [http, 500, '{"message":"Internal Server Error"}'],
    [url, 502, "Internal Server Error"],
  ])("are those of %s", (type, statusCode, body) => {
    expect(view(type, null, "error").http).toMatchObject({ statusCode, body });
  });

  it("are HTML from a load balancer", () => {
    const { http: seen } = view(alb, null, "error");
    expect(seen?.headers).toEqual([["content-type", "text/html"]]);
    expect(seen?.body).toMatch(/^<html>.*502 Bad Gateway/);
  });
});

describe("a REST API", () => {
  it.each([null, "text", 7, [1], {}, { body: "no status" }])("refuses %j", (response) => {
    expect(view(rest, response)).toMatchObject({ verdict: "rejected", http: { statusCode: 502 } });
  });

  it("refuses keys that it does not know", () => {
    expect(view(rest, { statusCode: 200, body: "", status: "ok" }).details).toEqual([
      "API Gateway knows no key status",
    ]);
  });

  it("sends both kinds of headers, and a pair that stands in both once", () => {
    const response = {
      statusCode: 200,
      headers: { "X-A": "1", "X-B": "single", Accept: "yes" },
      multiValueHeaders: { "x-a": ["1", "2"], "X-B": ["multi"] },
      cookies: ["ignored=1"],
    };
    expect(answer(rest, response).headers).toEqual([
      json,
      ["X-B", "single"],
      ["Accept", "yes"],
      ["x-a", "1"],
      ["x-a", "2"],
      ["X-B", "multi"],
    ]);
  });

  it("says on what the decoding of a body depends", () => {
    const response = { statusCode: 200, body: "AAAA", isBase64Encoded: true };
    expect(view(rest, response).details[0]).toContain("binaryMediaTypes");
    expect(view(http, response).details).toEqual([]);
  });
});

describe("payload format 1.0 of an HTTP API", () => {
  const type = "api-gateway-http-v1";

  it.each([null, "text", [1], {}, { ok: true }])("infers nothing from %j", (response) => {
    expect(view(type, response)).toMatchObject({
      verdict: "rejected",
      http: { statusCode: 500, body: '{"message":"Internal Server Error"}' },
    });
  });

  it("merges both kinds of headers, and minds no further keys", () => {
    const response = {
      statusCode: 201,
      headers: { "X-A": "1" },
      multiValueHeaders: { "Set-Cookie": ["a=1", "b=2"] },
      body: "made",
      requestId: "7",
    };
    expect(answer(type, response)).toMatchObject({
      statusCode: 201,
      headers: [
        ["X-A", "1"],
        ["Set-Cookie", "a=1"],
        ["Set-Cookie", "b=2"],
      ],
      body: "made",
    });
  });
});

describe.each(["vpc-lattice-v1", "vpc-lattice-v2"])("%s", (type) => {
  it("answers with status, headers and decoded body", () => {
    const body = Buffer.from("grüße").toString("base64");
    const response = { statusCode: 200, headers: { a: "1" }, body, isBase64Encoded: true };
    expect(view(type, response)).toMatchObject({
      summary: "The client gets HTTP 200",
      http: { headers: [["a", "1"]], body: "grüße" },
    });
  });

  it("answers with a 5xx of which AWS says no more", () => {
    expect(view(type, { ok: true })).toMatchObject({
      verdict: "rejected",
      summary: "VPC Lattice answers with a 5xx: the result is no proxy response",
      http: null,
    });
    expect(view(type, null, "timeout").summary).toContain("VPC Lattice answers with a 5xx");
  });
});

describe("payload format 2.0", () => {
  it.each([
    [{ ok: true }, '{"ok":true}', '{"ok":true}'],
    ["hello", "hello", '"hello"'],
    [[1, 2], "[1,2]", "[1,2]"],
    [7, "7", "7"],
    [null, "null", "null"],
  ])("makes a 200 of %j", (response, ofHttpApi, ofFunctionUrl) => {
    expect(answer(http, response)).toMatchObject({
      statusCode: 200,
      headers: [json],
      body: ofHttpApi,
    });
    expect(answer(url, response)).toMatchObject({ statusCode: 200, body: ofFunctionUrl });
  });

  it("sends a header for each cookie, and reads no multi-value headers", () => {
    const response = {
      statusCode: 200,
      headers: { "content-type": "text/plain" },
      cookies: ["a=1", "b=2; Secure"],
      multiValueHeaders: { "X-A": ["1"] },
      body: "",
    };
    for (const type of [http, url]) {
      expect(answer(type, response).headers).toEqual([
        ["content-type", "text/plain"],
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2; Secure"],
      ]);
    }
  });
});

describe("a load balancer", () => {
  const response = {
    statusCode: 200,
    statusDescription: "200 OK",
    headers: { "X-One": "1" },
    multiValueHeaders: { "Set-Cookie": ["a=1", "b=2"] },
    body: "",
  };

  it("reads one kind of headers: the one that its events have", () => {
    expect(answer(alb, response, { headers: {} }).headers).toEqual([["X-One", "1"]]);
    expect(answer(alb, response, { multiValueHeaders: {} }).headers).toEqual([
      ["Set-Cookie", "a=1"],
      ["Set-Cookie", "b=2"],
    ]);
  });

  it("takes a megabyte and no more", () => {
    const { verdict, details } = view(alb, { statusCode: 200, body: "x".repeat(1024 * 1024) });
    expect(verdict).toBe("rejected");
    expect(details[0]).toContain("1 MB");
  });

  it.each([null, "text", [1], {}])("refuses %j", (value) => {
    expect(view(alb, value)).toMatchObject({ verdict: "rejected", http: { statusCode: 502 } });
  });
});
