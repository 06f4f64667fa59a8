import { mumbling, talkative, type ConformanceCase } from "./conformanceCase.ts";
import { exitMessage } from "./everyNodeCases.ts";

const results: readonly ConformanceCase[] = [
  {
    name: "answers with JSON that has spaces",
    handler: "results.value",
    status: "success",
    response: '{"a": 1}',
    lives: true,
  },
  {
    name: "answers null for nothing",
    handler: "results.nothing",
    status: "success",
    response: "null",
  },
  {
    name: "writes a Decimal as a number",
    handler: "results.decimal_number",
    status: "success",
    response: "1.10",
  },
  {
    name: "writes NaN, which is no JSON",
    handler: "results.not_a_number",
    status: "success",
    response: "NaN",
  },
  {
    name: "passes bytes on as they are",
    handler: "results.raw_bytes",
    status: "success",
    response: Buffer.from([0, 255, 114, 97, 119]).toString("base64"),
  },
  {
    name: "writes a named tuple as an object",
    handler: "results.named_tuple",
    status: "success",
    response: '{"x": 1, "y": 2}',
  },
  {
    name: "fails for a date and lives",
    handler: "results.date",
    status: "error",
    response: /"requestId": "[0-9a-f-]{36}"/,
    errorType: "Runtime.MarshalError",
    message: "Unable to marshal response: Object of type datetime is not JSON serializable",
    lives: true,
  },
  {
    name: "fails for a coroutine",
    handler: "results.coroutine",
    status: "error",
    errorType: "Runtime.MarshalError",
    message: "Unable to marshal response: Object of type coroutine is not JSON serializable",
  },
  {
    name: "fails for a circular result",
    handler: "results.circular",
    status: "error",
    errorType: "Runtime.MarshalError",
    message: /Circular reference detected$/,
  },
  {
    name: "fails for an event that is no JSON and lives",
    handler: "results.echo",
    event: "{bad",
    status: "error",
    errorType: "Runtime.UnmarshalError",
    message: /^Unable to unmarshal input: /,
    lives: true,
  },
  {
    name: "fails for an event that is NaN",
    handler: "results.echo",
    event: "NaN",
    status: "error",
    errorType: "Runtime.UnmarshalError",
  },
  {
    name: "has texts and nothing in the context",
    handler: "results.context_members",
    status: "success",
    response: '["128", null, null, null]',
  },
  {
    name: "hands on what the caller says of itself",
    handler: "results.caller",
    caller: talkative,
    status: "success",
    response: new RegExp(
      `\\{"locale": "de"\\}, "us-east-1:1", "us-east-1:2", "blue", "${talkative.traceId}"\\]$`,
    ),
  },
  {
    name: "fails for a client context that is no JSON, and lives",
    handler: "results.value",
    caller: mumbling,
    status: "error",
    errorType: "Runtime.LambdaContextUnmarshalError",
    message: /^Unable to parse Client Context JSON: /,
    lives: true,
  },
  {
    name: "has the trace in the environment",
    handler: "results.trace",
    status: "success",
    response: "true",
  },
];

