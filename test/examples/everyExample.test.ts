import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkValue } from "../../events/validation/checkValue.ts";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import { createPool, hasInterpreter, root } from "../runtime/runtimeKit.ts";
import { eventTypeOf, exampleTargets, invokeExample, sampleEvent } from "./examplesKit.ts";

const hasPython = await hasInterpreter("python", "3");
/** Example code is written for what the managed runtimes have; a bare Python of that kind runs it. */
const missingPython = "python3 is not installed on this machine";

let pool: EnvironmentPool;

beforeAll(() => {
  pool = createPool();
});

afterAll(async () => {
  await pool.dispose();
});

it("are all found, each with the event type of its trigger", async () => {
  const template = await readFile(join(root, "examples", "template.yaml"), "utf8");
  const defined = template.match(/^ {4}Type: AWS::Serverless::Function$/gm) ?? [];
  expect(exampleTargets).toHaveLength(defined.length);
  expect(exampleTargets.length).toBeGreaterThanOrEqual(8);
  expect(exampleTargets.map(({ eventType }) => eventType)).not.toContain(null);
  expect(new Set(exampleTargets.map(({ language }) => language)).size).toBe(3);
});

describe.each(exampleTargets)("$logicalId ($language, $eventType)", (target) => {
  const { configuration, language } = target;
  const eventType = eventTypeOf(target);

  it.for(eventType.samples)("succeeds with $id", async ({ id }, { skip }) => {
    if (language === "python" && !hasPython) skip(missingPython);
    const result = await invokeExample(pool, target, sampleEvent(eventType, id));
    expect(result.error).toBeNull();
    expect(result.status).toBe("success");

    const { report } = result;
    expect(report.durationMs).toBeGreaterThan(0);
    expect(report.initDurationMs === null).toBe(!result.coldStart);
    if (result.coldStart) expect(report.initDurationMs).toBeGreaterThan(0);
    const billed = Math.ceil((report.initDurationMs ?? 0) + (report.durationMs ?? 0));
    expect(report.billedDurationMs).toBe(billed);
    expect(report.memorySizeMB).toBe(configuration.memorySizeMB);
    if (process.platform === "linux") expect(report.maxMemoryUsedMB).toBeGreaterThan(0);

    const context = result.context ?? {};
    const [requestId, name, memory, remaining] =
      language === "python"
        ? ["aws_request_id", "function_name", "memory_limit_in_mb", "get_remaining_time_in_millis"]
        : ["awsRequestId", "functionName", "memoryLimitInMB", "getRemainingTimeInMillis"];
    expect([context[requestId!], context[name!], context[memory!]]).toEqual([
      result.requestId,
      target.logicalId,
      String(configuration.memorySizeMB),
    ]);
    const limit = configuration.timeoutSeconds * 1000;
    expect(context[remaining!]).toBeGreaterThan(limit - 1000);
    expect(context[remaining!]).toBeLessThanOrEqual(limit);

    expect(result.invoker?.verdict).not.toBe("rejected");
    expect(result.invoker?.verdict).not.toBe("retried");
  });

  it("returns what its invoker reads", async ({ skip }) => {
    if (language === "python" && !hasPython) skip(missingPython);
    if (eventType.responseSchema === null) skip("its invoker reads nothing");
    const [sample] = eventType.samples;
    const result = await invokeExample(pool, target, sampleEvent(eventType, sample.id));
    if (result.stream !== null) skip("it is streamed, and no object");
    const problems = checkValue(eventType.responseSchema!(), result.response, []);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
