import { randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Invocation } from "./invocationHeaders.ts";
import { RuntimeApi } from "./runtimeApi.ts";
import { maxResponseBytes } from "./runtimeApiAnswer.ts";

let api: RuntimeApi;
let heard: string[];
/** Resolves when the platform has heard of the next `/next`. */
let asked: () => Promise<void>;

beforeEach(async () => {
  heard = [];
  const waiting: (() => void)[] = [];
  asked = () => new Promise((resolve) => waiting.push(resolve));
  api = await RuntimeApi.start({
    onNext: () => {
      heard.push("next");
      waiting.shift()?.();
    },
    onResponse: (id, payload) => heard.push(`response ${id} ${describePayload(payload)}`),
    onError: (id, payload) => heard.push(`error ${id} ${describePayload(payload)}`),
    onInitError: (payload) => heard.push(`init error ${describePayload(payload)}`),
    onStream: (id, type) => heard.push(`stream ${id} ${type}`),
    onChunk: (id, { bytes }) => heard.push(`chunk ${id} ${describePayload(bytes)}`),
    onRefused: (id, { errorType }) => heard.push(`refused ${id} ${errorType}`),
  });
});

afterEach(() => {
  api.close();
});

function describePayload(payload: Buffer): string {
  return payload.length > 100 ? `${payload.length} bytes` : payload.toString();
}

function invocation(overrides: Partial<Invocation> = {}): Invocation {
  return {
    requestId: randomUUID(),
    deadlineMs: 1_700_000_003_000,
    functionArn: "arn:aws:lambda:us-east-1:123456789012:function:f",
    traceId: "Root=1-5e3b8a00-000000000000000000000000;Parent=0000000000000000;Sampled=0",
    body: Buffer.from('{"a":1}'),
    clientContext: null,
    cognitoIdentity: null,
    tenantId: null,
    ...overrides,
  };
}

function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`http://${api.address}/2018-06-01/runtime/${path}`, init);
}

async function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer> = "{}",
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, string>> }> {
  const response = await call(path, { method: "POST", body });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

/** Brings the API to where an invocation runs. */
async function running(sent = invocation()): Promise<Invocation> {
  const polled = asked();
  const next = call("invocation/next");
  await polled;
  api.deliver(sent);
  await (await next).text();
  return sent;
}

describe("/runtime/invocation/next", () => {
  it("waits for an event and brings it with its headers", async () => {
    const polled = asked();
    const pending = call("invocation/next");
    await polled;
    const sent = invocation();
    api.deliver(sent);
    const response = await pending;
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/json",
      "lambda-runtime-aws-request-id": sent.requestId,
      "lambda-runtime-deadline-ms": "1700000003000",
      "lambda-runtime-invoked-function-arn": sent.functionArn,
      "lambda-runtime-trace-id": sent.traceId,
    });
    expect(await response.text()).toBe('{"a":1}');
  });

  it("names neither a client context nor an identity where the caller gave none", async () => {
    const polled = asked();
    const pending = call("invocation/next");
    await polled;
    api.deliver(invocation());
    const names = [...(await pending).headers.keys()];
    expect(names).not.toContain("lambda-runtime-client-context");
    expect(names).not.toContain("lambda-runtime-cognito-identity");
    expect(names).not.toContain("lambda-runtime-aws-tenant-id");
  });

  it("brings what the caller says of itself", async () => {
    const polled = asked();
    const pending = call("invocation/next");
    await polled;
    const cognitoIdentity = {
      cognitoIdentityId: "us-east-1:1",
      cognitoIdentityPoolId: "us-east-1:2",
    };
    api.deliver(
      invocation({ clientContext: '{"custom":\n{"é":1}}', cognitoIdentity, tenantId: "blue" }),
    );
    const { headers } = await pending;
    const utf8 = (name: string): string =>
      Buffer.from(headers.get(name) ?? "", "latin1").toString("utf8");
    expect(utf8("lambda-runtime-client-context")).toBe('{"custom": {"é":1}}');
    expect(JSON.parse(utf8("lambda-runtime-cognito-identity"))).toEqual(cognitoIdentity);
    expect(utf8("lambda-runtime-aws-tenant-id")).toBe("blue");
  });

  it("brings bytes as they are", async () => {
    const polled = asked();
    const pending = call("invocation/next");
    await polled;
    const body = Buffer.from([0x22, 0x00, 0xff, 0xc3, 0x28, 0x22]);
    api.deliver(invocation({ body }));
    expect(Buffer.from(await (await pending).arrayBuffer())).toEqual(body);
  });

  it("brings the same event again while it is being handled", async () => {
    const { requestId } = await running();
    const again = await call("invocation/next");
    expect(again.headers.get("lambda-runtime-aws-request-id")).toBe(requestId);
    expect(await again.text()).toBe('{"a":1}');
    expect(heard).toEqual(["next"]);
  });

  it("waits behind an answer that takes another way and is still under way", async () => {
    const { requestId } = await running();
    const polled = asked();
    const early = call("invocation/next", { headers: { "Lambda-Lens-Answered": requestId } });
    // Proof that the question has arrived: a later request on a connection of its own is answered.
    expect((await post(`invocation/${randomUUID()}/response`)).status).toBe(400);
    expect(heard).toEqual(["next"]);
    api.accept(requestId, "response", Buffer.from("1"));
    await polled;
    expect(heard).toEqual(["next", `response ${requestId} 1`, "next"]);
    const second = invocation({ body: Buffer.from("2") });
    api.deliver(second);
    expect(await (await early).text()).toBe("2");
  });

  it("is not lost when a runtime hangs up and asks again", async () => {
    const { port, hostname } = new URL(`http://${api.address}`);
    const polled = asked();
    const socket = connect(Number(port), hostname);
    socket.write("GET /2018-06-01/runtime/invocation/next HTTP/1.0\r\n\r\n");
    await polled;
    const again = asked();
    socket.destroy();
    const pending = call("invocation/next");
    await again;
    api.deliver(invocation());
    expect((await pending).status).toBe(200);
  });
});

