import { describe, expect, it } from "vitest";
import { findMarkedProcesses } from "../../runtime/process/procFs.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { fixtureFunction, fixtures, hasInterpreter, invokeOnce } from "./runtimeKit.ts";

const node24 = await hasInterpreter("node", "24");
const node20 = await hasInterpreter("node", "20");
const python = await hasInterpreter("python", "3");

interface Expectation {
  readonly status: InvocationResult["status"];
  readonly errorType: string;
  readonly message: RegExp;
  readonly memorySizeMB?: number;
  readonly timeoutSeconds?: number;
}

/** What Lambda answers whichever client runs; one line a way to fail. */
const everyNode: Readonly<Record<string, Expectation>> = {
  "failing.throws": { status: "error", errorType: "PaymentError", message: /^card declined$/ },
  "failing.exits": {
    status: "crash",
    errorType: "Runtime.ExitError",
    message: /^RequestId: \S+ Error: Runtime exited with error: exit status 3$/,
  },
  "failing.exitsQuietly": {
    status: "crash",
    errorType: "Runtime.ExitError",
    message: /Runtime exited without providing a reason$/,
  },
  "failing.loops": {
    status: "timeout",
    errorType: "Sandbox.Timedout",
    message: /^RequestId: \S+ Error: Task timed out after 1.00 seconds$/,
    timeoutSeconds: 1,
  },
  "failing.neverSettlesWithTimer": {
    status: "timeout",
    errorType: "Sandbox.Timedout",
    message: /Task timed out after 1.00 seconds$/,
    timeoutSeconds: 1,
  },
  "failing.fillsHeap": {
    status: "crash",
    errorType: "Runtime.ExitError",
    message: /signal: aborted$/,
    timeoutSeconds: 30,
  },
  "failing.fillsBuffers": {
    status: "out-of-memory",
    errorType: "Runtime.ExitError",
    message: /signal: killed$/,
    timeoutSeconds: 30,
  },
  "failing.returns7MB": {
    status: "error",
    errorType: "Function.ResponseSizeTooLarge",
    message:
      /^Response payload size \(7340034 bytes\) exceeded maximum allowed payload size \(6291556 bytes\)\.$/,
  },
  "syntaxError.handler": {
    status: "init-error",
    errorType: "Runtime.UserCodeSyntaxError",
    message: /^SyntaxError: Unexpected token '='$/,
  },
  "missingImport.handler": {
    status: "init-error",
    errorType: "Runtime.ImportModuleError",
    message: /^Error: Cannot find module 'left-pad-that-is-not-there'/,
  },
  "initThrows.handler": {
    status: "init-error",
    errorType: "TypeError",
    message: /^no configuration$/,
  },
  "failing.missing": {
    status: "init-error",
    errorType: "Runtime.HandlerNotFound",
    message: /^failing\.missing is undefined or not exported$/,
  },
  "failing.notAFunction": {
    status: "init-error",
    errorType: "Runtime.HandlerNotFound",
    message: /^failing\.notAFunction is not a function$/,
  },
  failing: {
    status: "init-error",
    errorType: "Runtime.MalformedHandlerName",
    message: /^Bad handler/,
  },
};

/** Where AWS's two Node.js clients differ, each is right in its own way. */
const client3: Readonly<Record<string, Expectation>> = {
  ...everyNode,
  "failing.neverSettles": {
    status: "error",
    errorType: "Runtime.NodeJsExit",
    message: /^The Lambda runtime client detected an unexpected Node\.js exit code\./,
  },
  "failing.rejectsUnhandled": {
    status: "error",
    errorType: "Runtime.UnhandledPromiseRejection",
    message: /^Error: lost$/,
  },
};

const client4: Readonly<Record<string, Expectation>> = {
  ...everyNode,
  "failing.neverSettles": {
    status: "crash",
    errorType: "Runtime.ExitError",
    message: /Runtime exited without providing a reason$/,
  },
  "failing.rejectsUnhandled": {
    status: "crash",
    errorType: "Runtime.ExitError",
    message: /exit status 1$/,
  },
};