const errors: readonly ConformanceCase[] = [
  {
    name: "reports the class and the user's frames",
    handler: "errors.custom",
    status: "error",
    response:
      /^\{"errorMessage": "boom", "errorType": "MyE", "requestId": "[0-9a-f-]{36}", "stackTrace": \["  File \\"[^"]*errors\.py\\", line 12, in custom\\n    raise MyE\(\\"boom\\"\)\\n"\]\}$/,
    errorType: "MyE",
    message: "boom",
    logs: [/^ERROR MyE: boom\nTraceback \(most recent call last\):/m],
    lives: true,
  },
  {
    name: "reports an empty message",
    handler: "errors.empty",
    status: "error",
    errorType: "ValueError",
    message: "",
  },
  {
    name: "ends with sys.exit",
    handler: "errors.exits",
    status: "crash",
    errorType: "Runtime.ExitError",
    message: exitMessage("Runtime exited with error: exit status 3"),
    lives: false,
  },
  {
    name: "ends quietly with sys.exit of nothing",
    handler: "errors.exits_quietly",
    status: "crash",
    errorType: "Runtime.ExitError",
    message: exitMessage("Runtime exited without providing a reason"),
    lives: false,
  },
  {
    name: "is ended by a signal",
    handler: "errors.interrupted",
    status: "crash",
    errorType: "Runtime.ExitError",
    message: exitMessage(
      "Runtime exited with error: signal: segmentation fault(?: \\(core dumped\\))?",
    ),
  },
  {
    name: "does not mind what a thread raises",
    handler: "errors.thread",
    status: "success",
    response: '"went on"',
    logs: [/MyE: boom/],
  },
  {
    name: "wants something to call, at the invocation",
    handler: "results.not_callable",
    status: "error",
    errorType: "TypeError",
    message: "'int' object is not callable",
    lives: true,
  },
  {
    name: "wants two parameters",
    handler: "results.one_argument",
    status: "error",
    errorType: "TypeError",
    message: /takes 1 positional argument but 2 were given$/,
  },
];

const resolution: readonly ConformanceCase[] = [
  {
    name: "refuses a handler without a dot",
    handler: "app",
    status: "init-error",
    errorType: "Runtime.MalformedHandlerName",
    message: "Bad handler 'app': not enough values to unpack (expected 2, got 1)",
  },
  {
    name: "misses a module",
    handler: "nowhere.handler",
    status: "init-error",
    errorType: "Runtime.ImportModuleError",
    message: "Unable to import module 'nowhere': No module named 'nowhere'",
  },
  {
    name: "misses a dependency",
    handler: "dependency.handler",
    status: "init-error",
    errorType: "Runtime.ImportModuleError",
    message: "Unable to import module 'dependency': No module named 'nowhere_at_all'",
    logs: [/LAMBDA_WARNING/],
  },
  {
    name: "says where the syntax is wrong",
    handler: "syntax.handler",
    status: "init-error",
    errorType: "Runtime.UserCodeSyntaxError",
    message: /^Syntax error in module 'syntax': .*\(syntax\.py, line 2\)$/,
  },
  {
    name: "misses an attribute",
    handler: "results.nowhere",
    status: "init-error",
    errorType: "Runtime.HandlerNotFound",
    message: "Handler 'nowhere' missing on module 'results'",
  },
  { name: "finds a path", handler: "a/b/app.handler", status: "success", response: '"a/b"' },
  { name: "finds a dotted path", handler: "a.b.app.handler", status: "success", response: '"a/b"' },
  { name: "finds a package", handler: "pkg.handler", status: "success", response: '"package"' },
  {
    name: "finds a module with a dash",
    handler: "my-app.handler",
    status: "success",
    response: '"dash"',
  },
  {
    name: "refuses the name of a built-in module",
    handler: "sys.handler",
    status: "init-error",
    errorType: "Runtime.BuiltInModuleConflict",
    message: "Cannot use built-in module sys as a handler module",
  },
  {
    name: "finds such a name in a folder",
    handler: "d/sys.handler",
    status: "success",
    response: '"d/sys"',
  },
  {
    name: "ends with sys.exit at init",
    handler: "init_exits.handler",
    status: "init-error",
    errorType: "Runtime.ExitError",
    message: exitMessage("Runtime exited with error: exit status 5"),
  },
  {
    name: "posts what init raises",
    handler: "init_raises.handler",
    status: "init-error",
    response: /"requestId": ""/,
    errorType: "KeyError",
    message: "'at init'",
  },
];

const logs: readonly ConformanceCase[] = [
  {
    name: "is silent below WARNING",
    handler: "logs.levels",
    status: "success",
    logs: [/^WARN w$/m, /^- printed$/m, /^- raw$/m],
    noLogs: /silent/,
  },
  {
    name: "logs from INFO when told so",
    handler: "logs.levels",
    variables: { AWS_LAMBDA_LOG_LEVEL: "INFO" },
    status: "success",
    logs: [/^INFO silent$/m],
  },
  {
    name: "logs JSON with extra fields when told so",
    handler: "logs.extra",
    variables: { AWS_LAMBDA_LOG_FORMAT: "JSON" },
    status: "success",
    logs: [
      /"level": "WARNING", "message": "order", "logger": "shop", "requestId": "[0-9a-f-]{36}", "order": 7/,
    ],
  },
];

/** What awslambdaric 4 does. */
export const pythonCases: readonly ConformanceCase[] = [
  ...results,
  ...errors,
  ...resolution,
  ...logs,
];
