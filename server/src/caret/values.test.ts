import { describe, expect, it } from "vitest";
import { acceptInText, suggestInText, type CodeLanguage } from "../testing/suggestInText.ts";

interface Case {
  readonly language: CodeLanguage;
  readonly eventType: string;
  /** With the caret. */
  readonly text: string;
  readonly label: string;
  /** The line of the caret after it was taken. */
  readonly line: string;
}

async function lineAfter({ language, eventType, text, label }: Case): Promise<string> {
  const subject = { language, text, eventTypes: [eventType] };
  const offered = await suggestInText(subject);
  const taken = offered.find((each) => each.label === label);
  if (taken === undefined) return `offered: ${offered.map((each) => each.label).join(", ")}`;
  const line = text.slice(0, text.indexOf("‸")).split("\n").length - 1;
  return acceptInText(subject, taken).split("\n")[line]?.trim() ?? "";
}

function js(...lines: readonly string[]): string {
  return `export const handler = async (event) => {\n  ${lines.join("\n  ")}\n};\n`;
}

function py(...lines: readonly string[]): string {
  return `def handler(event, context):\n    ${lines.join("\n    ")}\n`;
}

type Row = readonly [eventType: string, lines: readonly string[], label: string, line: string];

function cases(
  language: CodeLanguage,
  write: (...lines: readonly string[]) => string,
  rows: readonly Row[],
): readonly Case[] {
  return rows.map(([eventType, lines, label, line]) => {
    return { language, eventType, text: write(...lines), label, line };
  });
}

const stream = "dynamodb-stream";
const authorizer = "api-gateway-authorizer-token";

describe("values that a part of the event is compared with", () => {
  const inJavascript = cases("javascript", js, [
    [
      stream,
      ["if (event.Records[0].eventName === ‸) {}"],
      '"INSERT"',
      'if (event.Records[0].eventName === "INSERT") {}',
    ],
    [
      stream,
      ["if (event.Records[0].eventName === '‸') {}"],
      "INSERT",
      "if (event.Records[0].eventName === 'INSERT') {}",
    ],
    [
      stream,
      ['if (["REMOVE", "‸"].includes(event.Records[0].eventName)) {}'],
      "INSERT",
      'if (["REMOVE", "INSERT"].includes(event.Records[0].eventName)) {}',
    ],
    [
      stream,
      ['if (new Set(["REMOVE", "‸"]).has(event.Records[0].eventName)) {}'],
      "INSERT",
      'if (new Set(["REMOVE", "INSERT"]).has(event.Records[0].eventName)) {}',
    ],
    [
      stream,
      ["switch (event.Records[0].eventName) { case ‸: }"],
      '"MODIFY"',
      'switch (event.Records[0].eventName) { case "MODIFY": }',
    ],
    [
      "s3",
      ['if (event.Records[0].eventName.startsWith("‸")) {}'],
      "ObjectCreated:Put",
      'if (event.Records[0].eventName.startsWith("ObjectCreated:Put")) {}',
    ],
    [
      "api-gateway-rest-proxy",
      ['if (event.httpMethod === "‸") {}'],
      "POST",
      'if (event.httpMethod === "POST") {}',
    ],
    [
      "api-gateway-http-v2",
      ['if (event.requestContext.http.method === "‸") {}'],
      "POST",
      'if (event.requestContext.http.method === "POST") {}',
    ],
    [
      "cognito-pre-sign-up",
      ['if (event.triggerSource === "‸") {}'],
      "PreSignUp_ExternalProvider",
      'if (event.triggerSource === "PreSignUp_ExternalProvider") {}',
    ],
  ]);
  const inPython = cases("python", py, [
    [
      stream,
      ['if event["Records"][0]["eventName"] == ‸:', "    pass"],
      '"INSERT"',
      'if event["Records"][0]["eventName"] == "INSERT":',
    ],
    [
      stream,
      ['if event["Records"][0]["eventName"] in ("REMOVE", "‸"):', "    pass"],
      "INSERT",
      'if event["Records"][0]["eventName"] in ("REMOVE", "INSERT"):',
    ],
    [
      stream,
      ['if event["Records"][0]["eventName"] in ["‸"]:', "    pass"],
      "INSERT",
      'if event["Records"][0]["eventName"] in ["INSERT"]:',
    ],
    [
      stream,
      ['if event["Records"][0]["eventName"] in {"REMOVE", "‸"}:', "    pass"],
      "INSERT",
      'if event["Records"][0]["eventName"] in {"REMOVE", "INSERT"}:',
    ],
    [
      "s3",
      ['if event["Records"][0]["eventName"].startswith("‸"):', "    pass"],
      "ObjectRemoved:Delete",
      'if event["Records"][0]["eventName"].startswith("ObjectRemoved:Delete"):',
    ],
    [
      stream,
      ['match event["Records"][0]["eventName"]:', '    case "‸":', "        pass"],
      "REMOVE",
      'case "REMOVE":',
    ],
  ]);

  it.each([...inJavascript, ...inPython])("$language $eventType: $line", async (each) => {
    expect(await lineAfter(each)).toBe(each.line);
  });
});

