import { knownTextNear, textValuesOf } from "../../../../events/textValues.ts";
import { findNearMiss } from "../../../../events/validation/nearMiss.ts";
import type { Expression, LiteralExpression } from "../../code/codeModel.ts";
import { comparisonsIn, type Comparison } from "../../flow/comparisons.ts";
import { fieldsAt } from "../../flow/fieldsAt.ts";
import type { Origin } from "../../flow/origin.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { choicesAt } from "../matching/choicesAt.ts";
import { insert, isPython, replace, textOf } from "../matching/edits.ts";
import { pathText } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

/** A comparison with a value that the field never has. */
export const eventValueType: Rule = {
  id: "event-value-type",
  title: "A field is compared with a value that it never has",
  severity: "warning",
  why: "Many fields are text although they look like numbers or booleans, and others have one of a few fixed values. A strict comparison with a value of another type, or with one that AWS never sends, always has the same result: the branch behind it never runs, or always does.",
  source: {
    title: "AWS Lambda Developer Guide, Invoking Lambda with events from other AWS services",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  return event.Records.filter((record) => record.attributes.ApproximateReceiveCount === 1).length;
};
`,
      good: `export const handler = async (event) => {
  return event.Records.filter((record) => record.attributes.ApproximateReceiveCount === "1").length;
};
`,
      template: exampleTemplates.nodeQueue,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return [record for record in event["Records"] if record["eventName"] == "INSERTED"]
`,
      good: `def handler(event, context):
    return [record for record in event["Records"] if record["eventName"] == "INSERT"]
`,
      template: exampleTemplates.pythonTable,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { eventTypes, hasTypedEvent } = handler;
    if (eventTypes.length === 0 || hasTypedEvent) return;
    for (const { subject, literal } of comparisons(handler)) {
      const problem = check(handler, subject, literal);
      if (problem !== null) yield problem;
    }
    yield* unorderable(handler);
  },
};

/** In Python, text and numbers have no order: `attributes["ApproximateReceiveCount"] > 3` raises. */
function* unorderable(handler: CheckedHandler): Generator<Problem> {
  if (!isPython(handler)) return;
  for (const { subject, literal } of comparisonsIn(partsOf(handler), /^[<>]=?$/u)) {
    const origin = originOf(handler, subject);
    if (origin === null || typeof literal.value !== "number") continue;
    if (fieldsAt(handler.eventTypes, origin.steps).shape !== "text") continue;
    const edits = [insert(subject.start, "int("), insert(subject.end, ")")];
    yield {
      span: subject,
      message: `${pathText(origin.steps)} is text, so comparing it with a number raises a TypeError. Convert it first.`,
      fix: { title: "Convert with int", edits },
    };
  }
}

/** Where a compared value comes from in the event; null where that is not certain. */
function originOf(handler: CheckedHandler, subject: Expression): Origin | null {
  // A name may have been changed since it was read.
  if (subject.kind !== "member" && subject.kind !== "name") return null;
  const [origin, ...others] = handler.flow.originsOf(subject);
  return origin === undefined || others.length > 0 || origin.root !== "event" ? null : origin;
}

/** Comparisons that convert nothing: `===`, Python's `==`, the cases of a `switch`. */
function comparisons(handler: CheckedHandler): Iterable<Comparison> {
  const strict = handler.language === "python" ? /^(?:[!=]=|is|is not)$/u : /^[!=]==$/u;
  return comparisonsIn(partsOf(handler), strict);
}

function check(
  handler: CheckedHandler,
  subject: Expression,
  literal: LiteralExpression,
): Problem | null {
  const { value } = literal;
  const origin = originOf(handler, subject);
  if (value === null || value === undefined || origin === null) return null;
  const place = fieldsAt(handler.eventTypes, origin.steps);
  const path = pathText(origin.steps);
  if (place.shape === "text" && typeof value !== "string") {
    const message = `${path} is text, so it never equals ${textOf(handler, literal)}. Compare it with text, or convert it.`;
    const isNumber = typeof value === "number" && /^\d+$/u.test(textOf(handler, literal));
    const fix = isNumber ? quoted(handler, literal) : null;
    return { span: literal, message, ...(fix !== null && { fix }) };
  }
  if (place.shape === "scalar" && typeof value === "string") {
    return {
      span: literal,
      message: `${path} is no text, so it never equals ${textOf(handler, literal)}.`,
    };
  }
  return typeof value === "string"
    ? checkChoice(handler, literal, value, origin.steps, path)
    : null;
}

function checkChoice(
  handler: CheckedHandler,
  literal: LiteralExpression,
  value: string,
  steps: Parameters<typeof fieldsAt>[1],
  path: string,
): Problem | null {
  const choices = choicesAt(handler.eventTypes, steps);
  if (choices === null) return checkSpelling(handler, literal, value, steps, path);
  if (choices.includes(value)) return null;
  const suggestion = findNearMiss(value, choices, []);
  // One constant says what the event is, which code may ask of any event that it could get.
  const isMisspelt = suggestion?.toLowerCase() === value.toLowerCase();
  if (choices.length < 2 && !isMisspelt) return null;
  const listed = choices.slice(0, 8).join(", ");
  const message = `${path} is never ${value}: it is one of ${listed}.`;
  if (suggestion === null) return { span: literal, message, severity: "hint" };
  return { span: literal, message, fix: compareWith(handler, literal, suggestion) };
}

function compareWith(handler: CheckedHandler, literal: LiteralExpression, value: string): Fix {
  const quote = textOf(handler, literal).slice(0, 1);
  const edits = [replace(literal, quote + value + quote)];
  return { title: `Compare with ${value}`, edits };
}

/** Where AWS may send other values than those that are known, only what is nearly one of them is a slip. */
function checkSpelling(
  handler: CheckedHandler,
  literal: LiteralExpression,
  value: string,
  steps: Parameters<typeof fieldsAt>[1],
  path: string,
): Problem | null {
  if (fieldsAt(handler.eventTypes, steps).shape !== "text") return null;
  const places = handler.eventTypes.map((eventType) => fieldsAt([eventType], steps).field);
  const each = places.flatMap((field) => (field === null ? [] : [textValuesOf(field.schema)]));
  const known = each.flat();
  const meant = each.every(({ length }) => length > 0) ? knownTextNear(value, known) : null;
  if (meant === null) return null;
  const isOtherCase = meant.toLowerCase() === value.toLowerCase();
  return {
    span: literal,
    message: `${path} is not known to be ${value}: did you mean ${meant}?`,
    fix: compareWith(handler, literal, meant),
    ...(!isOtherCase && { severity: "information" }),
  };
}

function quoted(handler: CheckedHandler, literal: LiteralExpression): Fix {
  const edits = [replace(literal, JSON.stringify(textOf(handler, literal)))];
  return { title: "Compare with text", edits };
}
