import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { isAlive } from "../runtime/runtimeKit.ts";
import { endOf, startCli } from "./cliKit.ts";
import { createInvokeWorkspace } from "./invokeKit.ts";

let folder: string;
let server: Server;
/** Resolves with the process id that the next handler tells. */
let told: () => Promise<number>;

beforeAll(async () => {
  folder = await createInvokeWorkspace();
  const waiting: ((pid: number) => void)[] = [];
  told = () => new Promise((resolve) => waiting.push(resolve));
  server = createServer((request, response) => {
    response.end();
    waiting.shift()?.(Number((request.url ?? "").slice(1)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

async function environmentsIn(temporaryFolder: string): Promise<readonly string[]> {
  return (await readdir(temporaryFolder)).filter((name) => /^lambda-lens-\w{6}$/.test(name));
}

describe.skipIf(process.platform !== "linux").each(["SIGINT", "SIGTERM"] as const)(
  "%s while a handler runs",
  (signal) => {
    it("cancels the invocation and leaves nothing behind", async () => {
      const temporaryFolder = await mkdtemp(join(tmpdir(), "cli-temporary-"));
      const started = told();
      const { port } = server.address() as AddressInfo;
      const args = ["invoke", "app.js:hangs", "--event", "-", "--timeout", "300", "--times", "3"];
      const child = startCli([...args, "--json"], { folder, temporaryFolder });
      const end = endOf(child);
      child.stdin.end(JSON.stringify({ tell: `http://127.0.0.1:${port}/` }));
      const pid = await started;
      expect(isAlive(pid)).toBe(true);
      expect(await environmentsIn(temporaryFolder)).toHaveLength(1);
      child.kill(signal);
      const { code, stdout } = await end;
      const results = stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as InvocationResult);
      expect(results).toHaveLength(1);
      expect(results[0]).toMatchObject({
        status: "cancelled",
        response: null,
        responseText: null,
        error: null,
        invoker: null,
      });
      expect([code, isAlive(pid)]).toEqual([1, false]);
      expect(await environmentsIn(temporaryFolder)).toEqual([]);
      await rm(temporaryFolder, { recursive: true });
    });
  },
);
