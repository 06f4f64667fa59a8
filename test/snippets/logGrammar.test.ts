import { describe, expect, it } from "vitest";
import { logsAsText } from "../../client/src/views/state/viewLogs.ts";
import { createTokenizer, type Token } from "./logTokens.ts";

const tokenize = await createTokenizer();
const id = "8f507cfc-1c2a-4d4b-a1d1-0f0e0d0c0b0a";
const time = "2026-01-31T12:00:00.000Z";

/** The tokens of a log, less separators and what belongs to nothing in particular. */
function told(log: string): readonly (readonly Token[])[] {
  const silent = /^(text\.log|meta\.|punctuation\.)/;
  return tokenize(log).map((line) =>
    line.filter(([text, scope]) => text.trim() !== "" && !silent.test(scope)),
  );
}

describe("the grammar of Lambda's logs", () => {
  it("tells keyword, request id, labels, numbers and units of a REPORT line", () => {
    const line = `REPORT RequestId: ${id}\tDuration: 12.34 ms\tMax Memory Used: 70 MB\tStatus: timeout\t`;
    expect(told(line)).toEqual([
      [
        ["REPORT", "keyword.control.platform"],
        ["RequestId", "support.type.property-name"],
        [id, "variable.other.constant.request-id"],
        ["Duration", "support.type.property-name"],
        ["12.34", "constant.numeric"],
        ["ms", "keyword.other.unit"],
        ["Max Memory Used", "support.type.property-name"],
        ["70", "constant.numeric"],
        ["MB", "keyword.other.unit"],
        ["Status", "support.type.property-name"],
        ["timeout", "token.error-token"],
      ],
    ]);
  });

  it.each([
    "INIT_START Runtime Version: nodejs:22.mainline.v122\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0a",
    "INIT_REPORT Init Duration: 150.79 ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError",
    `START RequestId: ${id} Version: $LATEST`,
    `END RequestId: ${id}`,
    "RESTORE_START Runtime Version: python:3.13.v20\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0a",
    "RESTORE_REPORT Restore Duration: 1236.04 ms",
    "XRAY TraceId: 1-5e1b4151-5ac6c58f5e2c8b9a\tSegmentId: 6f58e6\tSampled: true",
    "EXTENSION\tName: telemetry\tState: Ready\tEvents: [INVOKE, SHUTDOWN]",
  ])("knows %s", (line) => {
    const keyword = /^[A-Z_]+/.exec(line)?.[0] ?? "";
    const [tokens = []] = told(line);
    expect(tokens[0]).toEqual([keyword, "keyword.control.platform"]);
    expect(tokens[1]?.[1]).toBe("support.type.property-name");
  });

  it.each([
    ["TRACE", "token.debug-token"],
    ["DEBUG", "token.debug-token"],
    ["INFO", "token.info-token"],
    ["WARN", "token.warn-token"],
    ["ERROR", "token.error-token"],
    ["FATAL", "token.error-token"],
  ])("tells the level %s of a Node.js line", (level, scope) => {
    expect(told(`${time}\t${id}\t${level}\tan ERROR of 3`)).toEqual([
      [
        [time, "comment.timestamp"],
        [id, "variable.other.constant.request-id"],
        [level, scope],
      ],
    ]);
    expect(told(`${time}\tundefined\t${level}\t`)[0]).toContainEqual([level, scope]);
  });

  it.each([
    ["INFO", "token.info-token"],
    ["WARNING", "token.warn-token"],
    ["CRITICAL", "token.error-token"],
  ])("tells the level %s of a Python line", (level, scope) => {
    expect(told(`[${level}]\t${time}\t${id}\tan ERROR of 3`)).toEqual([
      [
        [level, scope],
        [time, "comment.timestamp"],
        [id, "variable.other.constant.request-id"],
      ],
    ]);
    expect(told(`[${level}]\t${time}\t\tbefore the first`)[0]).toContainEqual([level, scope]);
  });

  it("tells the type of an error that nobody caught, and its frames", () => {
    const python = [
      "[ERROR] app.OrderError: no such order",
      "Traceback (most recent call last):",
      '\u00a0\u00a0File "/var/task/app.py", line 3, in lambda_handler',
    ];
    expect(told(python.join("\n"))).toEqual([
      [
        ["ERROR", "token.error-token"],
        ["app.OrderError", "entity.name.type.error"],
      ],
      [],
      [
        ["File", "keyword.other.frame"],
        ['"/var/task/app.py"', "string.quoted.double.path"],
        ["line", "keyword.other.frame"],
        ["3", "constant.numeric.line"],
        ["in", "keyword.other.frame"],
        ["lambda_handler", "entity.name.function"],
      ],
    ]);
    const node = "TypeError: nothing to do\n    at async run (file:///var/task/index.mjs:3:9)";
    expect(told(node)).toEqual([
      [["TypeError", "entity.name.type.error"]],
      [
        ["at", "keyword.other.frame"],
        ["async", "keyword.other.frame"],
        ["run", "entity.name.function"],
        ["file:///var/task/index.mjs", "string.unquoted.path"],
        ["3", "constant.numeric.line"],
        ["9", "constant.numeric.column"],
      ],
    ]);
  });

  it("tells crash and timeout in their older words", () => {
    const [timeout, crash, type] = told(
      `${time} ${id} Task timed out after 3.00 seconds\nRequestId: ${id} Error: Runtime exited\nRuntime.ExitError`,
    );
    expect(timeout).toContainEqual(["Task timed out after", "token.error-token"]);
    expect(crash).toContainEqual(["Error", "token.error-token"]);
    expect(type).toEqual([["Runtime.ExitError", "entity.name.type.error"]]);
  });

  it("hands JSON to JSON's grammar, and marks level, platform type and failure in it", () => {
    const [own] = told(`{"level":"ERROR","requestId":"${id}","count":3}`);
    expect(own).toContainEqual(['"ERROR"', "token.error-token"]);
    expect(own).toContainEqual([id, "variable.other.constant.request-id"]);
    expect(own).toContainEqual(["3", "constant.numeric.json"]);
    const [platform] = told('{"type":"platform.report","record":{"status":"timeout"}}');
    expect(platform).toContainEqual(['"platform.report"', "keyword.control.platform"]);
    expect(platform).toContainEqual(['"timeout"', "token.error-token"]);
    const [message] = told(`${time}\t${id}\tERROR\tInvoke Error \t{"errorType":"TypeError"}`);
    expect(message).toContainEqual(["errorType", "string.json"]);
  });

  it.each(['{"broken": {"a', `${time}\t${id}\tINFO\t{"broken": {"a`])(
    "does not let %s spoil the next line",
    (broken) => {
      expect(told(`${broken}\nEND RequestId: ${id}`)[1]?.[0]).toEqual([
        "END",
        "keyword.control.platform",
      ]);
    },
  );

  it("reads the logs that the result view opens in an editor", () => {
    const entry = { time, requestId: id, source: "stdout", level: null } as const;
    const lines = told(
      logsAsText([
        { ...entry, source: "platform", text: `START RequestId: ${id} Version: $LATEST` },
        { ...entry, level: "ERROR", text: "order 42 refused" },
        { ...entry, text: '{"level":"WARN","orderId":42}' },
      ]),
    );
    expect(lines.map((tokens) => tokens.map(([, scope]) => scope))).toEqual([
      expect.arrayContaining(["comment.timestamp", "keyword.control.platform"]),
      expect.arrayContaining(["comment.timestamp", "token.error-token"]),
      expect.arrayContaining(["comment.timestamp", "constant.numeric.json"]),
    ]);
  });

  it("reads lines behind the time and log stream of the AWS and SAM command lines", () => {
    const stream = "2026/01/31/[$LATEST]0123456789abcdef0123456789abcdef";
    for (const prefix of [`${time} ${stream}`, `${stream} 2026-01-31T12:00:00.123000`]) {
      const [tokens = []] = told(`${prefix} END RequestId: ${id}`);
      expect(tokens.map(([, scope]) => scope).toSorted()).toEqual([
        "comment.log-stream",
        "comment.timestamp",
        "keyword.control.platform",
        "support.type.property-name",
        "variable.other.constant.request-id",
      ]);
    }
  });

  it.each(["START your engines, REPORT: 12 ms", "{ branch: 'main' }", "an ERROR of 3"])(
    "leaves a function's own line alone: %s",
    (line) => {
      expect(told(line)).toEqual([[]]);
    },
  );
});
