import { describe, expect, it } from "vitest";
import { hoverInText, type CodeLanguage } from "../testing/suggestInText.ts";

function js(body: string): string {
  return `export const handler = async (event, context) => {\n  ${body}\n};\n`;
}

function py(body: string): string {
  return `def handler(event, context):\n    ${body}\n`;
}

/** Text with the caret on a key, the key as it is underlined, and how what is told begins. */
const told: readonly (readonly [CodeLanguage, string, string, string])[] = [
  ["javascript", js("return event.Records[0].bo‸dy;"), "body", "`Records[0].body`: *string*"],
  ["typescript", js("return event?.Records?.[0]?.‸body;"), "body", "`Records[0].body`"],
  ["javascript", js('return event["Rec‸ords"];'), '"Records"', "`Records`"],
  ["javascript", js("const { Records: [{ body‸ }] } = event;"), "body", "`Records[0].body`"],
  [
    "javascript",
    js("event.Records.forEach((r) => r.message‸Id);"),
    "messageId",
    "`Records[0].messageId`",
  ],
  ["javascript", js("return context.aws‸RequestId;"), "awsRequestId", "`context.awsRequestId`"],
  ["python", py('return event["Records"][0]["bo‸dy"]'), '"body"', "`Records[0].body`: *str*"],
  ["python", py('return event["Rec‸ords"]'), '"Records"', "`Records`: *list*"],
  [
    "javascript",
    js("return context.identity?.cognito‸IdentityId;"),
    "cognitoIdentityId",
    "`context.identity.cognitoIdentityId`",
  ],
  [
    "python",
    py('return [r.get("bo‸dy") for r in event["Records"]]'),
    '"body"',
    "`Records[0].body`",
  ],
  ["python", py("return context.aws_request‸_id"), "aws_request_id", "`context.aws_request_id`"],
];

/** Text with the caret where nothing is told. */
const silent: readonly (readonly [CodeLanguage, string])[] = [
  ["javascript", js("return eve‸nt.Records;")],
  ["javascript", js("return other.bo‸dy;")],
  ["javascript", js("return event.Records[0].unkn‸own;")],
  ["javascript", js("return event.Records.len‸gth;")],
  ["python", py("return event.Rec‸ords")],
];

describe("a hover in a handler's code", () => {
  it.each(told)("tells of the key in %s: %s", async (language, text, key, start) => {
    const hover = await hoverInText({ language, text, eventTypes: ["sqs"] });
    expect(hover?.text.startsWith(start)).toBe(true);
    expect(hover?.text).toContain("AWS documentation");
    const plain = text.replace("‸", "");
    expect(plain.slice(hover?.span.start, hover?.span.end)).toBe(key);
  });

  it.each(silent)("says nothing in %s: %s", async (language, text) => {
    expect(await hoverInText({ language, text, eventTypes: ["sqs"] })).toBeNull();
  });

  it("tells of all kinds of one event, and of several events, each with its own word", async () => {
    const requestType = js("return event.Request‸Type;");
    const resource = { language: "javascript", text: requestType } as const;
    const one = await hoverInText({ ...resource, eventTypes: ["cloudformation-custom-resource"] });
    expect(one?.text).toContain('"Create", "Update" or "Delete"');
    const old = { ...resource, text: js("return event.OldResource‸Properties;") };
    const some = await hoverInText({ ...old, eventTypes: ["cloudformation-custom-resource"] });
    expect(some?.text).toContain("may be absent");
    const source = { ...resource, text: js("return event.Records[0].event‸Source;") };
    const both = await hoverInText({ ...source, eventTypes: ["sqs", "kinesis-stream"] });
    expect(both?.text).toContain('- `"aws:sqs"`: ');
    expect(both?.text).toContain('- `"aws:kinesis"`: ');
  });

  it("says nothing of an event that has a type", async () => {
    const subject = {
      language: "typescript",
      text: js("return event.Rec‸ords;"),
      eventTypes: ["sqs"],
    };
    expect(
      await hoverInText({ ...subject, language: "typescript", evidence: ["typed"] }),
    ).toBeNull();
    const text = js("return event.Records.map((r: SQSRecord) => r.bo‸dy);");
    expect(await hoverInText({ ...subject, language: "typescript", text })).toBeNull();
  });
});

describe("a hover on a key of the response", () => {
  it.each([
    ["javascript", js("return { status‸Code: 200 };"), "`statusCode`"],
    [
      "javascript",
      js("return { statusCode: 200, multi‸ValueHeaders: {} };"),
      "`multiValueHeaders`",
    ],
    ["javascript", js("const r = {};\n  r.bo‸dy = 1;\n  return r;"), "`body`"],
    ["python", py('return {"is‸Base64Encoded": False}'), "`isBase64Encoded`"],
    ["python", py("return dict(status‸Code=200)"), "`statusCode`"],
    ["python", py('r = {}\n    r["status‸Code"] = 200\n    return r'), "`statusCode`"],
  ] as const)("tells of it in %s: %s", async (language, text, start) => {
    const hover = await hoverInText({ language, text, eventTypes: ["api-gateway-rest-proxy"] });
    expect(hover?.text.slice(0, start.length)).toBe(start);
    expect(hover?.text).toContain("AWS documentation");
  });

  it("tells of one in a list", async () => {
    const text = js("return { batchItemFailures: ids.map((id) => ({ item‸Identifier: id })) };");
    const hover = await hoverInText({ language: "javascript", text, eventTypes: ["sqs"] });
    expect(hover?.text).toMatch(/^`batchItemFailures\[0\]\.itemIdentifier`/u);
  });

  it.each([
    ["of something else", js("const other = { status‸Code: 200 };\n  return {};"), ["s3"]],
    ["whose invoker reads nothing", js("return { status‸Code: 200 };"), ["s3"]],
    ["that nobody knows", js("return { other‸Key: 200 };"), ["alb"]],
  ])("says nothing of one %s", async (_what, text, eventTypes) => {
    expect(await hoverInText({ language: "javascript", text, eventTypes })).toBeNull();
  });
});
