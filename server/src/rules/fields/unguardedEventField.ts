import type { EventType } from "../../../../events/model/eventType.ts";
import { fieldsAt } from "../../flow/fieldsAt.ts";
import type { Access } from "../../flow/origin.ts";
import { exampleTemplate, exampleTemplates } from "../exampleTemplate.ts";
import { isPython, replace, textOf } from "../matching/edits.ts";
import { pathText } from "../matching/eventPaths.ts";
import { guardFix } from "../matching/guardFix.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";
import { groupAccesses, lastKey } from "./groupAccesses.ts";

const pythonHttp = exampleTemplate("python3.14", [
  "Api: { Type: HttpApi, Properties: { Path: /orders, Method: get } }",
]);

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
    return event["requestContext"]["authorizer"]["jwt"]["claims"]["sub"]
`,
      good: `def handler(event, context):
    authorizer = event["requestContext"].get("authorizer") or {}
    return (authorizer.get("jwt") or {}).get("claims", {}).get("sub")
`,
      template: pythonHttp,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { eventTypes, hasTypedEvent, flow } = handler;
    if (eventTypes.length === 0 || hasTypedEvent || flow.hasReshapedEvent) return;
    for (const accesses of groupAccesses(handler)) {
      const [access] = accesses;
      const dangers = accesses.map((each) => findDanger(handler, eventTypes, each));
      const [danger] = dangers;
      if (access === undefined || danger === undefined || dangers.includes(null)) continue;
      if (danger !== null) yield describe(handler, access, danger);
    }
  },
};

interface Danger {
  /** Where the value that is missing stands: before the part that is read, or that part. */
  readonly of: "base" | "part";
  readonly path: string;
  readonly isNull: boolean;
}

function findDanger(
  handler: CheckedHandler,
  eventTypes: readonly EventType[],
  access: Access,
): Danger | null {
  const { base, origin, isTolerant, use } = access;
  if (isTolerant || base.root !== "event" || use === "write") return null;
  // A default that is not used for null is a fault of its own, and another rule's.
  if (hasDefault(handler, pathText(base.steps))) return null;
  if (!base.isPresent && base.steps.at(-1)?.kind === "key") {
    const { field, mayBeNull, mayBeAbsent, isMapValue } = fieldsAt(eventTypes, base.steps);
    const isAbsent = mayBeAbsent && !base.isDefined;
    // What may be both belongs to one kind of event: who has told the kinds apart knows that it is there.
    const isNull = mayBeNull && !(mayBeAbsent && base.isDefined);
    if (field !== null && !isMapValue && (isNull || isAbsent)) {
      return { of: "base", path: pathText(base.steps), isNull: mayBeNull };
    }
  }
  const isStrict = isPython(handler) && access.expression?.style === "index" && use === "read";
  if (!isStrict || origin.isDefined || lastKey(access) === null) return null;
  const part = fieldsAt(eventTypes, origin.steps);
  if (part.field === null || part.isMapValue || !part.mayBeAbsent) return null;
  return { of: "part", path: pathText(origin.steps), isNull: false };
}

/** True where the value is taken with a default: `event.get("headers", {})`. */
function hasDefault({ flow }: CheckedHandler, path: string): boolean {
  return flow.accesses.some(({ expression, origin }) => {
    const isDefaulted = expression?.style === "get" && expression.fallback !== null;
    return isDefaulted && pathText(origin.steps) === path;
  });
}

function describe(handler: CheckedHandler, access: Access, { of, path, isNull }: Danger): Problem {
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
    ...((!isNull || isRarelyNull(path)) && { severity: "hint" as const }),
    ...(fix !== null && { fix }),
  };
}

/** Every client sends headers: only the console's test of a REST API has none. */
function isRarelyNull(path: string): boolean {
  return path === "headers" || path === "multiValueHeaders";
}

/** `a["k"]` becomes `a.get("k")`. */
function useGet(handler: CheckedHandler, { expression }: Access): Fix | null {
  if (expression === null) return null;
  const { object, keySpan, end } = expression;
  const edit = replace({ start: object.end, end }, `.get(${textOf(handler, keySpan)})`);
  return { title: "Take it with get", edits: [edit] };
}
