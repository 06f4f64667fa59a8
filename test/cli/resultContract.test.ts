import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { createInvokeWorkspace, invokeOne } from "./invokeKit.ts";

let folder: string;

beforeAll(async () => {
  folder = await createInvokeWorkspace();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const resultKeys = [
  "coldStart",
  "context",
  "environment",
  "error",
  "event",
  "eventType",
  "hints",
  "invoker",
  "logs",
  "logsDropped",
  "report",
  "requestId",
  "response",
  "responseBase64",
  "responseText",
  "runtime",
  "status",
  "stream",
  "target",
];

const partKeys = {
  environment: ["earlierInvocations", "id", "layers", "leftInTmp", "profile", "variables"],
  event: ["at", "sample", "seed", "type", "value"],
  logsDropped: ["bytes", "lines"],
  report: ["billedDurationMs", "durationMs", "initDurationMs", "maxMemoryUsedMB", "memorySizeMB"],
  runtime: ["client", "id", "mismatch", "version"],
} as const;

const empty = ["--event", "custom-json/empty-object"];

/** Every way an invocation can end without a signal, and what does not apply to it. */
const endings: readonly (readonly [
  status: InvocationResult["status"],
  args: readonly string[],
  nulls: readonly (keyof InvocationResult)[],
])[] = [
  ["success", ["Echo"], ["error", "responseBase64"]],
  [
    "success",
    ["app.js:raw", "--event", "event.json"],
    ["eventType", "error", "invoker", "responseBase64"],
  ],
  ["error", ["app.js:fails", ...empty], ["responseBase64"]],
  ["init-error", ["app.js:nope", ...empty], ["context", "responseBase64"]],
  [
    "not-started",
    ["typed/broken.ts:handler", ...empty],
    ["context", "invoker", "response", "responseBase64", "responseText"],
  ],
];

it.each(endings)("%s has every member of the contract: %j", async (status, args, nulls) => {
  const { result } = await invokeOne(args, { folder });
  expect(result.status).toBe(status);
  expect(Object.keys(result).toSorted()).toEqual(resultKeys);
  const absent = Object.entries(result).flatMap(([name, value]) => (value === null ? [name] : []));
  expect(absent.toSorted()).toEqual([...nulls, "stream"].toSorted());
  for (const [part, keys] of Object.entries(partKeys)) {
    expect(Object.keys(result[part as keyof typeof partKeys]).toSorted()).toEqual(keys);
  }
  for (const log of result.logs) {
    expect(Object.keys(log).toSorted()).toEqual(["level", "requestId", "source", "text", "time"]);
    expect(new Date(log.time).toISOString()).toBe(log.time);
  }
  if (result.error) {
    const members = ["errorMessage", "errorType", "frames", "stackTrace"];
    expect(Object.keys(result.error).toSorted()).toEqual(members);
  }
  if (result.invoker) {
    const members = ["details", "http", "summary", "verdict"];
    expect(Object.keys(result.invoker).toSorted()).toEqual(members);
  }
});

it("has the payload as posted on an error, and its normalised form beside it", async () => {
  const { result } = await invokeOne(["app.js:fails", ...empty], { folder });
  expect(JSON.parse(result.responseText ?? "")).toEqual(result.response);
  expect(result.response).toMatchObject({ errorType: "RangeError", errorMessage: "too far" });
  expect(result.error).toMatchObject({
    errorType: "RangeError",
    errorMessage: "too far",
    stackTrace: (result.response as { readonly trace: string[] }).trace,
  });
});
