import { mumbling, type ConformanceCase } from "./conformanceCase.ts";
import { everyNodeCase, exitMessage } from "./everyNodeCases.ts";

const deprecated = {
  status: "init-error",
  errorType: "Runtime.CallbackHandlerDeprecated",
} as const;
const stringify = {
  status: "error",
  errorType: "Runtime.JSONStringifyError",
  message: "Unable to stringify response body",
  lives: true,
} as const;
const exitsWithOne = {
  status: "crash",
  errorType: "Runtime.ExitError",
  message: exitMessage("Runtime exited with error: exit status 1"),
  lives: false,
} as const;

/** Where aws-lambda-ric 4 (Node.js 24 and later) has ways of its own. */
export const client4Cases: readonly ConformanceCase[] = [
  ...everyNodeCase,
  {
    name: "takes what a plain function returns",
    handler: "results.synchronous",
    status: "success",
    response: '{"a":1}',
  },
  {
    name: "makes an empty object of a generator",
    handler: "results.generator",
    status: "success",
    response: "{}",
  },
  { name: "fails for a circular result and lives", handler: "results.circular", ...stringify },
  { name: "fails for a BigInt and lives", handler: "results.bigInt", ...stringify },
  {
    name: "dies of an event that is no JSON",
    handler: "results.echo",
    event: "{bad",
    ...exitsWithOne,
  },
  {
    name: "dies of a client context that is no JSON",
    handler: "results.object",
    caller: mumbling,
    ...exitsWithOne,
  },
  {
    name: "shows the trace and no callbacks in the context",
    handler: "results.keys",
    status: "success",
    response: /^(?!.*succeed).*"xRayTraceId".*"main":"undefined"/,
  },
  { name: "refuses callbacks", handler: "callbacks.calls", ...deprecated },
  {
    name: "refuses callback parameters of async handlers",
    handler: "callbacks.asynchronous",
    ...deprecated,
  },
  {
    name: "has no succeed in the context",
    handler: "errors.callsSucceed",
    status: "error",
    errorType: "TypeError",
    message: "context.succeed is not a function",
    lives: true,
  },
  {
    name: "exits quietly with a promise that never settles",
    handler: "errors.neverSettles",
    status: "crash",
    errorType: "Runtime.ExitError",
    message: exitMessage("Runtime exited without providing a reason"),
    lives: false,
  },
  {
    name: "names a rejection with nothing undefined",
    handler: "errors.nothing",
    status: "error",
    errorType: "undefined",
    message: "undefined",
  },
  {
    name: "dies of an unhandled rejection",
    handler: "errors.unhandled",
    ...exitsWithOne,
    logs: [/Error: lost/],
  },
  {
    name: "dies of what a timer throws",
    handler: "errors.timer",
    ...exitsWithOne,
    logs: [/RangeError: in a timer/],
  },
  {
    name: "fails to import a folder, even with a file beside it",
    handler: "directory.handler",
    status: "init-error",
    errorType: "Error",
    message: /^Directory import .* is not supported/,
  },
  {
    name: "looks into the default export",
    handler: "defaultObject.handler",
    status: "success",
    response: '"inside default"',
  },
  {
    name: "exits quietly with a top-level await that never settles",
    handler: "topLevelNever.handler",
    status: "init-error",
    errorType: "Runtime.ExitError",
    message: exitMessage("Runtime exited without providing a reason"),
  },
  {
    name: "exits with 1 for an unhandled rejection at init",
    handler: "initUnhandled.handler",
    status: "init-error",
    errorType: "Runtime.ExitError",
    message: exitMessage("Runtime exited with error: exit status 1"),
  },
  {
    name: "posts what init throws",
    handler: "initThrows.handler",
    status: "init-error",
    errorType: "RangeError",
    message: "at init",
    logs: [/ERROR Init Error/],
  },
];