describe("an answer", () => {
  it("is accepted once, and the next event may come", async () => {
    const { requestId } = await running();
    expect(await post(`invocation/${requestId}/response`, '"done"')).toEqual({
      status: 202,
      body: { status: "OK" },
    });
    await running();
    expect(heard).toEqual(["next", `response ${requestId} "done"`, "next"]);
  });

  it("may be an error, passed on as it was posted", async () => {
    const { requestId } = await running();
    const body = '{"errorType":"E","anything":[1]}';
    expect((await post(`invocation/${requestId}/error`, body)).status).toBe(202);
    expect(heard.at(-1)).toBe(`error ${requestId} ${body}`);
  });

  it.each(["response", "error"])("to an unknown request is refused as a %s", async (kind) => {
    await running();
    for (const id of [randomUUID(), "%", "x%zz"]) {
      expect(await post(`invocation/${id}/${kind}`)).toEqual({
        status: 400,
        body: { errorType: "InvalidRequestID", errorMessage: "Invalid request ID" },
      });
    }
    expect(heard).toEqual(["next"]);
  });

  it("to a request that is over, or before any, is refused", async () => {
    expect((await post(`invocation/${randomUUID()}/response`)).status).toBe(400);
    const first = await running();
    await post(`invocation/${first.requestId}/response`);
    await running();
    expect((await post(`invocation/${first.requestId}/response`)).status).toBe(400);
  });

  it.each([
    ["response", "InvocationResponse"],
    ["error", "InvocationErrorResponse"],
  ])("cannot be given a second time as a %s", async (kind, state) => {
    const { requestId } = await running();
    await post(`invocation/${requestId}/response`, "1");
    expect(await post(`invocation/${requestId}/${kind}`, "2")).toEqual({
      status: 403,
      body: {
        errorType: "InvalidStateTransition",
        errorMessage: `State transition from ResponseSent to ${state} failed for runtime. Error: State transition is not allowed`,
      },
    });
    expect(heard.filter((line) => line !== "next")).toEqual([`response ${requestId} 1`]);
  });

  it("may be as large as Lambda allows, and not a byte larger", async () => {
    expect(maxResponseBytes).toBe(6_291_556);
    const first = await running();
    const largest = Buffer.alloc(maxResponseBytes, "x");
    expect((await post(`invocation/${first.requestId}/response`, largest)).status).toBe(202);
    const second = await running();
    const tooLarge = Buffer.alloc(maxResponseBytes + 1, "x");
    expect(await post(`invocation/${second.requestId}/response`, tooLarge)).toEqual({
      status: 413,
      body: {
        errorType: "RequestEntityTooLarge",
        errorMessage: "Exceeded maximum allowed payload size (6291556 bytes).",
      },
    });
    expect(heard.at(-1)).toBe(`refused ${second.requestId} Function.ResponseSizeTooLarge`);
    await running();
    expect(heard.at(-1)).toBe("next");
  });
});

