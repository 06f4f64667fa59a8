import { exampleTemplates } from "../exampleTemplate.ts";
import { calleeName } from "../matching/calleeName.ts";
import { importInPython, insert, isPython } from "../matching/edits.ts";
import { firehoseBatches, getsAny, kafkaBatches, kinesisBatches } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** Fields that hold base64, by the event types that have them. */
const encodedFields = [
  { path: "Records[].kinesis.data", eventTypes: kinesisBatches },
  { path: "records.*[].value", eventTypes: kafkaBatches },
  { path: "records[].data", eventTypes: firehoseBatches },
  { path: "messages[].data", eventTypes: ["amazon-mq-activemq"] },
  { path: "rmqMessagesByQueue.*[].data", eventTypes: ["amazon-mq-rabbitmq"] },
];

/** A stream's or broker's data parsed as JSON without undoing the base64 first. */
export const kinesisDataNotDecoded: Rule = {
  id: "kinesis-data-not-decoded",
  title: "A record's data is parsed without decoding its base64",
  severity: "error",
  why: "Kinesis, Kafka, Amazon MQ and Firehose carry bytes, so Lambda hands them on as base64. Parsing that as JSON fails on every record, and a stream's batch is then tried again until it expires.",
  source: {
    title: "AWS Lambda Developer Guide, Using Lambda to process records from Kinesis",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const record of event.Records) {
    console.log(JSON.parse(record.kinesis.data));
  }
};
`,
      good: `export const handler = async (event) => {
  for (const record of event.Records) {
    console.log(JSON.parse(Buffer.from(record.kinesis.data, "base64").toString("utf8")));
  }
};
`,
      template: exampleTemplates.nodeKinesis,
    },
    {
      language: "python",
      bad: `import json


def handler(event, context):
    for record in event["Records"]:
        print(json.loads(record["kinesis"]["data"]))
`,
      good: `import base64
import json


def handler(event, context):
    for record in event["Records"]:
        print(json.loads(base64.b64decode(record["kinesis"]["data"])))
`,
      template: exampleTemplates.pythonKinesis,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const encoded = encodedFields
      .filter(({ eventTypes }) => getsAny(handler, eventTypes))
      .map(({ path }) => path);
    if (encoded.length === 0) return;
    for (const call of partsOf(handler).calls) {
      const argument = call.arguments[0]?.value;
      const isParsed = /^(?:JSON\.parse|json\.loads)$/.test(calleeName(handler, call.callee));
      if (!isParsed || argument === undefined) continue;
      if (!eventPathsOf(handler.flow, argument).some((path) => encoded.includes(path))) continue;
      yield {
        span: argument,
        message: "This field holds base64, which is no JSON. Decode it before it is parsed.",
        fix: { title: "Decode the base64", edits: decode(handler, argument) },
      };
    }
  },
};

function decode(
  handler: CheckedHandler,
  { start, end }: { readonly start: number; readonly end: number },
): NonNullable<Problem["fix"]>["edits"] {
  if (isPython(handler)) {
    return [
      ...importInPython(handler, "import base64"),
      insert(start, "base64.b64decode("),
      insert(end, ")"),
    ];
  }
  return [insert(start, "Buffer.from("), insert(end, ', "base64").toString("utf8")')];
}
