import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import { anonymous } from "../../runtime/invocationRequest.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { createPool, fixtureFunction, fixtures, request, root } from "./runtimeKit.ts";

const programs = `${fixtures}/programs`;
const never = new AbortController().signal;
const minute = 60_000;

function isInstalled(program: string, argument: string): boolean {
  try {
    execFileSync(program, [argument], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const go = isInstalled("go", "version");
const rust = isInstalled("cargo", "--version");
const shell = process.platform !== "win32" && isInstalled("curl", "--version");

let pool: EnvironmentPool;

beforeEach(() => {
  pool = createPool();
});

afterEach(async () => {
  await pool.dispose();
});

interface Deed {
  readonly language: "go" | "rust" | null;
  readonly taskRoot: string;
  readonly sourceFile: string | null;
  readonly event: unknown;
  readonly timeoutSeconds?: number;
  readonly signal?: AbortSignal;
}

async function invoke({ event, signal = never, ...deed }: Deed): Promise<InvocationResult> {
  const definition = fixtureFunction("bootstrap", "provided.al2023", { ...deed });
  const caller = { ...anonymous, clientContext: '{"custom":{"a":"b"}}' };
  return pool.invoke(request(definition, { text: JSON.stringify(event), caller }), signal);
}

function logOf({ logs }: InvocationResult): string {
  const own = logs.filter(({ source }) => source !== "platform");
  return own.map(({ text }) => text).join("\n");
}

describe.skipIf(!shell)("a custom runtime in a shell script", () => {
  const shellDeed = { language: null, taskRoot: `${programs}/shell`, sourceFile: null } as const;

  it("runs as it is, and keeps its state while it is warm", async () => {
    const first = await invoke({ ...shellDeed, event: { a: 1 } });
    const second = await invoke({ ...shellDeed, event: null });
    expect([first, second].map(({ status, coldStart }) => [status, coldStart])).toEqual([
      ["success", true],
      ["success", false],
    ]);
    expect(first.response).toEqual({ count: 1, handler: "bootstrap", event: { a: 1 } });
    expect(second.response).toEqual({ count: 2, handler: "bootstrap", event: null });
    expect([first, second].map(logOf)).toEqual(["call 1", "call 2"]);
    expect(first.runtime).toMatchObject({ id: "provided.al2023", client: "bootstrap" });
    expect(first.environment.variables).not.toContain("AWS_EXECUTION_ENV");
    expect(first.environment.variables).not.toContain("_LAMBDA_TELEMETRY_LOG_FD");
  });

  it("reports errors, and exits", async () => {
    const failed = await invoke({ ...shellDeed, event: "fail" });
    expect([failed.status, failed.error?.errorType, failed.error?.errorMessage]).toEqual([
      "error",
      "Shell.Failed",
      "as told",
    ]);
    const ended = await invoke({ ...shellDeed, event: "exit" });
    expect([ended.status, ended.coldStart]).toEqual(["crash", false]);
    expect(ended.error?.errorMessage).toMatch(/Runtime exited with error: exit status 7$/u);
    expect((await invoke({ ...shellDeed, event: 1 })).coldStart).toBe(true);
  });
});

describe("a custom runtime that can't start", () => {
  it("is none where the runtime is a managed one", async () => {
    const definition = fixtureFunction("f.handler", "java21", {
      taskRoot: `${programs}/shell`,
      language: "java",
    });
    const { status, error } = await pool.invoke(request(definition), never);
    expect([status, error?.errorMessage]).toEqual([
      "not-started",
      expect.stringContaining("is written in Java and runs on java21"),
    ]);
  });

  it("says what is missing", async () => {
    const absent = { language: null, taskRoot: `${programs}/brokenGo`, sourceFile: null } as const;
    const result = await invoke({ ...absent, event: 1 });
    expect([result.status, result.error?.errorMessage]).toEqual([
      "not-started",
      expect.stringContaining("there is no bootstrap in"),
    ]);
  });

  it.skipIf(process.platform === "win32")("says that it is not executable", async () => {
    const plain = { language: null, taskRoot: `${programs}/plain`, sourceFile: null } as const;
    const result = await invoke({ ...plain, event: 1 });
    expect([result.status, result.error?.errorMessage]).toEqual([
      "not-started",
      expect.stringMatching(/permission denied\. Make it so with: chmod \+x /u),
    ]);
  });
});

describe.skipIf(!go)("a Go function", () => {
  const goDeed = {
    language: "go",
    taskRoot: `${programs}/go`,
    sourceFile: `${programs}/go/main.go`,
  } as const;

  it("is built, and keeps its state while it is warm", { timeout: 2 * minute }, async () => {
    const first = await invoke({ ...goDeed, event: { do: "count" } });
    const second = await invoke({ ...goDeed, event: { do: "count" } });
    expect([first.response, second.response, second.coldStart]).toEqual([1, 2, false]);
    expect([first, second].map(logOf)).toEqual(["call 1", "call 2"]);
    expect(first.runtime).toMatchObject({
      id: "provided.al2023",
      version: expect.stringMatching(/^\d+\.\d+/u),
      client: "aws-lambda-go 1.52.0",
    });
  });

  it("has its context", async () => {
    const { response, requestId } = await invoke({ ...goDeed, event: { do: "context" } });
    expect(response).toEqual({
      arn: "arn:aws:lambda:us-east-1:123456789012:function:fixture",
      request: requestId,
      client: { a: "b" },
      identity: "",
      name: "fixture",
      memory: 128,
      remaining: true,
      handler: "bootstrap",
      env: "",
    });
  });

  it.each([
    ["custom", "error", "customError", "custom", true],
    ["plain", "error", "errorString", "plain", true],
    ["channel", "error", "UnsupportedTypeError", "json: unsupported type: chan int", true],
    ["panic", "error", "string", "all is lost", false],
    ["exit", "crash", "Runtime.ExitError", /exit status 3$/u, false],
  ])("fails by %s as in Lambda", async (deed, status, errorType, message, lives) => {
    const result = await invoke({ ...goDeed, event: { do: deed } });
    expect([result.status, result.error?.errorType]).toEqual([status, errorType]);
    expect(result.error?.errorMessage).toMatch(message);
    expect((await invoke({ ...goDeed, event: { do: "count" } })).coldStart).toBe(!lives);
  });

  it("names the lines of a panic in its own source", async () => {
    const { error } = await invoke({ ...goDeed, event: { do: "panic" } });
    const source = (await readFile(goDeed.sourceFile, "utf8")).split("\n");
    const lineOf = (text: string): number => source.findIndex((line) => line.includes(text)) + 1;
    expect(error?.frames).toEqual([
      { file: goDeed.sourceFile, line: lineOf('panic("all'), column: 1 },
      { file: goDeed.sourceFile, line: lineOf("lambda.Start("), column: 1 },
    ]);
  });

  it("answers with base64 of bytes, and with what a reader holds as it is", async () => {
    expect((await invoke({ ...goDeed, event: { do: "bytes" } })).response).toBe("cmF3");
    expect((await invoke({ ...goDeed, event: { do: "reader" } })).responseText).toBe("read");
  });

  it("times out, and a line without an end is kept", async () => {
    const timedOut = await invoke({ ...goDeed, event: { do: "sleep" }, timeoutSeconds: 1 });
    expect(timedOut.error?.errorMessage).toMatch(/Task timed out after 1\.00 seconds$/u);
    expect(logOf(await invoke({ ...goDeed, event: { do: "stdout" } }))).toBe("no newline");
  });

  it("that does not compile says where", async () => {
    const folder = `${programs}/brokenGo`;
    const file = `${folder}/main.go`;
    const broken = { language: "go", taskRoot: folder, sourceFile: file, event: 1 } as const;
    const { status, error } = await invoke(broken);
    expect([status, error?.errorType]).toEqual(["not-started", "LambdaLens.BuildFailed"]);
    expect(error?.errorMessage).toBe(`${file}:4: undefined: undefinedName`);
    expect(error?.frames).toEqual([{ file, line: 4, column: 2 }]);
  });

  it("is built again when a source changes, and not before", { timeout: minute }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "go-function-"));
    try {
      await cp(`${programs}/go`, folder, { recursive: true });
      const file = join(folder, "main.go");
      const deed = { language: "go", taskRoot: folder, sourceFile: file } as const;
      const first = await invoke({ ...deed, event: { do: "bytes" } });
      expect((await invoke({ ...deed, event: { do: "bytes" } })).coldStart).toBe(false);
      await writeFile(file, (await readFile(file, "utf8")).replace('"raw"', '"other"'));
      const edited = await invoke({ ...deed, event: { do: "bytes" } });
      expect([first.response, edited.response, edited.coldStart]).toEqual([
        "cmF3",
        "b3RoZXI=",
        true,
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("whose build is cancelled is not started", async () => {
    const controller = new AbortController();
    const folder = await mkdtemp(join(tmpdir(), "go-function-"));
    try {
      await cp(`${programs}/go`, folder, { recursive: true });
      const deed = {
        language: "go",
        taskRoot: folder,
        sourceFile: join(folder, "main.go"),
      } as const;
      const running = invoke({ ...deed, event: {}, signal: controller.signal });
      setTimeout(() => controller.abort(), 50);
      expect((await running).status).toBe("cancelled");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe.skipIf(!rust)("a Rust function", () => {
  it("is built, runs, fails and panics as in Lambda", { timeout: 8 * minute }, async () => {
    // Where a second run of the tests finds what the first one has compiled.
    const folder = `${root}.cache/programs/rust`;
    await mkdir(folder, { recursive: true });
    await cp(`${programs}/rust`, folder, { recursive: true, preserveTimestamps: true });
    const sourceFile = `${folder}/src/main.rs`;
    const deed = { language: "rust", taskRoot: folder, sourceFile } as const;
    const first = await invoke({ ...deed, event: { a: 1 } });
    expect([first.status, first.response], JSON.stringify(first.error)).toEqual([
      "success",
      { a: 1 },
    ]);
    expect(first.runtime.client).toMatch(/^lambda_runtime 1\./u);
    expect(first.runtime.version).toMatch(/^\d+\.\d+/u);
    expect(logOf(first)).toMatch(/(?:^|\n)called$/u);
    const context = await invoke({ ...deed, event: { do: "context" } });
    expect(context.response).toEqual({
      arn: "arn:aws:lambda:us-east-1:123456789012:function:fixture",
      name: "fixture",
      memory: 128,
    });
    expect(context.coldStart).toBe(false);
    const failed = await invoke({ ...deed, event: { do: "fail" } });
    expect([failed.status, failed.error?.errorMessage]).toEqual(["error", "as told"]);
    const panicked = await invoke({ ...deed, event: { do: "panic" } });
    expect([panicked.status, panicked.error?.errorMessage]).toEqual([
      "error",
      expect.stringContaining("all is lost"),
    ]);
    const ended = await invoke({ ...deed, event: { do: "exit" } });
    expect([ended.status, ended.error?.errorType]).toEqual(["crash", "Runtime.ExitError"]);
    await writeFile(sourceFile, "fn main() {\n    undefined_name();\n}\n");
    const broken = await invoke({ ...deed, event: {} });
    expect([broken.status, broken.error?.frames]).toEqual([
      "not-started",
      [{ file: sourceFile, line: 2, column: 5 }],
    ]);
  });
});
