import type { Expression } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { firehoseBatches, getsAny } from "../matching/eventKinds.ts";
import { membersOf, returnedObjects } from "../matching/returned.ts";
import { valueOf } from "../matching/valueOf.ts";
import { roundsOver } from "../matching/listLoops.ts";
import { thinnedAt } from "../matching/thinnedLoop.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** Records of Firehose left out of the answer. */
export const firehoseRecordsDropped: Rule = {
  id: "firehose-records-dropped",
  title: "Records of Firehose are left out of the answer",
  severity: "error",
  why: "Firehose expects every `recordId` back. Where one is missing it takes the transformation for failed, tries again, and in the end delivers the records to the error prefix. A record that is not wanted comes back with the result `Dropped`.",
  source: {
    title: "Amazon Data Firehose Developer Guide, Transform source data",
    url: "https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const records = event.records
    .filter(({ data }) => data.length > 10)
    .map(({ recordId, data }) => ({ recordId, result: "Ok", data }));
  return { records };
};
`,
      good: `export const handler = async (event) => {
  const records = event.records.map(({ recordId, data }) => {
    return { recordId, result: data.length > 10 ? "Ok" : "Dropped", data };
  });
  return { records };
};
`,
      template: exampleTemplates.nodeFirehose,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return {
        "records": [
            {"recordId": record["recordId"], "result": "Ok", "data": record["data"]}
            for record in event["records"]
            if len(record["data"]) > 10
        ]
    }
`,
      good: `def handler(event, context):
    return {
        "records": [
            {
                "recordId": record["recordId"],
                "result": "Ok" if len(record["data"]) > 10 else "Dropped",
                "data": record["data"],
            }
            for record in event["records"]
        ]
    }
`,
      template: exampleTemplates.pythonFirehose,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, firehoseBatches)) return;
    const lists = returnedObjects(handler).flatMap((answer) => membersOf(answer, "records"));
    for (const { value: records } of lists) {
      const filter = filterIn(handler, valueOf(handler, records)) ?? skippedIn(handler, records);
      if (filter === null) continue;
      yield {
        span: filter,
        message:
          "Firehose expects every record back. Return those that are not wanted with the result Dropped.",
      };
    }
  },
};

/** Where a loop that puts the list together goes on without one of the records. */
function skippedIn(handler: CheckedHandler, list: Expression): Span | null {
  if (list.kind !== "name") return null;
  for (const round of roundsOver(handler, "records")) {
    const span = thinnedAt(round, list.name);
    if (span !== null) return span;
  }
  return null;
}

/** Where the list was thinned out: a `filter` in the chain that made it, a comprehension's condition. */
function filterIn(
  handler: CheckedHandler,
  value: Expression,
): { readonly start: number; readonly end: number } | null {
  if (value.kind === "await") return filterIn(handler, value.value);
  if (value.kind === "comprehension") {
    return value.clauses.flatMap(({ conditions }) => conditions)[0] ?? null;
  }
  if (value.kind !== "call" || value.callee.kind !== "member") return null;
  if (value.callee.key === "filter") return value.callee.keySpan;
  return filterIn(handler, valueOf(handler, value.callee.object));
}
