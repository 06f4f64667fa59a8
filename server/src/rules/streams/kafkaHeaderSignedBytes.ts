import { exampleTemplates } from "../exampleTemplate.ts";
import { calleeName } from "../matching/calleeName.ts";
import { isPython, replace, textOf } from "../matching/edits.ts";
import { getsAny, kafkaBatches } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { Problem, Rule } from "../rule.ts";

const header = /^records\.\*\[\]\.headers\[\]\.(?:\*|[\w-]+)$/;
const charactersOf = /^String\.from(?:CodePoint|CharCode)(?:\.apply)?$/;
const bytesOf = /^(?:bytes|bytearray)$/;

/** The bytes of a Kafka header taken for unsigned ones. */
export const kafkaHeaderSignedBytes: Rule = {
  id: "kafka-header-signed-bytes",
  title: "The bytes of a Kafka header are taken for unsigned ones",
  severity: "error",
  why: "Lambda hands on a header's bytes as Java's: from -128 to 127. Every character outside of ASCII has negative ones, at which `bytes()` raises and `String.fromCodePoint` throws.",
  source: {
    title: "AWS Lambda Developer Guide, Using Lambda with Amazon MSK",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const record of Object.values(event.records).flat()) {
    for (const header of record.headers) {
      for (const [name, bytes] of Object.entries(header)) {
        console.log(name, String.fromCodePoint(...bytes));
      }
    }
  }
};
`,
      good: `export const handler = async (event) => {
  for (const record of Object.values(event.records).flat()) {
    for (const header of record.headers) {
      for (const [name, bytes] of Object.entries(header)) {
        console.log(name, Buffer.from(bytes).toString("utf8"));
      }
    }
  }
};
`,
      template: exampleTemplates.nodeKafka,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    for records in event["records"].values():
        for record in records:
            for header in record["headers"]:
                for name, value in header.items():
                    print(name, bytes(value).decode("utf-8"))
`,
      good: `def handler(event, context):
    for records in event["records"].values():
        for record in records:
            for header in record["headers"]:
                for name, value in header.items():
                    print(name, bytes(byte & 0xFF for byte in value).decode("utf-8"))
`,
      template: exampleTemplates.pythonKafka,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, kafkaBatches)) return;
    const readers = isPython(handler) ? bytesOf : charactersOf;
    for (const call of partsOf(handler).calls) {
      if (!readers.test(calleeName(handler, call.callee))) continue;
      const argument = call.arguments.at(-1)?.value;
      const bytes = argument?.kind === "spread" ? argument.value : argument;
      if (bytes === undefined) continue;
      if (!eventPathsOf(handler.flow, bytes).some((path) => header.test(path))) continue;
      const written = textOf(handler, bytes);
      const fixed = isPython(handler)
        ? `bytes(byte & 0xFF for byte in ${written})`
        : `Buffer.from(${written}).toString("utf8")`;
      yield {
        span: call,
        message: "Bytes of a Kafka header go from -128 to 127. Take them for unsigned ones first.",
        fix: { title: "Read the bytes as unsigned ones", edits: [replace(call, fixed)] },
      };
    }
  },
};
