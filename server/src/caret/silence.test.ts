import { describe, expect, it } from "vitest";
import { suggestInText, type TextWithCaret } from "../testing/suggestInText.ts";

async function offered(subject: Omit<TextWithCaret, "eventTypes">): Promise<readonly string[]> {
  return (await suggestInText({ ...subject, eventTypes: ["sqs"] })).map(({ label }) => label);
}

const javascript = "export const handler = async (event) => {\n  event.‸\n};\n";

describe("where another language server knows the type", () => {
  it("says nothing of an event that has one in TypeScript", async () => {
    const text = "export const handler = async (event: SQSEvent) => {\n  event.‸\n};\n";
    expect(await offered({ language: "typescript", text, evidence: ["typed"] })).toEqual([]);
    const whole = "export const handler: SQSHandler = async (event) => {\n  event.‸\n};\n";
    const evidence = ["type:SQSHandler"];
    const packages = ["@types/aws-lambda"];
    expect(await offered({ language: "typescript", text: whole, evidence, packages })).toEqual([]);
  });

  it("says nothing of an event that JSDoc gives a type which is there", async () => {
    const subject = {
      language: "javascript",
      text: javascript,
      evidence: ["type:SQSEvent"],
    } as const;
    expect(await offered({ ...subject, packages: ["@types/aws-lambda"] })).toEqual([]);
    expect(await offered(subject)).toEqual(["Records"]);
  });

  it("says nothing of Powertools' data classes", async () => {
    const text =
      "@event_source(data_class=SQSEvent)\ndef handler(event, context):\n    event['‸']\n";
    expect(
      await offered({ language: "python", text, evidence: ["decorator:event_source"] }),
    ).toEqual([]);
  });

  it("says nothing of what a parser makes of an event", async () => {
    const text =
      "export const handler = middy(async (event) => {\n  event.‸\n}).use(parser({ schema }));\n";
    expect(await offered({ language: "javascript", text })).toEqual([]);
  });

  it("says nothing of a context that has a type", async () => {
    const text =
      "export const handler = async (event: any, context: Context) => {\n  context.‸\n};\n";
    expect(await offered({ language: "typescript", text })).toEqual([]);
    const python = "def handler(event, context: LambdaContext):\n    context.‸\n";
    expect(await offered({ language: "python", text: python })).toEqual([]);
  });

  it.each([
    "function one(r: SQSRecord) { r.‸ }\nexport const handler = async (event: any) => event.Records.map(one);\n",
    "interface Item { body: string }\nfunction one(r: Item) { r.‸ }\nexport const handler = async (event) => event.Records.map(one);\n",
    "export const handler = async (event) => event.Records.map((r: SQSRecord) => r.‸);\n",
    "export const handler = async (event) => {\n  for (const each of event.Records) {\n    const r: SQSRecord = each;\n    r.‸\n  }\n};\n",
    "export const handler = async (event) => {\n  const records = event.Records as SQSRecord[];\n  for (const r of records) r.‸\n};\n",
    "export const handler = async (event) => {\n  (event as SQSEvent).‸\n};\n",
    "export const handler = async (event) => {\n  const { Records } = <SQSEvent>event;\n  Records[0].‸\n};\n",
    "function all(event: any): SQSRecord[] { return event.Records }\nexport const handler = async (event) => all(event)[0].‸;\n",
  ])("says nothing of a part that TypeScript has a type of: %s", async (text) => {
    expect(await offered({ language: "typescript", text })).toEqual([]);
  });

  it("says nothing of what a part is compared with that TypeScript has a type of", async () => {
    const text =
      "export const handler = async (event) => event.Records.map((r: any) => r.eventName === '‸');\n";
    const subject = { language: "typescript", eventTypes: ["dynamodb-stream"] } as const;
    const labels = async (each: string): Promise<readonly string[]> =>
      (await suggestInText({ ...subject, text: each })).map(({ label }) => label);
    expect(await labels(text)).toContain("INSERT");
    expect(await labels(text.replace("any", "DynamoDBRecord"))).toEqual([]);
  });

  it.each([
    "function one(r: any) { r.‸ }\nexport const handler = async (event) => event.Records.map(one);\n",
    "export const handler = async (event) => event.Records.map((r: Record<string, any>) => r.‸);\n",
    "export const handler = async (event) => {\n  const records = event.Records as any[];\n  for (const r of records) r.‸\n};\n",
    "export const handler = async (event) => {\n  const records: object[] = event.Records;\n  records[0].‸\n};\n",
  ])("speaks of a part whose type says nothing: %s", async (text) => {
    expect(await offered({ language: "typescript", text })).toContain("body");
  });

  it("says nothing of a part that JSDoc gives a type which is there", async () => {
    const handler = "export const handler = async (event) => event.Records.map(one);\n";
    const type = 'import("aws-lambda").SQSRecord';
    for (const one of [
      `/** @param {${type}} r */\nfunction one(r) { r.‸ }\n`,
      `/**\n * @param {${type}} r one\n */\nconst one = async (r) => { r.‸ };\n`,
      `const one = (/** @type {${type}} */ r) => { r.‸ };\n`,
      `const one = (each) => {\n  /** @type {${type}} */\n  const r = each;\n  r.‸\n};\n`,
    ]) {
      const subject = { language: "javascript", text: one + handler } as const;
      expect(await offered({ ...subject, packages: ["@types/aws-lambda"] })).toEqual([]);
      expect(await offered(subject)).toContain("body");
    }
    const loose = `/** @param {object} r */\nfunction one(r) { r.‸ }\n${handler}`;
    const packages = ["@types/aws-lambda"];
    expect(await offered({ language: "javascript", text: loose, packages })).toContain("body");
  });

  it("speaks where the type says nothing", async () => {
    const text = "export const handler = async (event: any, context: any) => {\n  event.‸\n};\n";
    expect(await offered({ language: "typescript", text })).toEqual(["Records"]);
    const context = text.replace("event.‸", "context.‸");
    expect(await offered({ language: "typescript", text: context })).toContain("awsRequestId");
    const python = "def handler(event: dict, context):\n    event['‸']\n";
    expect(await offered({ language: "python", text: python })).toEqual(["Records"]);
  });
});

