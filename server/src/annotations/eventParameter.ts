import { namesEventType } from "../checking/typedEvent.ts";
import type { CheckedHandler } from "../rules/rule.ts";

/** The parameter that gets the event, as an annotation sees it. */
export interface EventParameter {
  /** Its name; `event` for a pattern. */
  readonly name: string;
  /** Right behind the name or the pattern: where a type goes. */
  readonly end: number;
  /** A type that is written and says nothing: `any`, `dict`. */
  readonly looseType: { readonly start: number; readonly end: number } | null;
  /** True for `event => …`, which takes no type before it has parentheses. */
  readonly isBare: boolean;
  /** True for `event = {}`: a type of the event is none of what stands there. */
  readonly hasDefault: boolean;
}

/**
 * The event's parameter of a handler whose code does not say of what type it is.
 * @returns null where the code says it, where it can't be told, or where there is no parameter
 */
export function untypedEventOf(handler: CheckedHandler): EventParameter | null {
  const { handler: followed, language, hasTypedEvent, text } = handler;
  const isMethod = language === "python" && isSelf(handler);
  const parameter = followed.parameters[isMethod ? 1 : 0];
  if (parameter === undefined || parameter.isRest || hasTypedEvent) return null;
  const { pattern, type } = parameter;
  if (namesEvent(handler) || isGuessed(handler) || isDocumented(handler)) return null;
  const isName = pattern.kind === "name" && text.startsWith(pattern.name, pattern.start);
  const name = isName ? pattern.name : "event";
  const { start } = followed.parametersSpan;
  return {
    name,
    end: isName ? pattern.start + pattern.name.length : pattern.end,
    looseType: type === null ? null : type.span,
    isBare: language !== "python" && text[start] !== "(",
    hasDefault: "fallback" in pattern && pattern.fallback !== null,
  };
}

/** True where the code names the event's type: in an annotation, in JSDoc, by a decorator or a schema. */
export function namesEvent({ targets, text }: CheckedHandler): boolean {
  return targets.some((target) => namesEventType(target, text));
}

/** True for a function in the middle of a statement that has JSDoc of its own: the analysis reads statements'. */
function isDocumented({ text, handler: { start } }: CheckedHandler): boolean {
  const before = text.slice(Math.max(0, start - 500), start);
  return /\/\*\*(?:(?!\*\/)[\s\S])*@(?:param|type)\s+\{(?:(?!\*\/)[\s\S])*\*\/\s*$/u.test(before);
}

/** True where only the fields that are read tell of the event, and it may be one of several. */
function isGuessed({ targets, eventTypes }: CheckedHandler): boolean {
  const isTold = targets.some(
    ({ triggers, eventType }) => triggers.length > 0 || eventType !== null,
  );
  return !isTold && eventTypes.length > 1;
}

/** True for a method of Python, whose first parameter is the object. */
export function isSelf({ handler: { parameters } }: CheckedHandler): boolean {
  const pattern = parameters[0]?.pattern;
  return pattern?.kind === "name" && /^(?:self|cls)$/u.test(pattern.name);
}
