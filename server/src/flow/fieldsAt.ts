import type * as z from "zod";
import {
  fieldOf,
  namedFieldsOf,
  schemasAt,
  type Field,
  type FieldPath,
} from "../../../events/fieldTree.ts";
import { mergeFields } from "../../../events/mergeFields.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { hasOwnKeys } from "../../../events/model/ownKeys.ts";
import { schemaShapeOf } from "../../../events/model/schemaShape.ts";
import { carriedContentOf } from "../../../events/nesting/carriedContent.ts";
import type { Step } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";

/** What the catalogue says of one place in an event. */
export interface FieldsAt {
  /** The field itself: the first event type's that has it. Null where none says anything. */
  readonly field: Field | null;
  /** True where some event type leaves the place out or may send null for it. */
  readonly mayBeAbsent: boolean;
  readonly mayBeNull: boolean;
  /** True below what may be any JSON besides what the catalogue describes, as a rule's own payload is. */
  readonly mayBeAnything: boolean;
  /** True for a value of a map, whose keys are not AWS's. */
  readonly isMapValue: boolean;
  /** The named fields inside of it, from all event types. */
  readonly inside: ReadonlyMap<string, Field>;
  /**
   * What can be told of its members: `fields` are all that there are, `open` may be any more, `text`
   * and `scalar` has none, `list` has items.
   */
  readonly shape: "fields" | "open" | "text" | "scalar" | "list";
}

interface Reached {
  readonly schemas: readonly z.ZodType[];
  readonly isExact: boolean;
  readonly mayBeAnything: boolean;
  readonly isMapValue: boolean;
}

// The catalogue doesn't change, and the same places are asked for at every keystroke.
const known = new Map<string, FieldsAt>();
/** More places than a few open handlers ask for, in few megabytes. */
const mostKnown = 5_000;

/**
 * Looks a place up in the event types that an event may be of.
 * @param eventTypes none: nothing is said
 */