describe("values and parts of a response", () => {
  const statement = 'policyDocument: { Version: "2012-10-17", Statement: [{ Effect: ';
  const inJavascript = cases("javascript", js, [
    [
      authorizer,
      [`return { ${statement}"‸" }] } };`],
      "Deny",
      `return { ${statement}"Deny" }] } };`,
    ],
    [
      authorizer,
      [`return { ${statement}‸ }] } };`],
      '"Deny"',
      `return { ${statement}"Deny" }] } };`,
    ],
    [
      "firehose-transform",
      ['return { records: event.records.map((r) => ({ recordId: r.recordId, result: "‸" })) };'],
      "Dropped",
      'return { records: event.records.map((r) => ({ recordId: r.recordId, result: "Dropped" })) };',
    ],
    [
      "sqs",
      ["const failures = [];", "failures.push(‸);", "return { batchItemFailures: failures };"],
      "{ … } batchItemFailures",
      'failures.push({ itemIdentifier: "" });',
    ],
    [
      "sqs",
      ["const failures = [];", "failures.push({ ‸ });", "return { batchItemFailures: failures };"],
      "itemIdentifier",
      'failures.push({ itemIdentifier: "" });',
    ],
    [
      "api-gateway-rest-proxy",
      ["const response = { statusCode: 200 };", "response.‸;", "return response;"],
      "headers",
      "response.headers;",
    ],
    [
      "api-gateway-rest-proxy",
      ["const response = {};", "response.‸ = 200;", "return response;"],
      "statusCode",
      "response.statusCode = 200;",
    ],
  ]);
  const inPython = cases("python", py, [
    [
      "firehose-transform",
      [
        'return {"records": [{"recordId": r["recordId"], "result": "‸"} for r in event["records"]]}',
      ],
      "Ok",
      'return {"records": [{"recordId": r["recordId"], "result": "Ok"} for r in event["records"]]}',
    ],
    [
      "sqs",
      ["failures = []", 'failures.append({"‸"})', 'return {"batchItemFailures": failures}'],
      "itemIdentifier",
      'failures.append({"itemIdentifier": ""})',
    ],
    [
      "sqs",
      [
        'response = {"batchItemFailures": []}',
        'response["batchItemFailures"].append(‸)',
        "return response",
      ],
      "{ … } batchItemFailures",
      'response["batchItemFailures"].append({"itemIdentifier": ""})',
    ],
    [
      "alb",
      ["response = {}", 'response["‸"] = 200', "return response"],
      "statusCode",
      'response["statusCode"] = 200',
    ],
    [
      "alb",
      ["response = {}", 'response["‸"]', "return response"],
      "statusCode",
      'response["statusCode"]',
    ],
  ]);

  it.each([...inJavascript, ...inPython])("$language $eventType: $line", async (each) => {
    expect(await lineAfter(each)).toBe(each.line);
  });

  const nothing = cases("javascript", js, [
    [
      "api-gateway-rest-proxy",
      ["const other = {};", "other.‸;", "return { statusCode: 200 };"],
      "",
      "",
    ],
    [
      "sqs",
      ["const others = [];", "others.push({ ‸ });", "return { batchItemFailures: [] };"],
      "",
      "",
    ],
    [stream, ['if (other === "‸") {}'], "", ""],
    [stream, ['log("‸");'], "", ""],
    [stream, ['if (event.Records[0].dynamodb.Keys.id.S === "‸") {}'], "", ""],
  ]);

  it.each(nothing)("nothing for $text", async (each) => {
    expect(await lineAfter(each)).toBe("offered: ");
  });
});
