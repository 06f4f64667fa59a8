import type { FieldPath } from "../fieldTree.ts";
import type { Json } from "./json.ts";

/**
 * A whole answer that an invoker takes, as people write it where one made of the schema alone would be none
 * that works: with parts of the event in it. Says nothing of a language; a server writes it in the handler's.
 */
export interface Answer {
  /** What tells it from others to the same event: `redirect`; empty for the only one. */
  readonly name: string;
  readonly value: AnswerValue;
  /** What the template has to say for the invoker to read it; left out where it always does. */
  readonly needs?: "simple-responses" | "policy-responses" | "reported-failures";
}

/** Constants stand for themselves; everything else is written as code. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | readonly AnswerValue[]
  | { readonly [key: string]: AnswerValue }
  | AnswerCode;

/** What stands in an answer as code. */
export type AnswerCode =
  | ToChange
  | FromEvent
  | ForEach
  | FromItem
  | JsonText
  | EveryMethod
  | WithChanges
  | Collected;

/** A value that the author of the handler is to change. */
export class ToChange {
  readonly value: Json;
  constructor(value: Json) {
    this.value = value;
  }
}

/** A part of the event; the event itself where no path is given. */
export class FromEvent {
  readonly path: FieldPath;
  constructor(...path: FieldPath) {
    this.path = path;
  }
}

/** A list with something for each item of a list in the event. */
export class ForEach {
  readonly list: FromEvent;
  /** What one item is called in code. */
  readonly name: string;
  readonly item: AnswerValue;
  constructor(list: FromEvent, name: string, item: AnswerValue) {
    this.list = list;
    this.name = name;
    this.item = item;
  }
}

/** A part of the item that `ForEach` is at. */
export class FromItem {
  readonly path: FieldPath;
  constructor(...path: FieldPath) {
    this.path = path;
  }
}

/** JSON as text. */
export class JsonText {
  readonly value: AnswerValue;
  constructor(value: AnswerValue) {
    this.value = value;
  }
}

/**
 * The ARN in the event that a method of an API has, widened to all methods of its stage: API Gateway caches a
 * policy for the caller and not for the method.
 */
export class EveryMethod {
  readonly arn: FromEvent;
  constructor(arn: FromEvent) {
    this.arn = arn;
  }
}

/** The event with other values in one of its objects. */
export class WithChanges {
  /** The key of the object. */
  readonly key: string;
  readonly changes: { readonly [key: string]: AnswerValue };
  constructor(key: string, changes: { readonly [key: string]: AnswerValue }) {
    this.key = key;
    this.changes = changes;
  }
}

/** The list that the handler keeps in a variable of one of these names; an empty one where it has none. */
export class Collected {
  readonly names: readonly string[];
  constructor(...names: readonly string[]) {
    this.names = names;
  }
}

/** True for what is written as code and is no constant, list or object. */
export function isAnswerCode(value: AnswerValue): value is AnswerCode {
  return [
    ToChange,
    FromEvent,
    ForEach,
    FromItem,
    JsonText,
    EveryMethod,
    WithChanges,
    Collected,
  ].some((code) => value instanceof code);
}