describe("an answer over HTTP", () => {
  /** Posts over a socket of its own, as a client that does it by hand. */
  async function postRaw(path: string, head: string, body: string): Promise<string> {
    const { port, hostname } = new URL(`http://${api.address}`);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /2018-06-01/runtime/${path} HTTP/1.1\r\nHost: ${api.address}\r\n${head}\r\n${body}`,
    );
    const chunks: Buffer[] = [];
    socket.end();
    for await (const chunk of socket as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  }

  it("that ends before its length is reached is truncated", async () => {
    const { requestId } = await running();
    await postRaw(`invocation/${requestId}/response`, "Content-Length: 100\r\n", '"begi');
    expect(heard.at(-1)).toBe(`refused ${requestId} Runtime.TruncatedResponse`);
    await running();
    expect(heard.at(-1)).toBe("next");
  });

  it("whose mode is not streaming is refused", async () => {
    const { requestId } = await running();
    const head = "Lambda-Runtime-Function-Response-Mode: buffered\r\nContent-Length: 2\r\n";
    const answer = await postRaw(`invocation/${requestId}/response`, head, "{}");
    expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*"errorType":"InvalidFunctionResponseMode"/u);
    expect(heard.at(-1)).toBe(`refused ${requestId} Runtime.InvalidResponseModeHeader`);
  });

  it("that fails midway is an error, by its trailers", async () => {
    const { requestId } = await running();
    const error = Buffer.from('{"errorType":"E"}').toString("base64");
    const head =
      "Lambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\n" +
      "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n";
    const trailers = `Lambda-Runtime-Function-Error-Type: E\r\nLambda-Runtime-Function-Error-Body: ${error}\r\n`;
    await postRaw(`invocation/${requestId}/response`, head, `3\r\nabc\r\n0\r\n${trailers}\r\n`);
    expect(heard).toEqual([
      "next",
      `stream ${requestId} null`,
      `chunk ${requestId} abc`,
      `error ${requestId} {"errorType":"E"}`,
    ]);
  });

  it("that is streamed is heard part by part", async () => {
    const { requestId } = await running();
    const { port, hostname } = new URL(`http://${api.address}`);
    const socket = connect(Number(port), hostname);
    const path = `/2018-06-01/runtime/invocation/${requestId}/response`;
    const head = ["Content-Type: text/plain", "Transfer-Encoding: chunked"];
    head.push("Lambda-Runtime-Function-Response-Mode: streaming");
    socket.write(`POST ${path} HTTP/1.1\r\nHost: ${api.address}\r\n${head.join("\r\n")}\r\n\r\n`);
    socket.write("2\r\nab\r\n");
    await expect.poll(() => heard.at(-1)).toBe(`chunk ${requestId} ab`);
    socket.write("1\r\nc\r\n0\r\n\r\n");
    await expect.poll(() => heard.at(-1)).toBe(`response ${requestId} abc`);
    socket.destroy();
    expect(heard[1]).toBe(`stream ${requestId} text/plain`);
  });

  it("that is still under way lets neither another one in, nor the next event out", async () => {
    const { requestId } = await running();
    const { port, hostname } = new URL(`http://${api.address}`);
    const slow = connect(Number(port), hostname);
    const path = `/2018-06-01/runtime/invocation/${requestId}/response`;
    slow.write(`POST ${path} HTTP/1.1\r\nHost: ${api.address}\r\nContent-Length: 3\r\n\r\n1`);
    const second = async (): Promise<string> =>
      (await post(`invocation/${requestId}/error`)).body["errorMessage"] ?? "";
    await expect
      .poll(second)
      .toContain("State transition from InvocationResponse to InvocationErrorResponse");
    const polled = asked();
    const early = call("invocation/next");
    await post(`invocation/${requestId}/error`);
    expect(heard).toEqual(["next"]);
    slow.write("23");
    await polled;
    expect(heard).toEqual(["next", `response ${requestId} 123`, "next"]);
    slow.destroy();
    api.deliver(invocation({ body: Buffer.from("2") }));
    expect(await (await early).text()).toBe("2");
  });

  it("has its causes for X-Ray taken out of an error", async () => {
    const { requestId } = await running();
    const headers = {
      "Content-Type": "application/vnd.aws.lambda.error.cause+json; charset=utf-8",
    };
    const body = '{"errorType":"E","errorMessage":"m","errorCause":{"paths":["a"]}}';
    await call(`invocation/${requestId}/error`, { method: "POST", headers, body });
    expect(heard.at(-1)).toBe(`error ${requestId} {"errorType":"E","errorMessage":"m"}`);
  });
});

