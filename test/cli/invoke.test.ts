import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasInterpreter } from "../runtime/runtimeKit.ts";
import { invokeJson, runCli } from "./cliKit.ts";
import { createInvokeWorkspace, invokeOne } from "./invokeKit.ts";

const python = await hasInterpreter("python", "3");
const any = ["--event", "custom-json/empty-object"] as const;
let folder: string;

beforeAll(async () => {
  folder = await createInvokeWorkspace();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("a target", () => {
  it("is a logical id, and the template says the rest", async () => {
    const { code, result } = await invokeOne(["Echo"], { folder });
    expect(code).toBe(0);
    expect(result).toMatchObject({
      target: "Echo",
      eventType: "sqs",
      event: { type: "sqs", sample: "json-body" },
      status: "success",
      response: { STAGE: "template", TABLE: "orders", memory: "256" },
      context: { functionName: "Echo" },
      report: { memorySizeMB: 256 },
    });
    expect(result.context?.["getRemainingTimeInMillis"]).toBeGreaterThan(5000);
  });

  it.each([
    ["app.js:handler", "Echo"],
    ["./app.js:handler", "Echo"],
    ["app.handler", "Echo"],
    ["lib/deep.mjs:named", "named"],
    ["lib/deep.mjs:default", "default"],
    ["lib/deep.named", "named"],
  ])("may be %s", async (target, answer) => {
    const { code, result } = await invokeOne([target, ...any], { folder });
    expect([code, result.status, result.target]).toEqual([0, "success", target]);
    const { response, context } = result;
    expect(typeof response === "string" ? response : context?.["functionName"]).toBe(answer);
  });

  it("may be TypeScript", async () => {
    const { result } = await invokeOne(["typed/app.ts:handler", "--event", "-"], {
      folder,
      input: '{"id":7}',
    });
    expect(result.response).toBe(7);
  });

  it.skipIf(!python)("may be Python", async () => {
    const { result } = await invokeOne(["snakes/app.py:handler", ...any], { folder });
    expect([result.status, typeof result.response]).toEqual(["success", "string"]);
  });

  it("may be code in the template", async () => {
    const options = { folder, input: '{"id":7}' };
    const { result } = await invokeOne(["Inline", "--event", "-"], options);
    expect([result.status, result.response]).toEqual(["success", "7 of orders"]);
  });

  it.skipIf(!python)("may be code in the template, in Python", async () => {
    const options = { folder, input: '{"id":7}' };
    const { result } = await invokeOne(["InlineSnake", "--event", "-"], options);
    expect([result.status, result.response]).toEqual(["success", 8]);
  });

  it.each([
    ["app.js:nope", "Runtime.HandlerNotFound", "app.nope is undefined or not exported"],
    ["typed/app.ts:nope", "Runtime.HandlerNotFound", "app.nope is undefined or not exported"],
  ])("that its file lacks gives Lambda's own error: %s", async (target, type, message) => {
    const { code, result } = await invokeOne([target, ...any], { folder });
    expect([code, result.status]).toEqual([1, "init-error"]);
    expect(result.error).toMatchObject({ errorType: type });
    expect(result.error?.errorMessage).toContain(message);
  });

  it.skipIf(!python)("that its Python file lacks gives Lambda's own error too", async () => {
    const { result } = await invokeOne(["snakes/app.py:nope", ...any], { folder });
    expect(result.error?.errorType).toBe("Runtime.HandlerNotFound");
  });

  it.each([
    ["nodejs20.x", "gone.handler", "Runtime.ImportModuleError"],
    ["nodejs20.x", "app.nope", "Runtime.HandlerNotFound"],
    ["nodejs20.x", "nothing", "Runtime.MalformedHandlerName"],
    ["nodejs20.x", "../app.handler", "Runtime.MalformedHandlerName"],
    ["python3.11", "gone.handler", "Runtime.ImportModuleError"],
    ["python3.11", "nothing", "Runtime.MalformedHandlerName"],
    ["python3.11", "sys.handler", "Runtime.BuiltInModuleConflict"],
  ])("with --runtime %s goes to the client as it is: %s", async (runtime, target, errorType) => {
    if (runtime.startsWith("python") && !python) return;
    const { code, result } = await invokeOne([target, "--runtime", runtime, ...any], { folder });
    expect([code, result.status, result.error?.errorType]).toEqual([1, "init-error", errorType]);
    expect(result.runtime.id).toBe(runtime);
  });

  it.each([
    [
      "nothing",
      "nothing is no function here. The templates define Echo, Nightly, Inline, InlineSnake, Twin, OtherTwin.",
    ],
    ["gone.js:handler", "There is no file "],
    ["app.js", "app.js is a file: name the handler in it too, as in app.js:handler"],
    ["event.json:handler", "event.json is of no language that Lambda Lens knows"],
    ["twins.handler", "twins.handler is several functions; name one of Twin, OtherTwin"],
    ["twins.js:handler", "twins.js:handler is several functions; name one of Twin, OtherTwin"],
  ])("that leads nowhere is wrong use: %s", async (target, message) => {
    const { code, stdout, stderr } = await runCli(["invoke", target, ...any], { folder });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("an event", () => {
  it("is a sample, the same one with the same seed and clock", async () => {
    const repeatable = ["--seed", "7", "--at", "2026-01-31T12:00:00Z"];
    const sample = ["--event", "s3/put", "--set", "key=a b.txt", ...repeatable];
    const shown = await runCli(["events", "show", "s3/put", ...sample.slice(2)]);
    const { result } = await invokeOne(["Echo", ...sample], { folder });
    expect(result.event).toEqual({
      type: "s3",
      sample: "put",
      seed: 7,
      at: "2026-01-31T12:00:00.000Z",
      value: JSON.parse(shown.stdout) as unknown,
    });
    expect(result.response).toMatchObject({ event: result.event.value });
  });

  it("from a file is sent byte for byte", async () => {
    const { result } = await invokeOne(["app.js:raw", "--event", "event.json"], { folder });
    expect(Buffer.from(result.response as string, "base64").toString()).toBe(
      '{ "id" : 1e3,\n"é":"\\u0041" }\n',
    );
    expect(result.event).toEqual({
      type: null,
      sample: null,
      seed: null,
      at: null,
      value: { id: 1000, é: "A" },
    });
  });

  it("from an event file is sent with its placeholders filled in and without its $schema", async () => {
    const text =
      '{"$schema": "lambda-lens://events/sns.schema.json", "n": "{{$timestamp}}", "s": "{{$env PLACE}}"}';
    await writeFile(join(folder, "filled.json"), text);
    process.env["PLACE"] = 'a "b"';
    const at = ["--at", "1970-01-01T00:00:07Z", "--seed", "3"];
    const { result } = await invokeOne(["app.js:raw", "--event", "filled.json", ...at], { folder });
    expect(Buffer.from(result.response as string, "base64").toString()).toBe(
      String.raw`{"n": 7, "s": "a \"b\""}`,
    );
    expect(result.event).toMatchObject({ type: "sns", sample: null, seed: 3 });
    await writeFile(join(folder, "unset.json"), '["{{$env NOT_SET_AT_ALL}}"]');
    const missing = await runCli(["invoke", "app.js:raw", "--event", "unset.json"], { folder });
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain("The environment variable NOT_SET_AT_ALL is not set.");
  });

  it("is sent byte for byte even where it is no UTF-8", async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe9, 0xff, 0x22, 0x7d]);
    await writeFile(join(folder, "latin1.json"), bytes);
    for (const [event, input] of [
      ["latin1.json", ""],
      ["-", bytes],
    ] as const) {
      const { result } = await invokeOne(["app.js:raw", "--event", event], { folder, input });
      expect(Buffer.from(result.response as string, "base64")).toEqual(bytes);
    }
  });

  it("from standard input is recognised by its shape", async () => {
    const { stdout: input } = await runCli(["events", "show", "s3-via-sqs"]);
    const { result } = await invokeOne(["app.js:raw", "--event", "-"], { folder, input });
    expect(Buffer.from(result.response as string, "base64").toString()).toBe(input);
    expect([result.eventType, result.event.sample]).toEqual(["sqs", null]);
    expect(result.invoker?.summary).toContain("deleted");
  });

  it("that is not JSON is warned about, and sent", async () => {
    for (const [event, name] of [
      ["notJson.txt", "notJson.txt"],
      ["-", "The event"],
    ] as const) {
      const { code, result, stderr } = await invokeOne(["app.js:handler", "--event", event], {
        folder,
        input: "not JSON at all",
      });
      expect(stderr).toContain(`${name} is not JSON; it is sent as it is`);
      expect([code, result.event.value]).toEqual([1, null]);
      expect(result.status).not.toBe("success");
    }
  });

  it("is what the schedule sends in its place", async () => {
    const { result } = await invokeOne(["Nightly"], { folder });
    expect(result.event).toMatchObject({ sample: "constant-input", value: { task: "report" } });
  });

  it("that nothing tells is wrong use", async () => {
    const { code, stdout, stderr } = await runCli(["invoke", "lib/deep.mjs:named"], { folder });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(
      "Nothing tells which event lib/deep.mjs:named gets: name one with --event (see lambda-lens events list)",
    );
  });

  it.each([
    [["nope"], "There is no file and no event type nope; see lambda-lens events list"],
    [["sqss/batch"], "There is no file and no event type sqss/batch; did you mean sqs?"],
    [["sqs/nope"], 'Event type sqs has no sample "nope"'],
    [["event.json", "--seed", "1"], "Only samples take --seed; event.json is sent as it is"],
    [["."], ". cannot be read: EISDIR"],
  ])("%j is wrong use", async (args, message) => {
    const { code, stderr } = await runCli(["invoke", "Echo", "--event", ...args], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("options", () => {
  it("--times 5 makes one cold start and four warm ones, all with one event", async () => {
    const { code, results } = await invokeJson(["Echo", "--times", "5"], { folder });
    expect(code).toBe(0);
    expect(results.map(({ coldStart }) => coldStart)).toEqual([true, false, false, false, false]);
    expect(results.map(({ response }) => response)).toMatchObject(
      [1, 2, 3, 4, 5].map((calls) => ({ calls })),
    );
    expect(new Set(results.map(({ requestId }) => requestId)).size).toBe(5);
    expect(new Set(results.map(({ environment }) => environment.id)).size).toBe(1);
    expect(new Set(results.map(({ event }) => JSON.stringify(event))).size).toBe(1);
    expect(results.map(({ report }) => report.initDurationMs === null)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it("--cold starts a new environment each time", async () => {
    const { results } = await invokeJson(["Echo", "--times", "2", "--cold"], { folder });
    expect(results.map(({ coldStart }) => coldStart)).toEqual([true, true]);
    expect(new Set(results.map(({ environment }) => environment.id)).size).toBe(2);
  });

  it("override what the template says", async () => {
    const { result } = await invokeOne(
      ["Echo", "--memory", "512", "--timeout", "60", "--env", "STAGE=flag", "--env", "EXTRA=a=b"],
      { folder },
    );
    expect(result.response).toMatchObject({ STAGE: "flag", TABLE: "orders", EXTRA: "a=b" });
    expect(result.report.memorySizeMB).toBe(512);
    expect(result.context?.["getRemainingTimeInMillis"]).toBeGreaterThan(50_000);
    expect(result.environment.variables).toEqual(
      expect.arrayContaining(["EXTRA", "STAGE", "TABLE"]),
    );
  });

  it("--env-file gives variables, and --env wins over it", async () => {
    const { result } = await invokeOne(
      ["Echo", "--env-file", "variables.env", "--env", "STAGE=flag"],
      { folder },
    );
    expect(result.response).toMatchObject({ STAGE: "flag", EXTRA: "from=file" });
  });

  it("say who invokes", async () => {
    const own = ["--tenant-id", "blue", "--client-context", '{"custom":{"a":1}}'];
    const more = ["--cognito-identity", "region:id,region:pool", "--trace-id", "Root=1-2-3"];
    const { result } = await invokeOne(["Echo", ...any, ...own, ...more], { folder });
    expect(result.context).toMatchObject({
      clientContext: { custom: { a: 1 } },
      identity: { cognitoIdentityId: "region:id", cognitoIdentityPoolId: "region:pool" },
      tenantId: "blue",
    });
  });

  it.each([
    [["--client-context", "x".repeat(2688)], /--client-context has 3584 bytes in base64/],
    [["--cognito-identity", "region:id"], /--cognito-identity takes ID,POOL/],
    [["--tenant-id", "a\tb"], /--tenant-id takes 1 to 256/],
  ])("%s is wrong use", async (own, message) => {
    const { code, stderr } = await runCli(["invoke", "Echo", ...any, ...own], { folder });
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it("--timeout ends a handler that takes longer", async () => {
    const { code, result } = await invokeOne(
      ["app.js:hangs", "--event", "-", "--timeout", "1"],
      // Nobody listens there, and the handler waits for nothing but its own timer.
      { folder, input: '{"tell":"data:,"}' },
    );
    expect([code, result.status, result.responseText]).toEqual([
      1,
      "timeout",
      JSON.stringify({
        errorType: "Sandbox.Timedout",
        errorMessage: `RequestId: ${result.requestId} Error: Task timed out after 1.00 seconds`,
      }),
    ]);
  });

  it("--interpreter that is none cannot start", async () => {
    const { code, result } = await invokeOne(["Echo", "--interpreter", "gone/node"], { folder });
    expect([code, result.status]).toEqual([3, "not-started"]);
    expect(result.error?.errorMessage).toBe(
      `${join(folder, "gone/node")} is not a Node.js interpreter that answers`,
    );
  });

  it("--runtime that cannot run here cannot start", async () => {
    const { code, result } = await invokeOne(["Echo", "--runtime", "java21"], { folder });
    expect([code, result.status, result.error?.errorType]).toEqual([
      3,
      "not-started",
      "LambdaLens.CannotStart",
    ]);
  });
});

describe("without --json", () => {
  it("standard output is the payload, and the rest goes to standard error", async () => {
    const { code, stdout, stderr } = await runCli(["invoke", "lib/deep.mjs:named", ...any], {
      folder,
    });
    expect([code, stdout]).toEqual([0, '"named"\n']);
    expect(stderr).toMatch(/^[\d:.]+ +INIT_START .*START RequestId: .*REPORT RequestId: /s);
  });

  it("a streamed response is printed once, as it came", async () => {
    const { code, stdout } = await runCli(["invoke", "app.js:streams", ...any], { folder });
    expect([code, stdout]).toEqual([0, "ab\n"]);
    const { result } = await invokeOne(["app.js:streams", ...any], { folder });
    expect([result.responseText, result.stream?.totalBytes]).toEqual(["ab", 2]);
  });

  it("an error is said with its first frame in the source", async () => {
    const { code, stderr } = await runCli(["invoke", "app.js:fails", ...any], { folder });
    expect(code).toBe(1);
    expect(stderr).toContain(`error: RangeError: too far\n    at ${join(folder, "app.js")}:10:9\n`);
  });

  it("a build that fails says where", async () => {
    const { code, stdout, stderr } = await runCli(["invoke", "typed/broken.ts:handler", ...any], {
      folder,
    });
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toContain(`${join(folder, "typed/broken.ts")}:1: Unexpected "=>"`);
  });
});

describe("a function of a language that does not run here", () => {
  it("is not started, and the result says why and what to do", async () => {
    const { code, result } = await invokeOne(["orders/Orders.java:handleRequest"], { folder });
    expect([code, result.status]).toEqual([3, "not-started"]);
    expect(result.error?.errorMessage).toMatch(
      /^\S+ is written in Java, and Lambda Lens runs .* sam local invoke/u,
    );
  });
});
