import { exampleTemplates } from "../exampleTemplate.ts";
import { getsAny, kafkaBatches } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import { loopsOver } from "../matching/listLoops.ts";
import { isPython } from "../matching/edits.ts";
import type { Problem, Rule } from "../rule.ts";

/** A Kafka event's `records` taken for a list. */
export const kafkaRecordsAsArray: Rule = {
  id: "kafka-records-as-array",
  title: "The records of a Kafka event are taken for a list",
  severity: "error",
  why: "Lambda groups Kafka's records by topic and partition: `records` is an object whose keys are `orders-0`, `orders-1`, and whose values are the lists. Looping over it fails in JavaScript, and gives the keys in Python.",
  source: {
    title: "AWS Lambda Developer Guide, Using Lambda with Amazon MSK",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html",
  },
  supersedes: ["unknown-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const record of event.records) {
    console.log(Buffer.from(record.value, "base64").toString("utf8"));
  }
};
`,
      good: `export const handler = async (event) => {
  for (const record of Object.values(event.records).flat()) {
    if (record.value === null) continue;
    console.log(Buffer.from(record.value, "base64").toString("utf8"));
  }
};
`,
      template: exampleTemplates.nodeKafka,
    },
    {
      language: "python",
      bad: `import base64


def handler(event, context):
    for record in event["records"]:
        print(base64.b64decode(record["value"]))
`,
      good: `import base64


def handler(event, context):
    for records in event["records"].values():
        for record in records:
            if record.get("value"):
                print(base64.b64decode(record["value"]))
`,
      template: exampleTemplates.pythonKafka,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, kafkaBatches)) return;
    const message =
      "`records` maps each topic and partition to a list of records. Go through its values, and then through each list.";
    if (isPython(handler)) {
      // A loop over a dict is fine, as long as what it gives is taken for a key.
      for (const access of handler.flow.accesses) {
        if (!/^records\[\]\.\w+/.test(accessPath(access) ?? "")) continue;
        yield { span: access.span, message };
        return;
      }
      return;
    }
    for (const { list, isOverKeys } of loopsOver(handler, "records")) {
      if (!isOverKeys) yield { span: list, message };
    }
  },
};
