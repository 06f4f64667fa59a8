import type { FieldPath } from "../../../../events/fieldTree.ts";
import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import type { ResponsePart } from "../../flow/responseParts.ts";
import type { CheckedHandler } from "../rule.ts";
import { isCertain } from "./certainParts.ts";
import { valueOf } from "./valueOf.ts";

type Member = ObjectExpression["members"][number];

/**
 * A literal of the response as it is in the end: with what is put into it later in the place of what it overwrites,
 * and with what helpers are called with in the place of their parameters. A key that may have one of several values
 * has a member for each; what cannot be told is `opaque`; where more keys may be, one member has none.
 * @param path where in the response the literal stands
 * @param parts all of that response
 */
export function assembleObject(
  handler: CheckedHandler,
  literal: ObjectExpression,
  path: FieldPath,
  parts: readonly ResponsePart[],
): ObjectExpression {
  const inside = parts.filter((part) => isWithin(part.path, path));
  const whole = inside.filter((part) => part.path.length === path.length);
  const merged = new Set<Expression>(
    whole.flatMap(({ isMerged, value }) => (isMerged ? [value] : [])),
  );
  const direct = inside.filter((part) => part.path.length === path.length + 1);
  const members = direct.flatMap((part): readonly Member[] => {
    const { container, keySpan } = part;
    const isOwn = container === literal || (container !== null && merged.has(container));
    const isPut = container === null && keySpan !== null;
    return isOwn || isPut ? memberFrom(handler, part, parts) : [];
  });
  const [other] = merged;
  return {
    ...literal,
    members: other === undefined ? members : [...members, unknownMember(other)],
  };
}

function memberFrom(
  handler: CheckedHandler,
  part: ResponsePart,
  parts: readonly ResponsePart[],
): readonly Member[] {
  const { path, keySpan, value } = part;
  const key = path.at(-1);
  // What is put under a key that is computed may stand under any.
  if (typeof key !== "string") return [unknownMember(value)];
  if (keySpan === null) return [];
  const { start, end } = value;
  if (!isCertain(handler, part)) {
    return [{ key, keySpan, value: { kind: "opaque", start, end, parts: [] } }];
  }
  return valuesOf(handler, part, parts).map((each) => ({
    key,
    keySpan,
    value: each.kind === "object" ? filledIn(handler, each, path, parts) : each,
  }));
}

/** A value, or what the name that stands there may stand for, where that is not one thing only. */
function valuesOf(
  handler: CheckedHandler,
  { value, path, through }: ResponsePart,
  parts: readonly ResponsePart[],
): readonly Expression[] {
  if (value.kind !== "name" || valueOf(handler, value) !== value) return [value];
  const within = parts.filter(
    (part) => isWithin(part.path, path) && part.through[through.length] === value.name,
  );
  // A list that items are put into is what its name says.
  const isFilled = within.some(
    ({ variable, path: at }) => variable === value.name && at[path.length] === 0,
  );
  if (isFilled) return [value];
  const found = within.filter(
    (part) =>
      part.path.length === path.length &&
      (part.value.kind !== "name" || valueOf(handler, part.value) !== part.value) &&
      !part.isMerged &&
      isCertain(handler, part),
  );
  // A constant stands for itself.
  const nearest = found.filter(
    (part) => !found.some((name) => part.through[name.through.length] === nameOf(name.value)),
  );
  return nearest.length === 0 ? [value] : nearest.map((part) => part.value);
}

function nameOf(value: Expression): string | null {
  return value.kind === "name" ? value.name : null;
}

/** An object in the response, where something is put into it later. */
function filledIn(
  handler: CheckedHandler,
  object: ObjectExpression,
  path: FieldPath,
  parts: readonly ResponsePart[],
): ObjectExpression {
  const isFilled = parts.some(
    (part) =>
      isWithin(part.path, path) &&
      part.container === null &&
      (part.path.length > path.length || part.isMerged),
  );
  return isFilled ? assembleObject(handler, object, path, parts) : object;
}

function unknownMember(value: Expression): Member {
  return { key: null, keySpan: { start: value.start, end: value.end }, value };
}

function isWithin(path: FieldPath, outer: FieldPath): boolean {
  return outer.length <= path.length && outer.every((step, index) => step === path[index]);
}
