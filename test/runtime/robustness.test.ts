import { chmod, cp, mkdir, mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { FunctionDefinition } from "../../runtime/functionDefinition.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { findMarkedProcesses } from "../../runtime/process/procFs.ts";
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
const python = await hasInterpreter("python", "3");
const linux = process.platform === "linux";
const never = new AbortController().signal;

let pool: EnvironmentPool;
let foldersBefore: readonly string[];
const environments = new Set<string>();

beforeEach(() => {
  foldersBefore = environmentFolders();
  environments.clear();
  pool = createPool((line) => {
    const id = /^Environment (\S+) starts/.exec(line)?.[1];
    if (id !== undefined) environments.add(id);
  });
});

// Whatever a handler does, nothing of its environment is left.
afterEach(async () => {
  await pool.dispose();
  for (const id of environments) expect(findMarkedProcesses(id)).toEqual([]);
  expect(environmentFolders().filter((name) => !foldersBefore.includes(name))).toEqual([]);
});

function robust(
  handler: string,
  overrides: Partial<FunctionDefinition> = {},
  language: "node" | "python" = "node",
): FunctionDefinition {
  const runtime = language === "node" ? "nodejs24.x" : null;
  return fixtureFunction(handler, runtime, { taskRoot: `${fixtures}/robustness`, ...overrides });
}

async function invoke(definition: FunctionDefinition, text = "{}"): Promise<InvocationResult> {
  return pool.invoke(request(definition, { text }), never);
}

function textOf(result: InvocationResult): string {
  return result.logs.map(({ text }) => text).join("\n");
}

describe.skipIf(!node24)("a Node.js handler that", () => {
  it("closes its output ends like any other", async () => {
    const first = await invoke(robust("robust.closesOutput"));
    expect([first.status, first.response]).toEqual(["success", "closed"]);
  });

  it("prints binary loses nothing of what follows", async () => {
    const result = await invoke(robust("robust.binary"));
    expect(result.response).toBe("binary");
    expect(textOf(result)).toMatch(/^after$/m);
  });

  it.skipIf(!linux).each(["robust.leavesChildOnPipes", "robust.leavesBareChild"])(
    "%s: the child goes with the environment",
    async (handler) => {
      const { status, response } = await invoke(robust(handler));
      expect([status, isAlive(Number(response))]).toEqual(["success", true]);
      await pool.dispose();
      expect(isAlive(Number(response))).toBe(false);
    },
  );

  it.skipIf(!linux)("exits takes the child that holds its pipes along", async () => {
    const result = await invoke(robust("robust.exitsWithChildOnPipes"));
    expect([result.status, result.error?.errorMessage]).toEqual([
      "crash",
      expect.stringMatching(/exit status 3$/),
    ]);
    expect(isAlive(Number(/child (\d+)/.exec(textOf(result))?.[1]))).toBe(false);
  });

  it.skipIf(!linux)("kills its process group is a crash like any other", async () => {
    const { status, error } = await invoke(robust("robust.killsGroup"));
    expect([status, error?.errorMessage]).toEqual([
      "crash",
      expect.stringMatching(/signal: killed$/),
    ]);
  });

  it("changes its title is still found when it has to end", async () => {
    expect((await invoke(robust("robust.title"))).status).toBe("success");
  });

  it("locks a folder of its own does not keep it", async () => {
    expect((await invoke(robust("robust.readOnlyFolder"))).status).toBe("success");
  });

  it("prints to both streams keeps the order within each", async () => {
    const { logs } = await invoke(robust("robust.interleaves"));
    const numbers = (source: string): readonly number[] =>
      logs.filter((entry) => entry.source === source).map(({ text }) => Number(text));
    expect(numbers("stdout")).toEqual(Array.from({ length: 100 }, (_, index) => 2 * index + 1));
    expect(numbers("stderr")).toEqual(Array.from({ length: 100 }, (_, index) => 2 * index));
  });

  it("gets values of variables as they are", async () => {
    const variables = { EQUALS: "a=b==c", LINES: "a\nb\n", UNICODE: "grüße 🚀", EMPTY: "" };
    const names = JSON.stringify(Object.keys(variables));
    const { response } = await invoke(robust("robust.variables", { variables }), names);
    expect(response).toEqual(Object.values(variables));
  });

  it("gets an event of nearly 6 MB", async () => {
    const text = "ä".repeat(2_950_000);
    const { response } = await invoke(robust("robust.length"), JSON.stringify({ text }));
    expect(response).toBe(text.length);
  });

  it("is called twice at once has an environment for each", async () => {
    const results = await Promise.all([invoke(robust("robust.pid")), invoke(robust("robust.pid"))]);
    expect(results.map(({ status }) => status)).toEqual(["success", "success"]);
    expect(new Set(results.map(({ environment }) => environment.id)).size).toBe(2);
    expect((await invoke(robust("robust.pid"))).coldStart).toBe(false);
  });

  it.skipIf(!linux)("is killed while it is frozen starts cold the next time", async () => {
    const { response } = await invoke(robust("robust.pid"));
    process.kill(Number(response), "SIGKILL");
    while (isAlive(Number(response))) await delay(5);
    // The host hears of the end in a later turn.
    await delay(50);
    const next = await invoke(robust("robust.pid"));
    expect([next.status, next.coldStart]).toEqual(["success", true]);
  });
});

describe.skipIf(!python)("a Python handler that", () => {
  it("closes its output ends without a wait", async () => {
    const result = await invoke(robust("robust.closes_output", {}, "python"));
    expect([result.status, result.response]).toEqual(["success", "closed"]);
  });

  it.skipIf(!linux)("forks a daemon that holds all pipes takes it along", async () => {
    const { response } = await invoke(robust("robust.leaves_fork", {}, "python"));
    await pool.dispose();
    expect(isAlive(Number(response))).toBe(false);
    const second = createPool();
    const exit = await second.invoke(
      request(robust("robust.exits_with_fork", {}, "python")),
      never,
    );
    await second.dispose();
    expect(exit.status).toBe("crash");
    expect(isAlive(Number(/child (\d+)/.exec(textOf(exit))?.[1]))).toBe(false);
  });

  it("sees no packages of the developer's home folder", async () => {
    const { response } = await invoke(robust("robust.paths", {}, "python"));
    const local = join(homedir(), ".local");
    expect((response as string[]).filter((path) => path.startsWith(local))).toEqual([]);
  });
});

describe.skipIf(!node24)("a function", () => {
  it("may lie in a folder with blanks, accents and links, which it cannot write to", async () => {
    const folder = await mkdtemp(join(await realpath(tmpdir()), "földer with 'blanks' "));
    const real = join(folder, "réal %20#?");
    await mkdir(real);
    await cp(`${fixtures}/robustness/robust.js`, join(real, "robust.js"));
    await symlink(real, join(folder, "link"));
    await chmod(real, 0o555);
    const { status } = await invoke(robust("robust.pid", { taskRoot: join(folder, "link") }));
    await chmod(real, 0o755);
    await rm(folder, { recursive: true });
    expect(status).toBe("success");
  });

  it("whose folder is gone says so", async () => {
    const { status, error } = await invoke(robust("robust.pid", { taskRoot: "/nowhere/at/all" }));
    expect([status, error?.errorMessage]).toEqual([
      "not-started",
      "The folder /nowhere/at/all is not there",
    ]);
  });

  it("whose handler string is too long for the operating system says so", async () => {
    const { status, error } = await invoke(robust("h".repeat(3_000_000)));
    expect([status, error?.errorType]).toEqual(["not-started", "LambdaLens.CannotStart"]);
    const long = await invoke(robust(`${"h".repeat(10_000)}.handler`));
    expect(long.status).toBe("init-error");
  });

  it("says so where no temporary folder can be made", async () => {
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = "/nowhere/at/all";
    const { status, error } = await invoke(robust("robust.pid"));
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    expect([status, error?.errorMessage]).toEqual(["not-started", expect.stringMatching(/ENOENT/)]);
  });

  it("is cancelled during init", async () => {
    const controller = new AbortController();
    const looping = request(robust("initLoops.handler"));
    const result = await pool.invoke(looping, controller.signal, (progress) => {
      if ("log" in progress && progress.log.text === "init begins") controller.abort();
    });
    expect([result.status, result.error]).toEqual(["cancelled", null]);
  });
});

describe.skipIf(!node24)("a pool", () => {
  it("that ends cancels what runs", async () => {
    let waiting = (): void => {};
    const started = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    const running = pool.invoke(request(robust("robust.waits")), never, (progress) => {
      if ("log" in progress && progress.log.text === "waiting") waiting();
    });
    await started;
    await pool.dispose();
    expect((await running).status).toBe("cancelled");
  });

  it("that ends while a function starts starts it no more", async () => {
    const starting = invoke(robust("robust.pid"));
    await pool.dispose();
    expect(["not-started", "cancelled"]).toContain((await starting).status);
  });

  it("that has ended starts nothing", async () => {
    await pool.dispose();
    const { status, error } = await invoke(robust("robust.pid"));
    expect([status, error?.errorMessage]).toEqual(["not-started", "Lambda Lens is shutting down"]);
  });
});
