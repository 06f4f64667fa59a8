import type { BinaryExpression, Expression } from "../../code/codeModel.ts";
import { comparisonsIn } from "../../flow/comparisons.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { insert, isPython } from "../matching/edits.ts";
import { dynamodbBatches, getsAny } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

const image = String.raw`^Records\[\]\.dynamodb\.(?:NewImage|OldImage|Keys)\.`;
const attribute = new RegExp(String.raw`${image}[^.|[\]]+$`);
const numberText = new RegExp(String.raw`${image}(?:[^|]*\.)?N$`);
const comparison = /^(?:[!=]==?|[<>]=?)$/;

/** A typed attribute value of DynamoDB used as if it were a plain one. */
export const dynamodbTypedValue: Rule = {
  id: "dynamodb-typed-value",
  title: "A typed attribute value of DynamoDB is used as a plain one",
  severity: "error",
  why: 'A stream\'s images hold each attribute with its type, `{ "S": "paid" }` or `{ "N": "42" }`, and numbers as text. A comparison with the attribute itself is never true, and adding to its `N` joins texts.',
  source: {
    title: "Amazon DynamoDB API Reference, AttributeValue",
    url: "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const record of event.Records) {
    if (record.dynamodb.NewImage?.status === "paid") console.log("paid");
  }
};
`,
      good: `export const handler = async (event) => {
  for (const record of event.Records) {
    if (record.dynamodb.NewImage?.status?.S === "paid") console.log("paid");
  }
};
`,
      template: exampleTemplates.nodeTable,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    for record in event["Records"]:
        if record["eventName"] != "REMOVE":
            print(record["dynamodb"]["NewImage"]["count"]["N"] + 1)
`,
      good: `def handler(event, context):
    for record in event["Records"]:
        if record["eventName"] != "REMOVE":
            print(int(record["dynamodb"]["NewImage"]["count"]["N"]) + 1)
`,
      template: exampleTemplates.pythonTable,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, dynamodbBatches)) return;
    for (const binary of partsOf(handler).binaries) {
      yield* checkComparison(handler, binary);
      yield* checkArithmetic(handler, binary);
    }
    yield* checkCases(handler);
  },
};

/** `switch (NewImage.status) { case "OPEN": }` and Python's `match`: none of the cases is ever entered. */
function* checkCases(handler: CheckedHandler): Generator<Problem> {
  const { statements } = partsOf(handler);
  const subjects = new Map<Expression, boolean>();
  for (const { subject, literal } of comparisonsIn({ binaries: [], statements }, comparison)) {
    const isText = typeof literal.value === "string";
    if (!isText && typeof literal.value !== "number") continue;
    if (isAt(handler, subject, attribute))
      subjects.set(subject, isText && (subjects.get(subject) ?? true));
  }
  for (const [subject, isText] of subjects) {
    yield { span: subject, message: neverTrue, ...(isText && textFix(handler, subject)) };
  }
}

const neverTrue =
  "An attribute in a stream's image is an object that names its type, so this is never true. Compare its `S` or `N`, which is text too, or unmarshall the image.";

function textFix(handler: CheckedHandler, value: Expression): Pick<Problem, "fix"> {
  // What `get` gives may be None, and has no S to be asked for.
  if (isPython(handler) && value.kind === "member" && value.style === "get") return {};
  const typed = isPython(handler) ? '.get("S")' : "?.S";
  return { fix: { title: "Compare the text in S", edits: [insert(value.end, typed)] } };
}

function* checkComparison(
  handler: CheckedHandler,
  { operator, left, right }: BinaryExpression,
): Generator<Problem> {
  if (!comparison.test(operator)) return;
  for (const [value, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const isPlain = other.kind === "literal" && /^(?:string|number)$/.test(typeof other.value);
    if (!isPlain || !isAt(handler, value, attribute)) continue;
    const isText = typeof other.value === "string";
    yield { span: value, message: neverTrue, ...(isText && textFix(handler, value)) };
  }
}

function* checkArithmetic(handler: CheckedHandler, binary: BinaryExpression): Generator<Problem> {
  const { left, right } = binary;
  for (const [value, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (!isAt(handler, value, numberText) || !isCalculation(handler, binary, other)) continue;
    const converter = isPython(handler) ? "float" : "Number";
    yield {
      span: value,
      message: "DynamoDB sends numbers as text. Convert it before you calculate with it.",
      fix: {
        title: `Convert with ${converter}`,
        edits: [insert(value.start, `${converter}(`), insert(value.end, ")")],
      },
    };
  }
}

/**
 * `+` joins texts, which may be meant unless the other side is a number. JavaScript converts for the other
 * operators; in Python these raise, but for `%` behind a text, which formats.
 */
function isCalculation(
  handler: CheckedHandler,
  { operator, left }: BinaryExpression,
  other: Expression,
): boolean {
  const isNumber =
    (other.kind === "literal" && typeof other.value === "number") ||
    isAt(handler, other, numberText);
  if (operator === "+") return isNumber;
  if (!isPython(handler)) return false;
  const isText = other.kind === "text" || (other.kind === "literal" && !isNumber);
  if (operator === "%") return isNumber && other !== left;
  return /^[-*/]$/u.test(operator) && !isText;
}

function isAt(handler: CheckedHandler, value: Expression, path: RegExp): boolean {
  const paths = eventPathsOf(handler.flow, value);
  return paths.length > 0 && paths.every((each) => path.test(each));
}
