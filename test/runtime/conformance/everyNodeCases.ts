import { talkative, type ConformanceCase } from "./conformanceCase.ts";

/** The message of Runtime.ExitError, whose request id differs from run to run. */
export function exitMessage(reason: string): RegExp {
  return new RegExp(`^RequestId: [0-9a-f-]{36} Error: ${reason}$`);
}

const found = (name: string, handler: string, value: string): ConformanceCase => ({
  name,
  handler,
  status: "success",
  response: JSON.stringify(value),
});

const results: readonly ConformanceCase[] = [
  {
    name: "answers with the value of a promise",
    handler: "results.object",
    status: "success",
    response: '{"a":1}',
    lives: true,
  },
  {
    name: "answers null for nothing",
    handler: "results.nothing",
    status: "success",
    response: "null",
  },
  {
    name: "takes a thenable for a promise",
    handler: "results.thenable",
    status: "success",
    response: '{"b":2}',
  },
  {
    name: "writes odd values as JSON.stringify does",
    handler: "results.oddValues",
    status: "success",
    response: '{"n":null,"d":"1970-01-01T00:00:00.000Z","m":{},"b":{"type":"Buffer","data":[97]}}',
  },
  {
    name: "fails for a function as result",
    handler: "results.function",
    status: "error",
    errorType: "TypeError",
    lives: true,
  },
  {
    name: "does not mind an exit code",
    handler: "results.exitCode",
    status: "success",
    response: "1",
    lives: true,
  },
  {
    name: "hands on what the caller says of itself",
    handler: "results.caller",
    caller: talkative,
    status: "success",
    response: JSON.stringify({
      clientContext: { custom: { a: "é" }, env: { locale: "de" } },
      identity: { cognitoIdentityId: "us-east-1:1", cognitoIdentityPoolId: "us-east-1:2" },
      tenantId: "blue",
      trace: talkative.traceId,
    }),
  },
  {
    name: "has the remaining time go down",
    handler: "results.remaining",
    status: "success",
    response: "true",
  },
  ...['"s"', "1", "null", "[1]"].map((event): ConformanceCase => ({
    name: `passes the event ${event}`,
    handler: "results.echo",
    event,
    status: "success",
    response: event,
  })),
];

