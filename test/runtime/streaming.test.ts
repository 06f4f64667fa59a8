import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { InvocationProgress } from "../../runtime/invocationRequest.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { createPool, fixtureFunction, fixtures, hasInterpreter, request } from "./runtimeKit.ts";

const runtimes = [
  ["nodejs20.x", await hasInterpreter("node", "20")],
  ["nodejs24.x", await hasInterpreter("node", "24")],
] as const;

let pool: EnvironmentPool;

beforeEach(() => {
  pool = createPool();
});

afterEach(async () => {
  await pool.dispose();
});

describe.each(runtimes)("a streamed response under %s", (runtime, present) => {
  async function invoke(
    handler: string,
    type: string | null = null,
    onProgress: (progress: InvocationProgress) => void = () => {},
  ): Promise<InvocationResult> {
    const taskRoot = `${fixtures}/conformance/node`;
    const definition = fixtureFunction(`slowStream.${handler}`, runtime, {
      taskRoot,
      timeoutSeconds: 1,
    });
    const event = { type, sample: null, seed: null, at: null, text: "{}" };
    const order = request(definition, { event });
    return pool.invoke(order, new AbortController().signal, onProgress);
  }

  it.skipIf(!present)("comes part by part, and each has its time", async () => {
    const heard: string[] = [];
    let isOver = false;
    const running = invoke("words", "lambda-function-url", (progress) => {
      if ("chunk" in progress) heard.push(`${isOver} ${progress.chunk.bytes.toString()}`);
    });
    const result = await running.finally(() => (isOver = true));
    expect(result.stream).toMatchObject({
      contentType: "application/vnd.awslambda.http-integration-response",
      httpHead: { statusCode: 202, headers: [["Content-Type", "text/plain"]], cookies: ["a=b"] },
      totalBytes: 13,
    });
    const parts = result.stream?.parts ?? [];
    expect(parts.map(({ text }) => text).join("")).toBe("one two three");
    const [first, ...later] = parts;
    expect((later.at(-1)?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(100);
    expect(heard.length).toBeGreaterThanOrEqual(3);
    expect(heard.join("")).not.toContain("true");
    expect(result.invoker).toMatchObject({
      verdict: "accepted",
      summary: expect.stringMatching(/^The client gets HTTP 202, in \d parts$/u),
      http: {
        statusCode: 202,
        headers: [
          ["content-type", "text/plain"],
          ["set-cookie", "a=b"],
        ],
        body: "one two three",
      },
    });
  });

  it.skipIf(!present)("that breaks off keeps what came before", async () => {
    const result = await invoke("breaks", "lambda-function-url");
    expect([result.status, result.error?.errorType]).toEqual(["error", "RangeError"]);
    expect(result.stream).toMatchObject({ contentType: "text/html", httpHead: null });
    expect(result.stream?.parts.map(({ text }) => text)).toEqual(["so far"]);
    expect(result.invoker?.summary).toBe(
      "The client gets HTTP 200, and after 6 bytes the connection breaks off",
    );
    expect((await invoke("breaks")).coldStart).toBe(false);
  });

  it.skipIf(!present)("that never ends keeps what came before the timeout", async () => {
    const result = await invoke("hangs");
    expect(result.status).toBe("timeout");
    expect(result.stream?.parts.map(({ text }) => text)).toEqual(["before the end"]);
  });
});