describe("the context", () => {
  it("is offered by its runtime's names, methods with their parentheses", async () => {
    const inNode = "export const handler = async (event, context) => {\n  context.get‸\n};\n";
    expect(await offered({ language: "javascript", text: inNode })).toContain(
      "getRemainingTimeInMillis()",
    );
    const pattern = "export const handler = async (event, { ‸ }) => {};\n";
    expect(await offered({ language: "javascript", text: pattern })).toContain(
      "getRemainingTimeInMillis",
    );
    const inPython = "def handler(event, context):\n    context.‸\n";
    const labels = await offered({ language: "python", text: inPython });
    expect(labels).toContain("get_remaining_time_in_millis()");
    expect(labels).toContain("aws_request_id");
  });

  it("is nothing else's", async () => {
    const text = "export const handler = async (event, context) => {\n  context.logger.‸\n};\n";
    expect(await offered({ language: "javascript", text })).toEqual([]);
  });
});

describe("what a pattern has left", () => {
  it.each([
    ["const { body, ...rest } = event.Records[0];\n  rest.‸", ["messageId"], ["body"]],
    [
      "const { body, ...some } = event.Records[0];\n  const { messageId, ...rest } = some;\n  rest.‸",
      ["attributes"],
      ["body", "messageId"],
    ],
    [
      "const { body, ...rest } = event.Records[0];\n  const copy = { ...rest };\n  copy.‸",
      ["messageId"],
      ["body"],
    ],
  ] as const)("is offered without it: %s", async (body, offers, misses) => {
    const text = `export const handler = async (event) => {\n  ${body}\n};\n`;
    const labels = await offered({ language: "javascript", text });
    expect(labels).toEqual(expect.arrayContaining([...offers]));
    for (const each of misses) expect(labels).not.toContain(each);
  });
});

describe("keys that a pattern has", () => {
  it.each([
    ["javascript", "export const handler = async ({ messageId, ‸ }) => {};\n"],
    [
      "javascript",
      "export const handler = async (event) => {\n  const { Records, ‸ } = event;\n};\n",
    ],
    [
      "javascript",
      "export const handler = async (event, context) => {\n  const { awsRequestId, ‸ } = context;\n};\n",
    ],
    [
      "python",
      'def handler(event, context):\n    match event:\n        case {"Records": all, "‸": x}:\n            pass\n',
    ],
  ] as const)("are not offered again in %s: %s", async (language, text) => {
    const labels = await offered({ language, text });
    expect(labels).not.toContain("awsRequestId");
    if (!text.includes("messageId")) expect(labels).not.toContain("Records");
  });
});