const errors: readonly ConformanceCase[] = [
  {
    name: "names an error by its name and logs all of it",
    handler: "errors.rich",
    status: "error",
    response:
      /^\{"errorType":"OrderError","errorMessage":"no such order","trace":\["OrderError: no such order"/,
    errorType: "OrderError",
    message: "no such order",
    logs: [/ERROR Invoke Error \t\{.*"code":"E_ORDER".*"order":\{"id":7\}/],
    lives: true,
  },
  {
    name: "names a subclass without a name Error",
    handler: "errors.subclass",
    status: "error",
    errorType: "Error",
    message: "plain",
  },
  {
    name: "names a thrown string by its type",
    handler: "errors.string",
    status: "error",
    response: '{"errorType":"string","errorMessage":"just text","trace":[]}',
    errorType: "string",
    message: "just text",
  },
  {
    name: "names a thrown object by its type",
    handler: "errors.object",
    status: "error",
    errorType: "object",
    message: "[object Object]",
  },
  {
    name: "escapes the delete character",
    handler: "errors.deleteCharacter",
    status: "error",
    errorType: "Error",
    message: "a%7Fb",
  },
  {
    name: "loses the response of process.exit",
    handler: "errors.exits",
    status: "crash",
    errorType: "Runtime.ExitError",
    message: exitMessage("Runtime exited with error: exit status 3"),
    lives: false,
  },
  {
    name: "is ended by a signal",
    handler: "errors.segfault",
    status: "crash",
    errorType: "Runtime.ExitError",
    message: exitMessage(
      "Runtime exited with error: signal: segmentation fault(?: \\(core dumped\\))?",
    ),
    lives: false,
  },
];

const resolution: readonly ConformanceCase[] = [
  {
    name: "refuses a path upwards",
    handler: "../index.handler",
    status: "init-error",
    errorType: "Runtime.MalformedHandlerName",
    message:
      "'../index.handler' is not a valid handler name. Use absolute paths when specifying root directories in handler names.",
  },
  {
    name: "refuses a handler without a dot",
    handler: "index",
    status: "init-error",
    errorType: "Runtime.MalformedHandlerName",
    message: "Bad handler",
  },
  {
    name: "misses a file",
    handler: "nowhere.handler",
    status: "init-error",
    errorType: "Runtime.ImportModuleError",
    message: /^Error: Cannot find module 'nowhere'\nRequire stack:/,
  },
  {
    name: "misses an export",
    handler: "results.nowhere",
    status: "init-error",
    errorType: "Runtime.HandlerNotFound",
    message: "results.nowhere is undefined or not exported",
  },
  {
    name: "wants a function",
    handler: "results.notAFunction",
    status: "init-error",
    errorType: "Runtime.HandlerNotFound",
    message: "results.notAFunction is not a function",
  },
  found("walks nested exports", "results.nested.a.b.c", "nested"),
  found("finds a path", "src/api/index.handler", "src/api"),
  found("finds a folder with a dot", "v1.2/index.handler", "v1.2"),
  found("prefers .js to .mjs and .cjs", "precedence/three.handler", "js"),
  found("prefers .mjs to .cjs", "precedence/two.handler", "mjs"),
  found("loads .js as the package says", "type/index.handler", "esm"),
  found("stops at the nearest package.json", "type/nested/index.handler", "nested cjs"),
  found("does not know another package type", "badtype/index.handler", "cjs"),
  found("finds the default export", "default.default", "default"),
  found("awaits at the top level", "topLevelAwait.handler", "awaited"),
  {
    name: "fails with a rejected top-level await",
    handler: "topLevelRejects.handler",
    status: "init-error",
    errorType: "RangeError",
    message: "top level",
  },
  {
    name: "has no require in an ES module",
    handler: "requires.handler",
    status: "init-error",
    errorType: "ReferenceError",
    message: /^require is not defined in ES module scope/,
  },
  {
    name: "does not wrap a missing package of an import",
    handler: "missingPackage.handler",
    status: "init-error",
    errorType: "Error",
    message: /^Cannot find package 'nope' imported from /,
  },
  {
    name: "does not guess the module format",
    handler: "esmInJs.handler",
    status: "init-error",
    errorType: "Runtime.UserCodeSyntaxError",
    message: "SyntaxError: Unexpected token 'export'",
  },
  {
    name: "finds no exports in an ES module that is CommonJS",
    handler: "type/commonjs.handler",
    status: "init-error",
    errorType: "ReferenceError",
    message: /^exports is not defined in ES module scope/,
  },
  {
    name: "ends with process.exit at init",
    handler: "initExits.handler",
    status: "init-error",
    errorType: "Runtime.ExitError",
    message: exitMessage("Runtime exited with error: exit status 4"),
  },
];

const logs: readonly ConformanceCase[] = [
  {
    name: "keeps messages whole and raw output raw",
    handler: "logs.lines",
    status: "success",
    logs: [/^INFO cold$/m, /^INFO a\nb$/m, /^WARN x is 1$/m, /^- raw$/m, /^- raw error$/m],
  },
  {
    name: "has a level for each method",
    handler: "logs.levels",
    status: "success",
    logs: [
      /^TRACE trace$/m,
      /^DEBUG debug$/m,
      /^INFO info$/m,
      /^INFO log$/m,
      /^WARN warn$/m,
      /^ERROR error$/m,
      /^FATAL fatal$/m,
    ],
  },
  {
    name: "hides what is below the level",
    handler: "logs.levels",
    variables: { AWS_LAMBDA_LOG_LEVEL: "WARN" },
    status: "success",
    logs: [/WARN warn/],
    noLogs: /info|debug|trace|INFO log/,
  },
  {
    name: "logs values as JSON when told so",
    handler: "logs.values",
    variables: { AWS_LAMBDA_LOG_FORMAT: "JSON" },
    status: "success",
    logs: [
      /"level":"INFO","requestId":"[0-9a-f-]{36}","message":\{"a":1\}/,
      /"errorType":"TypeError","errorMessage":"t","stackTrace":\[/,
      /"message":"<ref \*1> \{ loop: \[Circular \*1\] \}"/,
      /"message":"two 2"/,
    ],
  },
];

const streams: readonly ConformanceCase[] = [
  {
    name: "streams",
    handler: "streams.writes",
    status: "success",
    response: 'a{"j":1}z',
    lives: true,
  },
  {
    name: "streams a prelude before the body",
    handler: "streams.prelude",
    status: "success",
    response: '{"statusCode":201,"headers":{"x-a":"b"}}\0\0\0\0\0\0\0\0body',
    lives: true,
  },
  {
    name: "streams no prelude without a write",
    handler: "streams.onlyEnds",
    status: "success",
    response: "",
  },
  {
    name: "refuses a late content type",
    handler: "streams.lateContentType",
    status: "error",
    errorType: "Runtime.InvalidStreamingOperation",
    message: "Cannot set content-type, too late.",
    lives: true,
  },
  {
    name: "fails midway and lives",
    handler: "streams.throwsMidway",
    status: "error",
    errorType: "RangeError",
    message: "midway",
    lives: true,
  },
  {
    name: "waits for the end of a stream",
    handler: "streams.neverEnds",
    timeoutSeconds: 1,
    status: "timeout",
    errorType: "Sandbox.Timedout",
    message: /Task timed out after 1\.00 seconds$/,
  },
  {
    name: "refuses to stream from a plain function",
    handler: "streams.synchronous",
    status: "success",
    response: "x",
    logs: [/Streaming does not support non-async handlers/],
  },
];

/** What both of AWS's Node.js clients do alike. */
export const everyNodeCase: readonly ConformanceCase[] = [
  ...results,
  ...errors,
  ...resolution,
  ...logs,
  ...streams,
];
