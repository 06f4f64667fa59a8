import { isOfAssignedMember } from "../../code/assignedMembers.ts";
import type { Expression } from "../../code/codeModel.ts";
import { fieldsAt, type FieldsAt } from "../../flow/fieldsAt.ts";
import type { Access } from "../../flow/origin.ts";
import { exampleTemplate, exampleTemplates } from "../exampleTemplate.ts";
import { insert, isPython, replace, textOf } from "../matching/edits.ts";
import { pathText } from "../matching/eventPaths.ts";
import { guardFix } from "../matching/guardFix.ts";
import { useOf } from "../matching/useOf.ts";
import { alwaysHasPathParameters, methodsWithoutBody } from "../matching/routeParameters.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";
import { groupAccesses, lastKey } from "./groupAccesses.ts";
import { isNeededLater } from "./isNeededLater.ts";
import { missingAt } from "./missingAt.ts";
import { nullUsesIn } from "./nullUses.ts";

const pythonHttp = exampleTemplate("python3.14", [
  "Api: { Type: HttpApi, Properties: { Path: /orders, Method: get } }",
]);

const destination = "lambda-destination";

/** A member of a value that is null or absent in some events. */
export const unguardedEventField: Rule = {
  id: "unguarded-event-field",
  title: "A part is read of a value that some events don't have",
  severity: "warning",
  why: "AWS sends null for some fields where there is nothing to say, and leaves others out. Reading a member of such a value throws: `TypeError` in JavaScript and for Python's None, `KeyError` for a key that a dict lacks. It works with the sample event and fails with the first real one of the other kind.",
  source: {
    title: "AWS Lambda Developer Guide, Invoking Lambda with events from other AWS services",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const { Sns } of event.Records) console.log(Sns.Subject.toUpperCase());
};
`,
      good: `export const handler = async (event) => {
  for (const { Sns } of event.Records) console.log(Sns.Subject?.toUpperCase());
};
`,
      template: exampleTemplates.nodeTopic,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return {"statusCode": 200, "body": ";".join(event["cookies"])}
`,
      good: `def handler(event, context):
    return {"statusCode": 200, "body": ";".join(event.get("cookies", []))}
`,
      template: pythonHttp,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { eventTypes, hasTypedEvent, flow } = handler;
    if (eventTypes.length === 0 || hasTypedEvent) return;
    const defaulted = defaultedPaths(flow);
    for (const accesses of groupAccesses(handler)) {
      const [access] = accesses;
      const dangers = accesses.map((each) => findDanger(handler, each, defaulted));
      const [danger] = dangers;
      if (access === undefined || danger === undefined || dangers.includes(null)) continue;
      if (danger !== null) yield describe(handler, access, danger);
    }
    yield* unguardedNulls(handler, defaulted);
  },
};

/** `event["body"].strip()` in Python, where the field may hold None. */
function* unguardedNulls(
  handler: CheckedHandler,
  defaulted: ReadonlySet<string>,
): Generator<Problem> {
  for (const { value, origin, takesEmpty } of nullUsesIn(handler)) {
    const path = pathText(origin.steps);
    const missing = missingAt(handler.eventTypes, origin);
    if (defaulted.has(path) || missing === null || !missing.isNull) continue;
    if (isAlwaysThere(handler, path)) continue;
    const empty = emptyValues.get(fieldsAt(handler.eventTypes, origin.steps).shape);
    const isFixed = takesEmpty && !isOfAssignedMember(handler.file, value, true);
    const fix = empty === undefined || !isFixed ? null : takeEmpty(handler, value, empty);
    yield {
      span: value,
      message: `${path} is null in some events, and then this raises. Guard against it.`,
      ...(!missing.isSure && !isNeverSent(handler, path) && { severity: "hint" as const }),
      ...(fix !== null && { fix }),
    };
  }
}

/** The body of requests by methods that have none. */
function isNeverSent(handler: CheckedHandler, path: string): boolean {
  return path === "body" && methodsWithoutBody(handler) !== null;
}

function takeEmpty(handler: CheckedHandler, value: Expression, empty: string): Fix {
  const title = `Take ${empty} where there is none`;
  const { text } = handler;
  const isWholeArgument =
    /[(,]\s*$/u.test(text.slice(0, value.start)) && /^\s*[),]/u.test(text.slice(value.end));
  const edits = isWholeArgument
    ? [insert(value.end, ` or ${empty}`)]
    : [insert(value.start, "("), insert(value.end, ` or ${empty})`)];
  return { title, edits };
}

