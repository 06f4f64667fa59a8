import type { Expression } from "../../code/codeModel.ts";
import { namesIn } from "../../flow/bindPattern.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { calleeName } from "../matching/calleeName.ts";
import { importInPython, insert, isPython, replace } from "../matching/edits.ts";
import { firehoseBatches, getsAny } from "../matching/eventKinds.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { memberOf } from "../matching/returned.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

const results = ["Ok", "Dropped", "ProcessingFailed"];

/** A record for Firehose with a result that it does not know, or data that is no base64. */
export const firehoseResultCasing: Rule = {
  id: "firehose-result-casing",
  title: "A record returned to Firehose has an unknown result, or data without base64",
  severity: "error",
  why: "Firehose knows three results, spelt exactly so: `Ok`, `Dropped` and `ProcessingFailed`; and it takes `data` for base64. Anything else makes the whole transformation fail.",
  source: {
    title: "Amazon Data Firehose Developer Guide, Transform source data",
    url: "https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html",
  },
  supersedes: ["response-shape"],
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const records = event.records.map(({ recordId, data }) => ({ recordId, result: "OK", data }));
  return { records };
};
`,
      good: `export const handler = async (event) => {
  const records = event.records.map(({ recordId, data }) => ({ recordId, result: "Ok", data }));
  return { records };
};
`,
      template: exampleTemplates.nodeFirehose,
    },
    {
      language: "python",
      bad: `import base64
import json


def handler(event, context):
    records = []
    for record in event["records"]:
        order = json.loads(base64.b64decode(record["data"]))
        records.append({"recordId": record["recordId"], "result": "Ok", "data": json.dumps(order)})
    return {"records": records}
`,
      good: `import base64
import json


def handler(event, context):
    records = []
    for record in event["records"]:
        order = json.loads(base64.b64decode(record["data"]))
        data = base64.b64encode(json.dumps(order).encode("utf-8")).decode("ascii")
        records.append({"recordId": record["recordId"], "result": "Ok", "data": data})
    return {"records": records}
`,
      template: exampleTemplates.pythonFirehose,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, firehoseBatches)) return;
    for (const { result, data } of recordsIn(handler)) {
      if (result?.kind === "literal" && !results.includes(String(result.value))) {
        const right = results.find(
          (each) => each.toLowerCase() === String(result.value).toLowerCase(),
        );
        yield {
          span: result,
          message: "Firehose knows Ok, Dropped and ProcessingFailed, spelt exactly so.",
          ...(right !== undefined && {
            fix: { title: `Change to ${right}`, edits: [replace(result, `"${right}"`)] },
          }),
        };
      }
      const isJson =
        data?.kind === "call" &&
        /^(?:JSON\.stringify|json\.dumps)$/.test(calleeName(handler, data.callee));
      if (data === undefined || !isJson) continue;
      yield {
        span: data,
        message: "Firehose takes data for base64. Encode the JSON.",
        fix: encode(handler, data),
      };
    }
  },
};

interface ReturnedRecord {
  readonly result: Expression | undefined;
  readonly data: Expression | undefined;
}

/** What records say in their literals, and what is put into the variables that hold them. */
function recordsIn(handler: CheckedHandler): readonly ReturnedRecord[] {
  const { objects, statements, assignments } = partsOf(handler);
  const records = new Set<Expression>(
    objects.filter((object) => memberOf(object, "recordId") !== null),
  );
  const names = new Set(
    statements.flatMap((statement) =>
      statement.kind === "declare" && statement.value !== null && records.has(statement.value)
        ? namesIn(statement.target)
        : [],
    ),
  );
  const written = assignments.filter(
    ({ member }) => member?.object.kind === "name" && names.has(member.object.name),
  );
  const only = (key: string): readonly Expression[] => {
    const values = written.filter(({ member }) => member?.key === key);
    // What is written twice may be put right the second time.
    return values.length === 1 && values[0]?.operator === "=" ? [values[0].value] : [];
  };
  const literal = objects
    .filter((object) => records.has(object))
    .map((object) => ({
      result: memberOf(object, "result")?.value,
      data: memberOf(object, "data")?.value,
    }));
  const puts = [
    ...only("result").map((result) => ({ result, data: undefined })),
    ...only("data").map((data) => ({ result: undefined, data })),
  ];
  return [...literal, ...puts];
}

function encode(
  handler: CheckedHandler,
  { start, end }: { readonly start: number; readonly end: number },
): Fix {
  const title = "Encode it in base64";
  if (isPython(handler)) {
    const imported = importInPython(handler, "import base64");
    const after = '.encode("utf-8")).decode("ascii")';
    return { title, edits: [...imported, insert(start, "base64.b64encode("), insert(end, after)] };
  }
  return { title, edits: [insert(start, "Buffer.from("), insert(end, ').toString("base64")')] };
}
