import type { Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { getsOnly, recordBatches } from "../matching/eventKinds.ts";
import type { Access } from "../../flow/origin.ts";
import { lastName } from "../matching/dottedName.ts";
import { isPython } from "../matching/edits.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** Only a batch's first record looked at. */
export const recordsFirstOnly: Rule = {
  id: "records-first-only",
  title: "Only the first record of a batch is handled",
  severity: "warning",
  why: "Queues and streams deliver up to thousands of records in one event. Those after the first are dropped without a word, since a handler that returns has succeeded for the whole batch.",
  source: {
    title:
      "AWS Lambda Developer Guide, How Lambda processes records from stream and queue-based event sources",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const order = JSON.parse(event.Records[0].body);
  console.log(order.id);
};
`,
      good: `export const handler = async (event) => {
  for (const record of event.Records) {
    const order = JSON.parse(record.body);
    console.log(order.id);
  }
};
`,
      template: exampleTemplates.nodeQueue,
    },
    {
      language: "python",
      bad: `import json


def handler(event, context):
    order = json.loads(event["Records"][0]["body"])
    print(order["id"])
`,
      good: `import json


def handler(event, context):
    for record in event["Records"]:
        order = json.loads(record["body"])
        print(order["id"])
`,
      template: exampleTemplates.pythonQueue,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, recordBatches) || takesSingly(handler)) return;
    if (handsOnAll(handler) || asksForOne(handler)) return;
    const { accesses } = handler.flow;
    if (accesses.some((access) => isTakenApart(handler, access))) return;
    const first = accesses.find((access) => recordIndex(access) === 0);
    const goesOn = accesses.some((access) => {
      const index = recordIndex(access);
      return index === null || (index !== undefined && index !== 0);
    });
    if (first === undefined || goesOn) return;
    yield {
      span: first.expression ?? first.span,
      message:
        "Records after the first are dropped, and count as handled. Go through all of them, or set BatchSize to 1.",
    };
  },
};

/** Python's `[record] = event["Records"]` raises where there are more, and `first, *others = …` keeps them. */
function isTakenApart(handler: CheckedHandler, { expression, origin }: Access): boolean {
  const [, item, ...others] = origin.steps;
  const isRecord = item?.kind === "item" && others.length === 0;
  return isPython(handler) && expression === null && isRecord && recordsOf(origin);
}

function recordsOf({ root, steps: [records] }: Access["origin"]): boolean {
  return root === "event" && records?.kind === "key" && records.key === "Records";
}

/** Index of the record that an access is about: null for any, undefined for none. */
function recordIndex({ origin, base }: Access): number | null | undefined {
  for (const each of [origin, base]) {
    const [, item] = each.steps;
    if (!recordsOf(each)) continue;
    if (item?.kind === "item") return item.index;
  }
  return undefined;
}

/** True where all records go somewhere at once: into a loop, to a function, or to a method of the list's. */
function handsOnAll(handler: CheckedHandler): boolean {
  const { loops, calls } = partsOf(handler);
  const subjects = loops.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const objects = calls.flatMap(({ callee }) => (callee.kind === "member" ? callee.object : []));
  const given = calls.flatMap(({ callee, arguments: all }) =>
    lastName(callee) === "len" ? [] : all.map(({ value }) => value),
  );
  return [...subjects, ...objects, ...given].some((expression) => isRecords(handler, expression));
}

/** True where the code looks whether it has one record: `event.Records.length !== 1`, `len(records) == 1`. */
function asksForOne(handler: CheckedHandler): boolean {
  return partsOf(handler).binaries.some(
    ({ left, right }) => right.kind === "literal" && right.value === 1 && isLength(handler, left),
  );
}

function isLength(handler: CheckedHandler, expression: Expression): boolean {
  if (expression.kind === "member")
    return expression.key === "length" && isRecords(handler, expression.object);
  if (expression.kind !== "call" || lastName(expression.callee) !== "len") return false;
  return expression.arguments.some(({ value }) => isRecords(handler, value));
}

function isRecords(handler: CheckedHandler, expression: Expression): boolean {
  return handler.flow.originsOf(expression).some(({ root, steps }) => {
    const [step, ...others] = steps;
    return (
      root === "event" && others.length === 0 && step?.kind === "key" && step.key === "Records"
    );
  });
}

/** True where every template says that a batch is one record. */
function takesSingly({ functions }: CheckedHandler): boolean {
  const sizes = functions.flatMap(({ triggers }) =>
    triggers.flatMap(({ polling }) => (polling === null ? [] : [polling.batchSize])),
  );
  return sizes.length > 0 && sizes.every((size) => size === 1 || size === "unknown");
}
