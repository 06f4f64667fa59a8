import { describe, expect, it } from "vitest";
import { acceptInText, suggestInText, type CodeLanguage } from "../testing/suggestInText.ts";

async function taken(
  language: CodeLanguage,
  eventType: string,
  text: string,
  label: string,
): Promise<string> {
  const subject = { language, text, eventTypes: [eventType] };
  const found = (await suggestInText(subject)).find((each) => each.label === label);
  return found === undefined ? "not offered" : acceptInText(subject, found);
}

function js(statement: string): string {
  return `export const handler = async (event, context) => {\n  ${statement}\n};\n`;
}

function py(statement: string): string {
  return `def handler(event, context):\n    ${statement}\n`;
}

describe("what a handler returns", () => {
  it("is offered as a whole after `return`", async () => {
    expect(await taken("javascript", "sqs", js("return ‸"), "{ … } SQS response")).toBe(
      js("return { batchItemFailures: [] }"),
    );
    expect(
      await taken("python", "lambda-function-url", py("return ‸"), "{ … } Function URL response"),
    ).toContain('\t"statusCode": 200,\n');
  });

  it("is offered key by key, with what each holds", async () => {
    expect(
      await taken("javascript", "api-gateway-rest-proxy", js("return { ‸ };"), "statusCode"),
    ).toBe(js("return { statusCode: 200 };"));
    expect(await taken("python", "api-gateway-rest-proxy", py("return {‸}"), "statusCode")).toBe(
      py('return {"statusCode": 200}'),
    );
    expect(
      await taken("python", "api-gateway-rest-proxy", py('return {"‸"}'), "isBase64Encoded"),
    ).toBe(py('return {"isBase64Encoded": False}'));
    expect(
      await taken("python", "api-gateway-rest-proxy", py('return {"status‸": 200}'), "statusCode"),
    ).toBe(py('return {"statusCode": 200}'));
  });

  it("is offered as the key alone where it has its value already", async () => {
    const taking = (text: string): Promise<string> =>
      taken("javascript", "api-gateway-rest-proxy", js(text), "body");
    expect(await taking("return { statusCode: 200, bo‸: '' };")).toBe(
      js("return { statusCode: 200, body: '' };"),
    );
    expect(await taking("return { bo‸ : '', statusCode: 200 };")).toBe(
      js("return { body : '', statusCode: 200 };"),
    );
  });

  it("offers what is not there yet, and in the objects inside", async () => {
    const text = js("return { statusCode: 200, ‸ };");
    expect(await taken("javascript", "api-gateway-rest-proxy", text, "statusCode")).toBe(
      "not offered",
    );
    const failure = js("return { batchItemFailures: failed.map((id) => ({ ‸ })) };");
    expect(await taken("javascript", "sqs", failure, "itemIdentifier")).not.toBe("not offered");
    const list = py('return {"batchItemFailures": [{"‸"} for each in failed]}');
    expect(await taken("python", "sqs", list, "itemIdentifier")).not.toBe("not offered");
  });

  it.each([
    ["return dict(‸)", "statusCode", "return dict(statusCode=200)"],
    ["return dict(‸", "statusCode", "return dict(statusCode=200"],
    [
      "return dict(statusCode=200, ‸)",
      "isBase64Encoded",
      "return dict(statusCode=200, isBase64Encoded=False)",
    ],
    [
      "return dict(statusCode=200, bo‸)",
      "body",
      'return dict(statusCode=200, body="{\\"ok\\":true}")',
    ],
    ["return dict(status‸=200)", "statusCode", "return dict(statusCode=200)"],
    [
      "answer = dict(‸)\n    return answer",
      "statusCode",
      "answer = dict(statusCode=200)\n    return answer",
    ],
    ["return dict(statusCode=200, ‸)", "statusCode", null],
    ["answer = dict(‸)\n    return 1", "statusCode", null],
    ["return make.dict(‸)", "statusCode", null],
    ["return dict(statusCode=‸)", "statusCode", null],
  ])("is offered as arguments of Python's `dict`: %s", async (typed, label, accepted) => {
    const found = await taken("python", "api-gateway-rest-proxy", py(typed), label);
    expect(found).toBe(accepted === null ? "not offered" : py(accepted));
  });

  it("is offered as the value of an argument of `dict`", async () => {
    const found = await taken(
      "python",
      "sqs",
      py("return dict(batchItemFailures=‸)"),
      "[ … ] batchItemFailures",
    );
    expect(found).toContain("return dict(batchItemFailures=[");
  });

  it("is nothing where the result is dropped, and the event itself where that goes back", async () => {
    const subject = { language: "javascript", text: js("return ‸") } as const;
    expect(await suggestInText({ ...subject, eventTypes: ["s3"] })).toEqual([]);
    const offered = await suggestInText({ ...subject, eventTypes: ["cognito-pre-sign-up"] });
    expect(offered.map(({ newText }) => newText)).toEqual(["event"]);
    expect(offered.map((each) => each.label).join()).toMatch(/ event response$/u);
  });

  it("takes the list of failures that the handler keeps", async () => {
    const text = js("const batchItemFailures = [];\n  return ‸");
    expect(await taken("javascript", "sqs", text, "{ … } SQS response")).toBe(
      js("const batchItemFailures = [];\n  return { batchItemFailures }"),
    );
  });

  it("imports what Python writes JSON with", async () => {
    const subject = { language: "python", text: py("return ‸"), eventTypes: ["alb"] } as const;
    const [offered] = await suggestInText(subject);
    expect(offered?.otherEdits).toEqual([{ start: 0, end: 0, newText: "import json\n\n" }]);
  });

  it.each([
    [
      "type:SQSHandler",
      "export const handler: SQSHandler = async (event) => {\n  return { ‸ };\n};",
    ],
    [
      "type:Handler",
      "export const handler: Handler<any, Answer> = async () => {\n  return { ‸ };\n};",
    ],
    [
      "",
      "export const handler = async (event): Promise<SQSBatchResponse> => {\n  return { ‸ };\n};",
    ],
    ["", "export const handler = async (event) => {\n  const a: Answer = { ‸ };\n  return a;\n};"],
    ["", "export const handler = async (event) => {\n  return { ‸ } as Answer;\n};"],
    ["", "const answer = (): Answer => ({ ‸ });\nexport const handler = async () => answer();"],
  ])("is nothing where its type is stated: %s %s", async (evidence, text) => {
    const stated = { evidence: [evidence], packages: ["@types/aws-lambda"] };
    const subject = { language: "typescript", text, eventTypes: ["sqs"], ...stated } as const;
    expect(await suggestInText(subject)).toEqual([]);
  });

  it.each([
    ["type:Handler", "export const handler: Handler = async (event) => {\n  return { ‸ };\n};"],
    [
      "type:Handler",
      "export const handler: Handler<SQSEvent> = async () => {\n  return { ‸ };\n};",
    ],
    ["", "export const handler = async (event): Promise<any> => {\n  return { ‸ };\n};"],
    ["", "const answer = () => ({ ‸ });\nexport const handler = async () => answer();"],
  ])("is offered where its type says nothing: %s %s", async (evidence, text) => {
    const stated = { evidence: [evidence], packages: ["@types/aws-lambda"] };
    const subject = { language: "typescript", text, eventTypes: ["sqs"], ...stated } as const;
    const labels = (await suggestInText(subject)).map(({ label }) => label);
    expect(labels).toEqual(["batchItemFailures"]);
  });

  it("is not what a function inside of the handler returns", async () => {
    const text = js("const each = () => { return { ‸ }; };");
    const subject = { language: "javascript", text, eventTypes: ["sqs"] } as const;
    expect(await suggestInText(subject)).toEqual([]);
  });
});
