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
