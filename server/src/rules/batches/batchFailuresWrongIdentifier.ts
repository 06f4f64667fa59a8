import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { insert, isPython, replace, textOf } from "../matching/edits.ts";
import { dynamodbBatches, getsAny, kinesisBatches, queueBatches } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { itemsOf } from "../matching/itemsOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { isReturnedAlone } from "../matching/returnedAlone.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

/** What Lambda knows a record by, by the event types that have it. */
const identifiers = [
  { eventTypes: queueBatches, path: "Records[].messageId" },
  { eventTypes: kinesisBatches, path: "Records[].kinesis.sequenceNumber" },
  { eventTypes: dynamodbBatches, path: "Records[].dynamodb.SequenceNumber" },
];

/** A batch item failure that names its record by something else than Lambda does. */
export const batchFailuresWrongIdentifier: Rule = {
  id: "batch-failures-wrong-identifier",
  title: "A batch item failure names its record by the wrong field",
  severity: "error",
  why: "Lambda looks `itemIdentifier` up among the batch's message ids (SQS) or sequence numbers (Kinesis, DynamoDB). An empty or unknown one makes the whole batch a failure, so that everything that worked is done again.",
  source: {
    title: "AWS Lambda Developer Guide, Handling errors for an SQS event source in Lambda",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
  },
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    try {
      JSON.parse(record.body);
    } catch {
      batchItemFailures.push({ itemIdentifier: record.receiptHandle });
    }
  }
  return { batchItemFailures };
};
`,
      good: `export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    try {
      JSON.parse(record.body);
    } catch {
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};
`,
      template: exampleTemplates.nodePartialQueue,
    },
    {
      language: "python",
      bad: `import base64


def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            print(base64.b64decode(record["kinesis"]["data"]))
        except ValueError:
            failures.append({"itemIdentifier": record["eventID"]})
    return {"batchItemFailures": failures}
`,
      good: `import base64


def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            print(base64.b64decode(record["kinesis"]["data"]))
        except ValueError:
            failures.append({"itemIdentifier": record["kinesis"]["sequenceNumber"]})
    return {"batchItemFailures": failures}
`,
      template: exampleTemplates.pythonPartialStream,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const known = identifiers.filter(({ eventTypes }) => getsAny(handler, eventTypes));
    if (known.length === 0) return;
    const right = known.map(({ path }) => path);
    for (const item of partsOf(handler).objects.flatMap(failuresIn)) {
      if (!eventPathsOf(handler.flow, item).some((path) => right.includes(path))) continue;
      const [open, close] = isPython(handler)
        ? ['{"itemIdentifier": ', "}"]
        : ["{ itemIdentifier: ", " }"];
      const edits = wrapItem(handler, item, open, close);
      yield {
        span: item,
        message:
          "Lambda takes each failure as an object with itemIdentifier; a bare id makes the whole batch a failure.",
        ...(isReturnedAlone(handler, item) && { fix: { title: "Name it itemIdentifier", edits } }),
      };
    }
    for (const { members } of partsOf(handler).objects) {
      const value = members.find(({ key }) => key === "itemIdentifier")?.value;
      if (value === undefined || !isWrong(handler, value, right)) continue;
      const named = right.map((path) => `\`${path.replace("Records[].", "")}\``).join(" or ");
      const fix = right.length === 1 ? takeRight(handler, value, right[0] ?? "") : null;
      yield {
        span: value,
        message: `Lambda knows a record by its ${named}; anything else makes the whole batch a failure.`,
        ...(fix !== null && { fix }),
      };
    }
  },
};

/** What stands in `batchItemFailures` itself. */
function failuresIn({ members }: ObjectExpression): readonly Expression[] {
  const value = members.find(({ key }) => key === "batchItemFailures")?.value;
  return value === undefined ? [] : itemsOf(value);
}

/** The object of an arrow function's short body has to be in parentheses. */
function wrapItem(
  handler: CheckedHandler,
  item: Expression,
  open: string,
  close: string,
): Fix["edits"] {
  const isShortBody = /=>\s*$/u.test(handler.text.slice(0, item.start));
  const [before, after] = isShortBody ? [`(${open}`, `${close})`] : [open, close];
  return [insert(item.start, before), insert(item.end, after)];
}

function isWrong(handler: CheckedHandler, value: Expression, right: readonly string[]): boolean {
  if (value.kind === "literal") return value.value === "" || value.value === null;
  const paths = eventPathsOf(handler.flow, value);
  return paths.length > 0 && paths.every((path) => !right.includes(path));
}

/** `record.receiptHandle` becomes `record.messageId`. */
function takeRight(handler: CheckedHandler, value: Expression, path: string): Fix | null {
  const isOfRecord =
    value.kind === "member" &&
    eventPathsOf(handler.flow, value.object).every((base) => base === "Records[]");
  if (!isOfRecord) return null;
  const keys = path.replace("Records[].", "").split(".");
  const record = textOf(handler, value.object);
  const access = keys.map((key) => (isPython(handler) ? `["${key}"]` : `.${key}`)).join("");
  return { title: `Use ${keys.at(-1)}`, edits: [replace(value, `${record}${access}`)] };
}
