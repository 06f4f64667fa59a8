import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { createPool, fixtureFunction, fixtures, hasInterpreter, request } from "./runtimeKit.ts";

const node24 = await hasInterpreter("node", "24");
const never = new AbortController().signal;

let pool: EnvironmentPool;

beforeEach(() => {
  pool = createPool();
});

afterEach(async () => {
  await pool.dispose();
});

function invoke(
  variables: Readonly<Record<string, string>> = {},
  event: unknown = {},
): Promise<InvocationResult> {
  const taskRoot = `${fixtures}/conformance/node`;
  const definition = fixtureFunction("resets.handler", "nodejs24.x", { taskRoot, variables });
  return pool.invoke(request(definition, { text: JSON.stringify(event) }), never);
}

/** The beginnings of the log's lines, without what the client says of its own. */
function lines({ logs }: InvocationResult): readonly string[] {
  return logs
    .map(({ text }) =>
      text.replaceAll(/[\d.]+ ms/gu, "N ms").replace(/RequestId: \S+/u, "RequestId"),
    )
    .filter((text) => /^(?:INIT|START|END|REPORT|attempt)/u.test(text))
    .map((text) =>
      text
        .split("\t")
        .filter((field) => !/^(?:Billed|Memory|Max|$)/u.test(field))
        .join(" "),
    );
}

describe.skipIf(!node24)("an environment whose runtime has to start again", () => {
  it("keeps its /tmp and its log stream, and the next invocation pays for the start", async () => {
    const first = await invoke();
    const crashed = await invoke({}, { exit: true });
    const again = await invoke();
    expect([crashed.status, again.status, again.coldStart]).toEqual(["crash", "success", true]);
    expect(again.response).toMatchObject({ starts: 2, calls: 1 });
    expect(again.environment.id).toBe(first.environment.id);
    const streamOf = ({ response }: InvocationResult): unknown =>
      (response as Record<string, unknown>)["stream"];
    expect(streamOf(again)).toBe(streamOf(first));
    // A suppressed init is in no line of its own, and part of the duration.
    expect(lines(again)).toEqual([
      "START RequestId Version: $LATEST",
      "END RequestId",
      "REPORT RequestId Duration: N ms",
    ]);
    expect(again.report.initDurationMs).toBeNull();
    const warm = await invoke();
    expect(warm.response).toMatchObject({ starts: 2, calls: 2 });
    const left = [first, crashed, again, warm].map(({ environment }) => [
      environment.earlierInvocations,
      environment.leftInTmp,
    ]);
    expect(left).toEqual([
      [0, []],
      [1, ["starts.txt"]],
      [0, ["starts.txt"]],
      [1, ["starts.txt"]],
    ]);
  });

  it("tries the init again within the invocation, as Lambda does", async () => {
    const variables = { FAILS_ONCE: "1" };
    const result = await invoke(variables);
    expect([result.status, result.coldStart]).toEqual(["success", true]);
    expect(result.response).toMatchObject({ starts: 2, calls: 1 });
    expect(lines(result)).toEqual([
      expect.stringMatching(/^INIT_START /u),
      "attempt 1",
      "INIT_REPORT Init Duration: N ms Phase: init Status: error Error Type: RangeError",
      "START RequestId Version: $LATEST",
      "END RequestId",
      "REPORT RequestId Duration: N ms",
    ]);
    expect((await invoke(variables)).coldStart).toBe(false);
  });

  it("says so twice where it fails again", async () => {
    const variables = { FAILS_TWICE: "1" };
    const result = await invoke(variables);
    expect([result.status, result.error?.errorType]).toEqual(["init-error", "RangeError"]);
    expect(lines(result)).toEqual([
      expect.stringMatching(/^INIT_START /u),
      "attempt 1",
      "INIT_REPORT Init Duration: N ms Phase: init Status: error Error Type: RangeError",
      "attempt 2",
      "INIT_REPORT Init Duration: N ms Phase: invoke Status: error Error Type: RangeError",
      "START RequestId Version: $LATEST",
      "END RequestId",
      "REPORT RequestId Duration: N ms Status: error Error Type: RangeError",
    ]);
    // From now on every invocation tries again, and no init phase of its own comes before.
    expect(lines(await invoke(variables))).toEqual([
      "attempt 3",
      "INIT_REPORT Init Duration: N ms Phase: invoke Status: error Error Type: RangeError",
      "START RequestId Version: $LATEST",
      "END RequestId",
      "REPORT RequestId Duration: N ms Status: error Error Type: RangeError",
    ]);
  });

  it("takes the time of the second start from the invocation", async () => {
    const variables = { SLOW_AGAIN: "1200" };
    await invoke(variables, { exit: true });
    const slow = await invoke(variables);
    const left = (slow.response as Record<string, number>)["left"] ?? 0;
    expect(left).toBeLessThan(1800);
    expect(slow.report.durationMs).toBeGreaterThanOrEqual(1200);
  });

  it("times out where that takes longer than the function may", async () => {
    const variables = { SLOW_AGAIN: "4000" };
    await invoke(variables, { exit: true });
    const result = await invoke(variables);
    expect([result.status, result.error?.errorMessage]).toEqual([
      "timeout",
      expect.stringMatching(/Task timed out after 3\.00 seconds$/u),
    ]);
    expect(result.report.billedDurationMs).toBe(3000);
  });
});