describe("a request of a web page", () => {
  it.each([
    ["a name that points to this machine", { Host: "evil.example:80" }],
    ["another port of this machine", { Host: "127.0.0.1:1" }],
    ["its own origin", { Origin: "https://evil.example" }],
    ["no origin, as forms do", { Origin: "null" }],
    ["what browsers say of the site", { "Sec-Fetch-Site": "cross-site" }],
  ])("by %s is refused, and nothing happens", async (_, headers) => {
    const { hostname, port } = new URL(`http://${api.address}`);
    for (const [method, path] of [
      ["GET", "invocation/next"],
      ["POST", "init/error"],
    ]) {
      const status = await new Promise((resolve, reject) => {
        const url = { hostname, port, method, path: `/2018-06-01/runtime/${path}` };
        httpRequest({ ...url, headers }, (response) => resolve(response.resume().statusCode))
          .once("error", reject)
          .end();
      });
      expect(status).toBe(403);
    }
    expect(heard).toEqual([]);
  });
});

it("answers a ping", async () => {
  expect(await (await fetch(`http://${api.address}/2018-06-01/ping`)).text()).toBe("pong");
});

describe("/runtime/init/error", () => {
  it("is accepted before the first event", async () => {
    expect((await post("init/error", '{"errorType":"E"}')).status).toBe(202);
    expect(heard).toEqual(['init error {"errorType":"E"}']);
  });

  it("leaves nothing else to do", async () => {
    await post("init/error", "1");
    const next = await call("invocation/next");
    expect([next.status, await next.json()]).toEqual([
      403,
      {
        errorType: "InvalidStateTransition",
        errorMessage:
          "State transition from InitError to Ready failed for runtime. Error: State transition is not allowed",
      },
    ]);
    expect((await post("init/error", "2")).status).toBe(403);
    expect(heard).toEqual(["init error 1", "next"]);
  });

  it("is refused from the first /next on", async () => {
    const polled = asked();
    const pending = call("invocation/next");
    await polled;
    const messages = [(await post("init/error")).body["errorMessage"]];
    const sent = invocation();
    api.deliver(sent);
    await pending;
    messages.push((await post("init/error")).body["errorMessage"]);
    await post(`invocation/${sent.requestId}/response`);
    const last = await post("init/error");
    messages.push(last.body["errorMessage"]);
    expect([last.status, last.body["errorType"]]).toEqual([403, "InvalidStateTransition"]);
    expect(messages).toEqual(
      ["Ready", "Running", "ResponseSent"].map(
        (state) =>
          `State transition from ${state} to InitError failed for runtime. Error: State transition is not allowed`,
      ),
    );
    expect(heard).not.toContain("init error {}");
  });
});

it.each([
  ["GET", "invocation/x/response"],
  ["POST", "invocation/next"],
  ["GET", "elsewhere"],
])("says that %s %s is not part of the API", async (method, path) => {
  const response = await call(path, { method });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ errorType: "NotFound" });
});
