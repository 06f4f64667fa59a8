import { describe, expect, it } from "vitest";
import { acceptInText, suggestInText, type TextWithCaret } from "../testing/suggestInText.ts";

/** The text after a type was taken, with what comes along. */
async function annotated(subject: TextWithCaret, label: string): Promise<string> {
  const found = (await suggestInText(subject)).find((each) => each.label === label);
  if (found === undefined) return "not offered";
  const { replaced, newText, otherEdits = [] } = found;
  const edits = [...otherEdits, { ...replaced, newText }];
  return edits
    .toReversed()
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (text, edit) => text.slice(0, edit.start) + edit.newText + text.slice(edit.end),
      subject.text.replace("‸", ""),
    );
}

describe("the annotation of a handler's event", () => {
  const typescript = {
    language: "typescript",
    text: "export const handler = async (event: SQ‸) => {};\n",
    packages: ["@types/aws-lambda"],
  } as const;

  it("is the type that the trigger sends, with its import", async () => {
    expect(await annotated({ ...typescript, eventTypes: ["sqs"] }, "SQSEvent")).toBe(
      'import type { SQSEvent } from "aws-lambda";\n\nexport const handler = async (event: SQSEvent) => {};\n',
    );
    const text = "export const handler = async (event: ‸, context) => {};\n";
    expect(await annotated({ ...typescript, text, eventTypes: ["s3"] }, "S3Event")).toContain(
      "(event: S3Event, context)",
    );
  });

  it("is any event's where it isn't known what arrives", async () => {
    const labels = (await suggestInText({ ...typescript, eventTypes: [] })).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(
      expect.arrayContaining(["SQSEvent", "S3Event", "APIGatewayProxyEventV2"]),
    );
  });

  it("is none without a package that has types", async () => {
    expect(await suggestInText({ ...typescript, packages: [], eventTypes: ["sqs"] })).toEqual([]);
  });

  it("is a typed dict or a data class in Python", async () => {
    const subject = {
      language: "python",
      text: "def handler(event: ‸, context):\n    pass\n",
      eventTypes: ["sqs"],
    } as const;
    expect(await annotated({ ...subject, packages: ["aws-lambda-typing"] }, "SQSEvent")).toContain(
      "def handler(event: SQSEvent, context):",
    );
    const withClass = await annotated(
      { ...subject, packages: ["aws-lambda-powertools"] },
      "SQSEvent",
    );
    expect(withClass).toContain(
      "@event_source(data_class=SQSEvent)\ndef handler(event: SQSEvent, context):",
    );
  });

  it.each([
    'send({"e": event})',
    "send([event])",
    'send({**event, "id": 1})',
    "send(**event)",
    "print(json.dumps(event))",
    'del event["Records"]',
    "event.update(id=1)",
    'event.pop("Records")',
    "for key, value in event.items(): pass",
    "if isinstance(event, dict): pass",
    "if type(event) is dict: pass",
    "other = event | {}",
    'event |= {"id": 1}',
    'event["id"] = 1',
    "same = event == {}",
    "copy = event\n    copy.clear()",
  ])("is no data class for what is used as a dict: %s", async (statement) => {
    const subject = { language: "python", eventTypes: ["sqs"] } as const;
    const text = `def handler(event: ‸, context):\n    ${statement}\n`;
    const powertools = { ...subject, text, packages: ["aws-lambda-powertools"] };
    expect(await annotated(powertools, "SQSEvent")).toBe("not offered");
  });

  it.each([
    'for r in event["Records"]: del r["body"]',
    'print({"r": event["Records"]})',
    'print(event["Records"][0] | {})',
    'print(json.dumps(event["Records"]), event)',
    'event["Records"][0].update(id=1)',
  ])("is a data class where only parts are dicts: %s", async (statement) => {
    const subject = { language: "python", eventTypes: ["sqs"] } as const;
    const text = `def handler(event: ‸, context):\n    ${statement}\n`;
    const powertools = { ...subject, text, packages: ["aws-lambda-powertools"] };
    expect(await annotated(powertools, "SQSEvent")).toContain("data_class=SQSEvent");
  });

  it("may be that of the whole handler", async () => {
    const text = "export const handler: SQ‸ = async (event) => {};\n";
    expect(await annotated({ ...typescript, text, eventTypes: ["sqs"] }, "SQSHandler")).toBe(
      'import type { SQSHandler } from "aws-lambda";\n\nexport const handler: SQSHandler = async (event) => {};\n',
    );
    const two = await annotated(
      { ...typescript, text, eventTypes: ["sqs", "s3"] },
      "Handler<SQSEvent | S3Event>",
    );
    expect(two).toContain('import type { Handler, S3Event, SQSEvent } from "aws-lambda";');
    const labels = (await suggestInText({ ...typescript, text, eventTypes: [] })).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(expect.arrayContaining(["SQSHandler", "S3Handler"]));
  });

  it("is not that of another constant", async () => {
    const text = "const queue: SQ‸ = 1;\nexport const handler = async (event) => {};\n";
    expect(await suggestInText({ ...typescript, text, eventTypes: ["sqs"] })).toEqual([]);
  });

  it("is no other parameter's", async () => {
    const text = "export const handler = async (event: any, context: C‸) => {};\n";
    expect(await suggestInText({ ...typescript, text, eventTypes: ["sqs"] })).toEqual([]);
  });
});

describe("a type in the JSDoc over a handler", () => {
  const handler = "export const handler = async (event) => {};\n";
  const offered = async (comment: string, eventTypes: readonly string[]): Promise<string[]> => {
    const subject = { language: "javascript", text: `${comment}\n${handler}`, eventTypes } as const;
    const suggestions = await suggestInText(subject);
    return suggestions.map((each) => acceptInText(subject, each).split("\n")[0] ?? "");
  };

  it.each([
    ["/** @param {‸} event */", '/** @param {import("aws-lambda").SQSEvent} event */'],
    ["/** @param {SQ‸} event */", '/** @param {import("aws-lambda").SQSEvent} event */'],
    ["/** @param {‸ */", '/** @param {import("aws-lambda").SQSEvent} */'],
    ["/** @type {‸} */", '/** @type {import("aws-lambda").SQSHandler} */'],
  ])("is that of the event: %s", async (comment, taken) => {
    expect(await offered(comment, ["sqs"])).toEqual([taken]);
  });

  it("is any where it is not known what arrives", async () => {
    expect((await offered("/** @param {‸} event */", [])).length).toBeGreaterThan(40);
  });

  it.each([
    "/** @param {‸} context */",
    '/** @param {import("aws-lambda").‸} event */',
    "/** @returns {‸} */",
    "// @param {‸} event",
    "/** @param {‸} event */ const other = 1;",
  ])("is nothing in %s", async (comment) => {
    expect(await offered(comment, ["sqs"])).toEqual([]);
  });
});
