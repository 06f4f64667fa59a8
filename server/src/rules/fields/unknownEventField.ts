import type { LiteralExpression } from "../../code/codeModel.ts";
import type { EventType } from "../../../../events/model/eventType.ts";
import { fieldsInside } from "../../../../events/fieldTree.ts";
import { findNearMiss } from "../../../../events/validation/nearMiss.ts";
import { isPartTypedElsewhere } from "../../annotations/typedElsewhere.ts";
import { fieldsAt } from "../../flow/fieldsAt.ts";
import type { Access, Origin } from "../../flow/origin.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { choicesAt } from "../matching/choicesAt.ts";
import { isForOtherEvents } from "../matching/helpersForOthers.ts";
import { isPython } from "../matching/edits.ts";
import { accessPath, pathText } from "../matching/eventPaths.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";
import { isBuiltIn } from "../../flow/builtInMembers.ts";
import { asksForSender, comparedIn, isQuestion } from "../matching/asksForSender.ts";
import { dictAttributes } from "./dictAttribute.ts";
import { groupAccesses, lastKey } from "./groupAccesses.ts";
import { openedPaths } from "./openedPaths.ts";
import { otherName } from "./otherNames.ts";
import { renameKey } from "../matching/renameKey.ts";

/** A key that none of the function's events has. */
export const unknownEventField: Rule = {
  id: "unknown-event-field",
  title: "A field is read that the event never has",
  severity: "warning",
  why: "Lambda hands over what the trigger sends, and nothing else. A key that is not part of that event is `undefined` in JavaScript, which shows up much later or not at all, and a `KeyError` in Python. The function's events are known from its template, its annotation or its own code.",
  source: {
    title: "AWS Lambda Developer Guide, Invoking Lambda with events from other AWS services",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const record of event.Records) console.log(record.bodyy);
};
`,
      good: `export const handler = async (event) => {
  for (const record of event.Records) console.log(record.body);
};
`,
      template: exampleTemplates.nodeQueue,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    for record in event["Records"]:
        print(record["messageID"])
`,
      good: `def handler(event, context):
    for record in event["Records"]:
        print(record["messageId"])
`,
      template: exampleTemplates.pythonQueue,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { eventTypes, hasTypedEvent, flow } = handler;
    if (eventTypes.length === 0 || hasTypedEvent) return;
    const compared = comparedIn(handler);
    const asked = new Set(flow.accesses.map((access) => accessPath(access) ?? ""));
    const opened = openedPaths(handler);
    yield* dictAttributes(handler);
    for (const accesses of groupAccesses(handler)) {
      // A compiler that knows the type says it itself.
      if (accesses.some(({ base }) => isPartTypedElsewhere(handler, base))) continue;
      const unknown = accesses.map((access) => {
        if (opened.has(pathText(access.base.steps))) return null;
        const found = findUnknown(handler, access);
        if (found === null || isOtherSpelling(handler, access, found, asked)) return null;
        // Code for the events of another invoker is right to read these, unless it means this one's.
        const isSlip = found.suggestion !== null || found.elsewhere !== null;
        if (!isSlip && isForOtherEvents(handler, access.span)) return null;
        const hasMeant = isMeant.bind(null, handler, access, found, asked);
        return asksForSender(handler, access, compared, hasMeant) ? null : found;
      });
      const [first] = unknown;
      const [access] = accesses;
      if (first === undefined || access === undefined || unknown.includes(null)) continue;
      if (first !== null) yield describe(handler, access, first);
    }
  },
};

interface UnknownField {
  readonly key: string;
  /** Where the event has it under another name, from the event on. */
  readonly elsewhere: string | null;
  readonly shape: "fields" | "text" | "scalar" | "list";
  readonly suggestion: string | null;
}

/** Fields that code reads which gets requests of both payload formats. */
const formatFields = ["version", "requestContext.http"];

/** True where a comparison can only mean the field that this event has under another name. */
function isMeant(
  { eventTypes }: CheckedHandler,
  { base }: Access,
  { elsewhere, suggestion }: UnknownField,
  asked: ReadonlySet<string>,
  literals: readonly LiteralExpression[],
): boolean {
  if (elsewhere !== null) return !formatFields.some((path) => asked.has(path));
  if (suggestion === null) return false;
  const choices = choicesAt(eventTypes, [...base.steps, { kind: "key", key: suggestion }]) ?? [];
  return literals.some(({ value }) => typeof value === "string" && choices.includes(value));
}

