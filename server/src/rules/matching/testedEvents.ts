import type {
  BinaryExpression,
  CallExpression,
  Expression,
  LogicalExpression,
} from "../../code/codeModel.ts";
import { fieldsAt, isNeverSent } from "../../flow/fieldsAt.ts";
import type { Step } from "../../flow/origin.ts";
import type { CheckedHandler } from "../rule.ts";
import { lastName } from "./dottedName.ts";
import { functionOf } from "./functionOf.ts";
import { valueOf } from "./valueOf.ts";

/** Whether events of the handler's triggers meet a condition: all of them, none, or nobody knows. */
export type Met = "always" | "never" | null;

const known = new WeakMap<CheckedHandler, Map<Expression, Met>>();

/**
 * Tells whether the events of the handler's triggers meet a condition that asks for a field which all of them have,
 * or for one which none of them has: how a handler tells its triggers from who else invokes it.
 */
export function isMetBy(handler: CheckedHandler, test: Expression): Met {
  const verdicts = known.get(handler) ?? new Map<Expression, Met>();
  known.set(handler, verdicts);
  const before = verdicts.get(test);
  if (before !== undefined) return before;
  // What asks for itself on the way tells nothing.
  verdicts.set(test, null);
  const met = judge(handler, test);
  verdicts.set(test, met);
  return met;
}

function judge(handler: CheckedHandler, test: Expression): Met {
  switch (test.kind) {
    case "unary":
      return test.operator === "not" ? inverted(isMetBy(handler, test.value)) : null;
    case "await":
      return isMetBy(handler, test.value);
    case "logical":
      return judgeLogical(handler, test);
    case "binary":
      return judgeBinary(handler, test);
    case "call":
      return judgeCall(handler, test);
    case "member":
      return truthOf(handler, test);
    case "name": {
      const value = valueOf(handler, test);
      return truthOf(handler, test) ?? (value === test ? null : isMetBy(handler, value));
    }
    case "assign":
    case "comprehension":
    case "conditional":
    case "function":
    case "list":
    case "literal":
    case "object":
    case "opaque":
    case "spread":
    case "text":
      return null;
  }
}

function inverted(met: Met): Met {
  return met === null ? null : met === "always" ? "never" : "always";
}

function judgeLogical(handler: CheckedHandler, { operator, left, right }: LogicalExpression): Met {
  const sides = [isMetBy(handler, left), isMetBy(handler, right)];
  if (operator === "nullish") return null;
  const [one, all] =
    operator === "and" ? (["never", "always"] as const) : (["always", "never"] as const);
  if (sides.includes(one)) return one;
  return sides.every((side) => side === all) ? all : null;
}

const equal = /^(?:===?|is)$/u;
const unequal = /^(?:!==?|is not)$/u;

function judgeBinary(handler: CheckedHandler, { operator, left, right }: BinaryExpression): Met {
  if (operator === "in" || operator === "not in") {
    const met = membership(handler, left, right);
    return operator === "in" ? met : inverted(met);
  }
  const [subject, value] = left.kind === "literal" ? [right, left] : [left, right];
  const isAbsence =
    (value.kind === "literal" && (value.value ?? null) === null) ||
    (value.kind === "name" && value.name === "undefined");
  const isTypeof = subject.kind === "unary" && subject.operator === "typeof";
  const asked = presenceOf(handler, isTypeof ? subject.value : subject);
  if (asked === null) return null;
  if (equal.test(operator) || unequal.test(operator)) {
    const asksAbsence = isAbsence || (isTypeof && isLiteral(value, "undefined"));
    // What a field that there is may be is another matter.
    if (!asksAbsence && asked === "always") return null;
    const isMet = asksAbsence ? inverted(asked) : asked;
    return equal.test(operator) ? isMet : inverted(isMet);
  }
  return /^(?:[<>]=?|instanceof)$/u.test(operator) && asked === "never" ? "never" : null;
}

function isLiteral(value: Expression, text: string): boolean {
  return value.kind === "literal" && value.value === text;
}

/** `"httpMethod" in event`, and `event.get("source") in ("aws.events", "x")`. */
function membership(handler: CheckedHandler, left: Expression, right: Expression): Met {
  if (left.kind === "literal" && typeof left.value === "string") {
    return presenceOf(handler, right, left.value);
  }
  return presenceOf(handler, left) === "never" ? "never" : null;
}

/** `Boolean(event.x)`, `Object.hasOwn(event, "x")`, `event.path.startsWith("/")`, `isHttp(event)`. */
function judgeCall(handler: CheckedHandler, call: CallExpression): Met {
  const { callee, arguments: given } = call;
  const [first, second] = given.map(({ value }) => value);
  const name = lastName(callee);
  if (first !== undefined && /^(?:Boolean|bool)$/u.test(name)) return isMetBy(handler, first);
  if (first !== undefined && /^(?:isArray|isinstance)$/u.test(name)) {
    return presenceOf(handler, first) === "never" ? "never" : null;
  }
  if (second?.kind === "literal" && /^(?:hasOwn|hasattr)$/u.test(name)) {
    return first === undefined ? null : presenceOf(handler, first, String(second.value));
  }
  if (callee.kind === "member") {
    if (name === "hasOwnProperty" && first?.kind === "literal") {
      return presenceOf(handler, callee.object, String(first.value));
    }
    if (presenceOf(handler, callee.object) === "never") return "never";
  }
  const [only, ...others] = functionOf(handler, callee)?.body ?? [];
  if (only?.kind !== "return" || only.value === null || others.length > 0) return null;
  return isMetBy(handler, only.value);
}

/** A field of a number or a boolean may be there and false. */
function truthOf(handler: CheckedHandler, value: Expression): Met {
  const asked = presenceOf(handler, value);
  if (asked !== "always") return asked;
  const isOther = handler.flow
    .originsOf(value)
    .some(
      ({ steps }) => !/^(?:fields|list|text)$/u.test(fieldsAt(handler.eventTypes, steps).shape),
    );
  return isOther ? null : asked;
}

/** Whether the triggers' events have the part of the event that an expression stands for, or a key of it. */
export function presenceOf(
  handler: CheckedHandler,
  value: Expression,
  key: string | null = null,
): Met {
  const below: readonly Step[] = key === null ? [] : [{ kind: "key", key }];
  const places = handler.flow
    .originsOf(value)
    .map(({ root, steps }) => (root === "event" ? steps.concat(below) : null));
  return presenceAt(handler, places);
}

function presenceAt(
  { eventTypes }: CheckedHandler,
  places: readonly (readonly Step[] | null)[],
): Met {
  const found = new Set(
    places.map((steps): Met => {
      if (steps === null || steps.length === 0) return null;
      if (isNeverSent(eventTypes, steps)) return "never";
      const isSure = steps.every((_step, index) => {
        const at = fieldsAt(eventTypes, steps.slice(0, index + 1));
        return at.field !== null && !at.mayBeAbsent && !at.mayBeNull && !at.mayBeAnything;
      });
      return isSure ? "always" : null;
    }),
  );
  const [only = null] = found;
  return found.size === 1 ? only : null;
}
