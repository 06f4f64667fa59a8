import { describe, expect, it } from "vitest";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import { anonymous } from "../../runtime/invocationRequest.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import type { ConformanceCase } from "./conformance/conformanceCase.ts";
import { client3Cases } from "./conformance/client3Cases.ts";
import { client4Cases } from "./conformance/client4Cases.ts";
import { pythonCases } from "./conformance/pythonCases.ts";
import { createPool, fixtureFunction, fixtures, hasInterpreter, request } from "./runtimeKit.ts";

const runtimes = [
  { runtime: "nodejs20.x", present: await hasInterpreter("node", "20"), cases: client3Cases },
  { runtime: "nodejs22.x", present: await hasInterpreter("node", "22"), cases: client3Cases },
  { runtime: "nodejs24.x", present: await hasInterpreter("node", "24"), cases: client4Cases },
  { runtime: null, present: await hasInterpreter("python", "3"), cases: pythonCases },
] as const;

function invoke(
  pool: EnvironmentPool,
  runtime: string | null,
  {
    handler,
    timeoutSeconds = 3,
    variables = {},
    event: text = "{}",
    caller = anonymous,
  }: ConformanceCase,
): Promise<InvocationResult> {
  const taskRoot = `${fixtures}/conformance/${runtime === null ? "python" : "node"}`;
  const definition = fixtureFunction(handler, runtime, { taskRoot, timeoutSeconds, variables });
  return pool.invoke(request(definition, { text, caller }), new AbortController().signal);
}

function expectText(actual: string | null | undefined, expected: string | RegExp | undefined) {
  if (typeof expected === "string") expect(actual).toBe(expected);
  if (expected instanceof RegExp) expect(actual).toMatch(expected);
}

function expectCase(result: InvocationResult, row: ConformanceCase): void {
  expect(
    { status: result.status, errorType: result.error?.errorType },
    JSON.stringify(result.error),
  ).toEqual({ status: row.status, errorType: row.errorType });
  expectText(result.responseText ?? result.responseBase64, row.response);
  expectText(result.error?.errorMessage, row.message);
  const log = result.logs
    .filter(({ source }) => source !== "platform")
    .map(({ level, text }) => `${level ?? "-"} ${text}`)
    .join("\n");
  for (const line of row.logs ?? []) expect(log).toMatch(line);
  if (row.noLogs) expect(log).not.toMatch(row.noLogs);
}

for (const { runtime, present, cases } of runtimes) {
  describe.skipIf(!present)(`AWS's client under ${runtime ?? "python3"}`, () => {
    it.each(cases.map((row) => [row.name, row] as const))("%s", async (_, row) => {
      const pool = createPool();
      try {
        expectCase(await invoke(pool, runtime, row), row);
        if (row.lives === undefined) return;
        const again = await invoke(pool, runtime, row);
        expect([again.status, again.coldStart]).toEqual([row.status, !row.lives]);
      } finally {
        await pool.dispose();
      }
    });
  });
}