export function fieldsAt(eventTypes: readonly EventType[], steps: readonly Step[]): FieldsAt {
  const types = eventTypes.map(({ id }) => id).join(" ");
  const key = `${types} ${keyOfOrigin({ root: "event", steps })}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = lookUp(eventTypes, steps);
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}

function lookUp(eventTypes: readonly EventType[], steps: readonly Step[]): FieldsAt {
  const reached = eventTypes.map((eventType) => reach(eventType, steps));
  const schemas = reached.flatMap((each) => each.schemas);
  const fields = schemas.map(fieldOf);
  const documented = fields.find(({ docs }) => docs !== null) ?? fields[0];
  const others = fields.filter((field) => field !== documented);
  const mayBeAnything = reached.some((each) => each.mayBeAnything);
  const isClear =
    !mayBeAnything &&
    eventTypes.every((eventType, index) => {
      const { schemas: found = [], isExact = false } = reached[index] ?? {};
      return found.length > 0 ? isExact : hasNever(eventType, steps);
    });
  return {
    field: documented === undefined ? null : mergeFields([documented, ...others], true),
    mayBeAbsent: fields.some(({ optional }) => optional) || !isWhereverAsked(eventTypes, steps),
    mayBeNull: fields.some(({ nullable }) => nullable),
    mayBeAnything,
    isMapValue: reached.some(({ isMapValue }) => isMapValue),
    inside: fieldsInside(schemas),
    shape: isClear && schemas.length > 0 ? shapeOf(schemas) : "open",
  };
}

/**
 * True for a part that all event types have which have what it is a part of: code that has come so far has
 * an event of one of these.
 */
function isWhereverAsked(eventTypes: readonly EventType[], steps: readonly Step[]): boolean {
  const above = steps.slice(0, -1);
  const asked = eventTypes.filter((eventType) => reach(eventType, above).schemas.length > 0);
  return asked.length > 0 && asked.every((eventType) => reach(eventType, steps).schemas.length > 0);
}

/**
 * True for a place that an event type certainly hasn't: one of the keys on the way is none of those that the
 * catalogue knows all of. Code that has come there has an event of another type.
 */
function hasNever(eventType: EventType, steps: readonly Step[]): boolean {
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const { schemas, isExact, mayBeAnything } = reach(eventType, steps.slice(0, at));
    if (schemas.length === 0) continue;
    const isKey = steps[at]?.kind === "key";
    return isKey && isExact && !mayBeAnything && shapeOf(schemas) === "fields";
  }
  return false;
}

/** True for a place that none of the event types has, where the catalogue knows all keys around it. */
export function isNeverSent(eventTypes: readonly EventType[], steps: readonly Step[]): boolean {
  return (
    eventTypes.length > 0 &&
    eventTypes.every(
      (eventType) => reach(eventType, steps).schemas.length === 0 && hasNever(eventType, steps),
    )
  );
}

/** The named fields of the value's kinds: of unions' options, and of several event types. */
function fieldsInside(schemas: readonly z.ZodType[]): ReadonlyMap<string, Field> {
  const kinds = schemas.flatMap(objectsOf).map((kind) => new Map(namedFieldsOf(kind)));
  const keys = new Set(kinds.flatMap((kind) => [...kind.keys()]));
  const inside = new Map<string, Field>();
  for (const key of keys) {
    const [first, ...others] = kinds.flatMap((kind) => kind.get(key) ?? []).map(fieldOf);
    if (first === undefined) continue;
    inside.set(key, mergeFields([first, ...others], others.length + 1 === kinds.length));
  }
  return inside;
}

/** The objects that a value may be. */
function objectsOf(schema: z.ZodType): readonly z.ZodType[] {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return objectsOf(shape.inner);
  if (shape.kind === "union") return shape.options.flatMap(objectsOf);
  return shape.kind === "object" ? [schema] : [];
}

function reach(eventType: EventType, steps: readonly Step[]): Reached {
  let schemas: readonly z.ZodType[] = [eventType.schema()];
  let isExact = true;
  let mayBeAnything = false;
  let isMapValue = false;
  const carried = carriedContentOf(eventType.id);
  const path: (string | number)[] = [];
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at];
    if (step === undefined || step.kind === "name") return nowhere;
    if (step.kind === "decode") {
      if (step.as === "url") continue;
      const isCarried = carried !== null && isSamePath(carried.path, path);
      const decoding = steps.slice(at, at + (carried?.encoding.length ?? 0));
      const isDecoded = decoding.every(
        (each, index) => each.kind === "decode" && each.as === carried?.encoding[index],
      );
      if (!isCarried || !isDecoded) return nowhere;
      schemas = [carried.schema()];
      isExact = carried.isExact;
      at += carried.encoding.length - 1;
      path.push("");
    } else {
      const segment = step.kind === "key" ? step.key : 0;
      isMapValue = schemas.some(isMap);
      mayBeAnything ||= schemas.some(isOpenUnion);
      // Going through a map gives its keys, or nothing at all: none of its values.
      if (step.kind === "item" && isMapValue) return nowhere;
      schemas = schemas.flatMap((schema) => schemasAt(schema, [segment]));
      path.push(segment);
    }
  }
  return { schemas, isExact, mayBeAnything, isMapValue };
}

const nowhere: Reached = {
  schemas: [],
  isExact: false,
  mayBeAnything: false,
  isMapValue: false,
};

/** True for a union of which one option takes any value. */
function isOpenUnion(schema: z.ZodType): boolean {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return isOpenUnion(shape.inner);
  if (shape.kind !== "union") return false;
  return shape.options.some((option) => option.type === "unknown" || option.type === "any");
}

function isSamePath(one: FieldPath, other: FieldPath): boolean {
  return one.length === other.length && one.every((segment, index) => segment === other[index]);
}

function isMap(schema: z.ZodType): boolean {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return isMap(shape.inner);
  return shape.kind === "record" || (shape.kind === "union" && shape.options.some(isMap));
}

/** The shape that all of the schemas share; whatever may be several things is open. */
function shapeOf(schemas: readonly z.ZodType[]): FieldsAt["shape"] {
  const shapes = new Set(schemas.flatMap(shapesOf));
  const [only] = shapes;
  return only === undefined || shapes.size > 1 ? "open" : only;
}

const texts = new Set(["string", "enum", "template_literal"]);
const scalars = new Set(["number", "int", "bigint", "boolean"]);

function shapesOf(schema: z.ZodType): readonly FieldsAt["shape"][] {
  const shape = schemaShapeOf(schema);
  switch (shape.kind) {
    case "wrapper":
      return shapesOf(shape.inner);
    case "union":
      return shape.options.flatMap(shapesOf);
    case "record":
      return ["open"];
    case "array":
      return ["list"];
    case "object":
      return [hasOwnKeys(schema) ? "open" : "fields"];
    case "leaf": {
      const { type } = schema;
      if (type === "null") return [];
      if (type === "literal") return [literalShape(schema)];
      if (texts.has(type)) return ["text"];
      return [scalars.has(type) ? "scalar" : "open"];
    }
  }
}

function literalShape(schema: z.ZodType): FieldsAt["shape"] {
  const values = "values" in schema && schema.values instanceof Set ? [...schema.values] : [];
  if (values.length === 0) return "open";
  return values.every((value) => typeof value === "string") ? "text" : "scalar";
}