const pythonFailures: Readonly<Record<string, Expectation>> = {
  "failing.throws": { status: "error", errorType: "PaymentError", message: /^card declined$/ },
  "failing.exits": { status: "crash", errorType: "Runtime.ExitError", message: /exit status 3$/ },
  "failing.loops": {
    status: "timeout",
    errorType: "Sandbox.Timedout",
    message: /Task timed out after 1.00 seconds$/,
    timeoutSeconds: 1,
  },
  "failing.fills_memory": {
    status: "out-of-memory",
    errorType: "Runtime.ExitError",
    message: /signal: killed$/,
    timeoutSeconds: 30,
  },
  "failing.returns_7_mb": {
    status: "error",
    errorType: "Function.ResponseSizeTooLarge",
    message: /^Response payload size \(7340034 bytes\)/,
  },
  "failing.returns_set": {
    status: "error",
    errorType: "Runtime.MarshalError",
    message: /^Unable to marshal response: Object of type set is not JSON serializable$/,
  },
  "syntax_error.handler": {
    status: "init-error",
    errorType: "Runtime.UserCodeSyntaxError",
    message: /^Syntax error in module 'syntax_error'/,
  },
  "missing_import.handler": {
    status: "init-error",
    errorType: "Runtime.ImportModuleError",
    message:
      /^Unable to import module 'missing_import': No module named 'boto3_that_is_not_there'$/,
  },
  "failing.missing": {
    status: "init-error",
    errorType: "Runtime.HandlerNotFound",
    message: /^Handler 'missing' missing on module 'failing'$/,
  },
};

const runtimes = [
  { runtime: "nodejs24.x", present: node24, cases: client4 },
  { runtime: "nodejs20.x", present: node20, cases: client3 },
  { runtime: null, present: python, cases: pythonFailures },
] as const;

for (const { runtime, present, cases } of runtimes) {
  describe.skipIf(!present)(`failures under ${runtime ?? "python3"}`, () => {
    it.each(Object.entries(cases))("%s", async (handler, expected) => {
      const { timeoutSeconds = 3 } = expected;
      const result = await invokeOnce(fixtureFunction(handler, runtime, { timeoutSeconds }));
      expect({ status: result.status, errorType: result.error?.errorType }).toEqual({
        status: expected.status,
        errorType: expected.errorType,
      });
      expect(result.error?.errorMessage).toMatch(expected.message);
      expect(findMarkedProcesses(result.environment.id ?? "")).toEqual([]);
    });

    it("says where in the user's source a handler threw", async () => {
      const { error } = await invokeOnce(fixtureFunction("failing.throws", runtime));
      const file = runtime === null ? "python/failing.py" : "node/failing.js";
      expect(error?.frames[0]?.file).toBe(`${fixtures}/${file}`);
      expect(error?.frames[0]?.line).toBe(runtime === null ? 11 : 8);
    });

    it("keeps the first and the last 5 MB of 50 MB printed, and says so", async () => {
      const handler = runtime === null ? "failing.prints_50_mb" : "failing.prints50MB";
      const result = await invokeOnce(fixtureFunction(handler, runtime, { timeoutSeconds: 30 }));
      expect(result.status).toBe("success");
      const kept = result.logs.filter(({ source }) => source === "stdout");
      expect(kept.length + result.logsDropped.lines).toBe(50 * 1024);
      expect(result.logsDropped.bytes).toBeGreaterThan(35 * 1024 * 1024);
    });
  });
}

it.skipIf(!node24)("tells how to get an SDK client that Lambda would provide", async () => {
  const { hints } = await invokeOnce(fixtureFunction("missingSdk.handler", "nodejs24.x"));
  expect(hints).toEqual([
    "Lambda's Node.js runtimes bring @aws-sdk/client-that-is-not-there; this machine lacks it. Install it with: npm install --save-dev @aws-sdk/client-that-is-not-there",
  ]);
});