interface Danger {
  /** Where the value that is missing stands: before the part that is read, or that part. */
  readonly of: "base" | "part";
  readonly path: string;
  readonly isNull: boolean;
  readonly isSure: boolean;
}

function findDanger(
  handler: CheckedHandler,
  access: Access,
  defaulted: ReadonlySet<string>,
): Danger | null {
  const { base, origin, isTolerant, isCaught, use, expression } = access;
  if (isTolerant || isCaught || base.root !== "event" || use === "write") return null;
  // What is taken apart as a whole (`a, b = x`) is told of as a whole.
  const isTakenApart = expression === null && origin.steps.at(-1)?.kind === "item";
  if (isTakenApart && isPython(handler)) return null;
  if (isAlwaysThere(handler, pathText(origin.steps))) return null;
  if (!base.isPresent && base.steps.at(-1)?.kind === "key") {
    const path = pathText(base.steps);
    // A default that is not used for null is a fault of its own, and another rule's.
    if (defaulted.has(path)) return null;
    const missing = missingAt(handler.eventTypes, base);
    if (missing !== null) return { of: "base", path, ...missing };
  }
  const isStrict = isPython(handler) && expression?.style === "index" && use === "read";
  if (!isStrict || origin.isDefined || lastKey(access) === null) return null;
  const missing = missingAt(handler.eventTypes, { ...origin, isDefined: false });
  if (missing === null || missing.isAlwaysSent) return null;
  return { of: "part", path: pathText(origin.steps), ...missing };
}

/** What the way to the handler brings along, whatever other events of the kind lack. */
function isAlwaysThere(handler: CheckedHandler, path: string): boolean {
  if (/^pathParameters\b/u.test(path)) return alwaysHasPathParameters(handler);
  // Only what tells of a batch of a stream comes without, and no function is such a batch's destination.
  return (
    /^requestPayload\b/u.test(path) && handler.eventTypes.every(({ id }) => id === destination)
  );
}

/** Paths that are taken with a default somewhere: `event.get("headers", {})`. */
function defaultedPaths({ accesses }: CheckedHandler["flow"]): ReadonlySet<string> {
  const withDefault = accesses.filter(
    ({ expression }) => expression?.style === "get" && expression.fallback !== null,
  );
  return new Set(withDefault.map(({ origin }) => pathText(origin.steps)));
}

function describe(handler: CheckedHandler, access: Access, danger: Danger): Problem {
  const { of, path, isNull, isSure } = danger;
  const { span } = access;
  if (of === "part") {
    const fix = useGet(handler, access);
    const message = `${path} is left out of some events, and then this raises a KeyError. Take it with get, or test for it.`;
    return { span, message, severity: "hint", ...(fix !== null && { fix }) };
  }
  const fix = guardFix(handler, access);
  const how = isNull ? "is null in some events" : "is left out of some events";
  const message = `${path} ${how}, and then this throws. Guard against it.`;
  return {
    span,
    message,
    ...(!isSure && !isNeverSent(handler, path) && { severity: "hint" as const }),
    ...(fix !== null && { fix }),
  };
}

/**
 * `a["k"]` becomes `a.get("k")`, with an empty value in place of none where something is asked of it at once.
 * @returns null where a function gets it, which may not take either
 */
function useGet(handler: CheckedHandler, { expression, origin }: Access): Fix | null {
  if (expression === null || isOfAssignedMember(handler.file, expression, true)) return null;
  const { object, keySpan, start, end } = expression;
  const edit = replace({ start: object.end, end }, `.get(${textOf(handler, keySpan)})`);
  const title = "Take it with get";
  switch (useOf(handler, expression)) {
    case "value":
      return isNeededLater(handler, origin) ? null : { title, edits: [edit] };
    case "argument":
      return null;
    case "asked": {
      const empty = emptyValues.get(fieldsAt(handler.eventTypes, origin.steps).shape);
      if (empty === undefined) return null;
      const whole = { ...edit, newText: `${edit.newText} or ${empty})` };
      return { title: `${title}, or ${empty}`, edits: [insert(start, "("), whole] };
    }
  }
}

/** What stands for a value that is not there, by the shape that it would have. */
const emptyValues: ReadonlyMap<FieldsAt["shape"], string> = new Map([
  ["fields", "{}"],
  ["open", "{}"],
  ["text", '""'],
  ["list", "[]"],
]);
