import { cp, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import { anonymous } from "../../runtime/invocationRequest.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import {
  createPool,
  environmentFolders,
  fixtureFunction,
  fixtures,
  hasInterpreter,
  isAlive,
  request,
} from "./runtimeKit.ts";

const node24 = await hasInterpreter("node", "24");
const node20 = await hasInterpreter("node", "20");
const python = await hasInterpreter("python", "3");

let pool: EnvironmentPool;
const never = new AbortController().signal;

beforeEach(() => {
  pool = createPool();
});

afterEach(async () => {
  await pool.dispose();
});

async function typedFunction(): Promise<{ folder: string; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), "typed-handler-"));
  await cp(`${fixtures}/node/typed.ts`, `${folder}/typed.ts`);
  await cp(`${fixtures}/node/lib`, `${folder}/lib`, { recursive: true });
  return { folder, file: `${folder}/typed.ts` };
}

describe.skipIf(!node24)("warm environments", () => {
  it("are used again: one cold start, then the module's state is still there", async () => {
    const results: InvocationResult[] = [];
    for (let call = 0; call < 3; call += 1) {
      results.push(
        await pool.invoke(request(fixtureFunction("warm.handler", "nodejs24.x")), never),
      );
    }
    expect(results.map(({ coldStart, response }) => [coldStart, response])).toEqual([
      [true, 1],
      [false, 2],
      [false, 3],
    ]);
    expect(new Set(results.map(({ environment }) => environment.id)).size).toBe(1);
    expect(results.map(({ report }) => report.initDurationMs !== null)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("are never shared between tenants", async () => {
    const invoke = async (tenantId: string | null): Promise<unknown> => {
      const definition = fixtureFunction("warm.handler", "nodejs24.x");
      const caller = { ...anonymous, tenantId };
      return (await pool.invoke(request(definition, { caller }), never)).response;
    };
    const counts = [
      await invoke("blue"),
      await invoke("red"),
      await invoke("blue"),
      await invoke(null),
    ];
    expect(counts).toEqual([1, 1, 2, 1]);
  });

  it("end when the configuration, a variable or the code changes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "changing-handler-"));
    const file = join(folder, "index.mjs");
    const body = (value: number): string => `export const handler = async () => ${value};`;
    await writeFile(file, body(1));
    const definition = fixtureFunction("index.handler", "nodejs24.x", {
      taskRoot: folder,
      sourceFile: file,
    });
    const invoke = async (changes: object = {}): Promise<InvocationResult> =>
      pool.invoke(request({ ...definition, ...changes }), never);
    const first = await invoke();
    expect((await invoke()).coldStart).toBe(false);
    expect((await invoke({ variables: { STAGE: "test" } })).coldStart).toBe(true);
    expect((await invoke({ memorySizeMB: 256 })).coldStart).toBe(true);
    await writeFile(file, body(2));
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    const edited = await invoke();
    expect([first.response, edited.response, edited.coldStart]).toEqual([1, 2, true]);
    pool.invalidate(join(folder, "other.mjs"));
    expect((await invoke()).coldStart).toBe(true);
    await rm(folder, { recursive: true });
  });

  it("start cold when asked to, and leave no folder behind", async () => {
    const before = environmentFolders();
    const definition = fixtureFunction("warm.handler", "nodejs24.x");
    await pool.invoke(request(definition), never);
    const again = await pool.invoke(request(definition, { cold: true }), never);
    expect([again.coldStart, again.response]).toEqual([true, 1]);
    await pool.dispose();
    expect(environmentFolders().filter((folder) => !before.includes(folder))).toEqual([]);
  });
});

describe.skipIf(!node24)("what the handler gets and gives", () => {
  it("has Lambda's whole context under the 4.x client", async () => {
    const result = await pool.invoke(
      request(fixtureFunction("basic.handler", "nodejs24.x")),
      never,
    );
    expect(result.context).toMatchObject({
      functionName: "fixture",
      functionVersion: "$LATEST",
      memoryLimitInMB: "128",
      invokedFunctionArn: "arn:aws:lambda:us-east-1:123456789012:function:fixture",
      awsRequestId: result.requestId,
      logGroupName: "/aws/lambda/fixture",
    });
    expect(result.context?.["getRemainingTimeInMillis"]).toBeGreaterThan(2000);
  });

  it("keeps a log message whole, with its level, between the platform's lines", async () => {
    const { logs } = await pool.invoke(
      request(fixtureFunction("basic.handler", "nodejs24.x")),
      never,
    );
    expect(logs.map(({ source, level, text }) => [source, level, text.split(/[ \t]/)[0]])).toEqual([
      ["platform", null, "INIT_START"],
      ["platform", null, "START"],
      ["stdout", "INFO", "call"],
      ["stdout", "WARN", "multi\nline"],
      ["platform", null, "END"],
      ["platform", null, "REPORT"],
    ]);
  });

  it("passes an event on byte for byte, JSON or not", async () => {
    const definition = fixtureFunction("basic.handler", "nodejs24.x");
    const odd = '{ "a" : "é\\u0041" ,\n"b":1e3}';
    const result = await pool.invoke(request(definition, { text: odd }), never);
    expect(result.response).toMatchObject({ echo: { a: "éA", b: 1000 } });
    const broken = await pool.invoke(request(definition, { text: "{bad" }), never);
    expect([broken.status, broken.event.value]).toEqual(["crash", null]);
  });
});

it.skipIf(!node24)("an environment outlives a response that is too large", async () => {
  const tooLarge = request(fixtureFunction("failing.returns7MB", "nodejs24.x"));
  const results = [await pool.invoke(tooLarge, never), await pool.invoke(tooLarge, never)];
  expect(results.map(({ coldStart, error }) => [coldStart, error?.errorType])).toEqual([
    [true, "Function.ResponseSizeTooLarge"],
    [false, "Function.ResponseSizeTooLarge"],
  ]);
});

describe.skipIf(!node20)("under the 3.x client", () => {
  it("has the context with its callbacks", async () => {
    const { context } = await pool.invoke(
      request(fixtureFunction("basic.handler", "nodejs20.x")),
      never,
    );
    expect(Object.keys(context ?? {})).toEqual(
      expect.arrayContaining(["callbackWaitsForEmptyEventLoop", "done", "succeed", "fail"]),
    );
  });

  it("lives on after a promise that never settled", async () => {
    const stuck = request(fixtureFunction("failing.neverSettles", "nodejs20.x"));
    const results = [await pool.invoke(stuck, never), await pool.invoke(stuck, never)];
    expect(results.map(({ status, coldStart }) => [status, coldStart])).toEqual([
      ["error", true],
      ["error", false],
    ]);
  });
});

describe.skipIf(!python)("under the Python client", () => {
  it("has Lambda's whole context, in Python's spelling", async () => {
    const result = await pool.invoke(request(fixtureFunction("basic.handler", null)), never);
    expect(result.context).toMatchObject({
      function_name: "fixture",
      memory_limit_in_mb: "128",
      aws_request_id: result.requestId,
      identity: { cognito_identity_id: null, cognito_identity_pool_id: null },
      client_context: null,
    });
    expect(result.context?.["get_remaining_time_in_millis"]).toBeGreaterThan(2000);
    expect(result.runtime.client).toMatch(/^awslambdaric \d/);
  });

  it("keeps what was printed and what was logged in their order", async () => {
    const { logs } = await pool.invoke(request(fixtureFunction("basic.handler", null)), never);
    expect(logs.map(({ level, text }) => [level, text.split(/[ \t]/)[0]])).toEqual([
      [null, "INIT_START"],
      [null, "START"],
      [null, "call"],
      ["WARN", "multi\nline"],
      [null, "END"],
      [null, "REPORT"],
    ]);
  });
});

describe.skipIf(!node24)("TypeScript", () => {
  it("is built with its imports, and its errors point into the source as written", async () => {
    const { folder, file } = await typedFunction();
    const typed = { taskRoot: folder, sourceFile: file, language: "typescript" } as const;
    const good = fixtureFunction("typed.handler", "nodejs24.x", typed);
    const order = '{"id":"7"}';
    expect((await pool.invoke(request(good, { text: order }), never)).response).toBe("order 7");
    const bad = fixtureFunction("typed.throws", "nodejs24.x", typed);
    const { error } = await pool.invoke(request(bad, { text: order }), never);
    expect(error).toMatchObject({ errorType: "RangeError", errorMessage: "order 7" });
    expect(error?.frames[0]).toEqual({ file, line: 11, column: 9 });
    await rm(folder, { recursive: true });
  });

  it("runs the new code after an edit", async () => {
    const { folder, file } = await typedFunction();
    const typed = { taskRoot: folder, sourceFile: file, language: "typescript" } as const;
    const definition = fixtureFunction("typed.handler", "nodejs24.x", typed);
    await pool.invoke(request(definition, { text: '{"id":"7"}' }), never);
    const helper = join(folder, "lib", "describe.ts");
    await writeFile(helper, "export const describe = (id: string): string => `parcel ${id}`;");
    const edited = await pool.invoke(request(definition, { text: '{"id":"7"}' }), never);
    expect([edited.response, edited.coldStart]).toEqual(["parcel 7", true]);
    await rm(folder, { recursive: true });
  });

  it("that does not build says where", async () => {
    const sourceFile = `${fixtures}/node/broken.ts`;
    const definition = fixtureFunction("broken.handler", "nodejs24.x", { sourceFile });
    const result = await pool.invoke(request(definition), never);
    expect([result.status, result.error?.errorType]).toEqual([
      "not-started",
      "LambdaLens.BuildFailed",
    ]);
    expect(result.error?.frames[0]).toMatchObject({ file: sourceFile, line: 2 });
  });
});

describe.skipIf(!node24)("an end by force", () => {
  it("comes at once when the caller cancels", async () => {
    const controller = new AbortController();
    const definition = fixtureFunction("failing.loops", "nodejs24.x", { timeoutSeconds: 60 });
    const result = await pool.invoke(request(definition), controller.signal, (progress) => {
      if ("log" in progress && progress.log.text.startsWith("START")) controller.abort();
    });
    expect([result.status, result.error]).toEqual(["cancelled", null]);
  });

  it.skipIf(process.platform !== "linux")("reaches a daemon that left the group", async () => {
    const definition = fixtureFunction("failing.leavesDaemonAndLoops", "nodejs24.x", {
      timeoutSeconds: 1,
    });
    const { status, logs } = await pool.invoke(request(definition), never);
    const daemon = /daemon (\d+)/.exec(logs.map(({ text }) => text).join("\n"))?.[1];
    expect(status).toBe("timeout");
    expect(daemon && isAlive(Number(daemon))).toBe(false);
  });
});

it("names what is missing where no interpreter answers", async () => {
  const definition = fixtureFunction("basic.handler", "nodejs24.x");
  const missing = request(definition, { interpreter: "/nowhere/node" });
  const result = await pool.invoke(missing, never);
  expect([result.status, result.error?.errorMessage]).toEqual([
    "not-started",
    "/nowhere/node is not a Node.js interpreter that answers",
  ]);
});