/** `r.get("eventSource") or r.get("EventSource")`: the right one is asked for as well. */
function isOtherSpelling(
  { text }: CheckedHandler,
  { base, use, expression }: Access,
  { suggestion, elsewhere }: UnknownField,
  asked: ReadonlySet<string>,
): boolean {
  // Code for both payload formats of an API reads both.
  if (elsewhere !== null) return asked.has(elsewhere);
  if (suggestion === null || use !== "read" || expression === null) return false;
  const isFirst = /^\s*(?:\|\||\?\?|or\b)/u.test(text.slice(expression.end));
  const isSecond = /(?:\|\||\?\?|\bor)\s*$/u.test(text.slice(0, expression.start));
  const steps = [...base.steps, { kind: "key", key: suggestion } as const];
  return (isFirst || isSecond) && asked.has(pathText(steps));
}

/** Null for a field that some event has, or may have. */
function findUnknown(handler: CheckedHandler, access: Access): UnknownField | null {
  const { eventTypes } = handler;
  const { base, use } = access;
  const key = lastKey(access);
  if (key === null || key === "" || base.root !== "event" || base.isOpen === true) return null;
  const isAnswer = use === "write" && answersInEvent(eventTypes, base);
  if (use === "write" && !isAnswer) return null;
  const last = base.steps.at(-1);
  // A form that has been read is no text any more, but an object of its library's.
  if (last?.kind === "decode" && last.as === "url") return null;
  const { shape, inside } = fieldsAt(eventTypes, base.steps);
  if (shape === "open" || inside.has(key) || isBuiltIn(key, shape)) return null;
  // Python's `in` asks text for a piece of it, and a list for an item.
  if (isPython(handler) && use === "test" && shape !== "fields") return null;
  const elsewhere = shape === "fields" ? elsewhereIn(eventTypes, access) : null;
  const suggestion = shape === "fields" ? findNearMiss(key, [...inside.keys()], []) : null;
  // What the answer has besides, nobody reads; only a slip is told of.
  if (isAnswer && suggestion === null) return null;
  // Whether it was invoked by something else, a plug-in that keeps it warm, is a fair question.
  const isFair = use === "test" && isQuestion(handler, access);
  return isFair && suggestion === null && elsewhere === null && shape === "fields"
    ? null
    : { key, shape, suggestion, elsewhere };
}

/** True within the `response` of an event that goes back changed, as Amazon Cognito's do. */
function answersInEvent(eventTypes: readonly EventType[], { steps }: Origin): boolean {
  const [first] = steps;
  if (first?.kind !== "key" || first.key !== "response") return false;
  return eventTypes.every(({ responseSchema }) => {
    const schema = responseSchema?.();
    return schema !== undefined && fieldsInside(schema, []).has("response");
  });
}

/** The one place in which all of these events have what goes by another name; null for none. */
function elsewhereIn(eventTypes: readonly EventType[], { origin }: Access): string | null {
  const path = pathText(origin.steps);
  const places = new Set(eventTypes.map(({ id }) => otherName(id, path)));
  const [only = null] = places;
  return places.size === 1 ? only : null;
}

function describe(
  handler: CheckedHandler,
  access: Access,
  { key, shape, suggestion, elsewhere }: UnknownField,
): Problem {
  const { base, span } = access;
  const place = pathText(base.steps);
  const having = handler.eventTypes.filter((each) => fieldsAt([each], base.steps).field !== null);
  const events = having.map(({ title }) => title).join(" or ");
  const whose = place === "" ? `the event (${events})` : `${place} of the event (${events})`;
  if (shape !== "fields") {
    const what = shape === "list" ? "a list" : shape === "text" ? "text" : "a single value";
    const advice = shape === "list" ? "Take one of its items" : "Decode it first where it is JSON";
    return { span, message: `${place} is ${what} and has no ${key}. ${advice}.` };
  }
  if (elsewhere !== null) {
    // What stands beside it has only to be renamed.
    const isBeside = place === "" && !elsewhere.includes(".");
    const fix = isBeside ? renameKey(handler, access, elsewhere) : null;
    const message = `There is no ${key} in ${whose}: it is ${elsewhere}.`;
    return { span, message, ...(fix !== null && { fix }) };
  }
  if (suggestion === null) {
    return { span, message: `There is no ${key} in ${whose}.`, severity: "hint" };
  }
  const fix = renameKey(handler, access, suggestion);
  const message = `There is no ${key} in ${whose}. Did you mean ${suggestion}?`;
  return { span, message, ...(fix !== null && { fix }) };
}
