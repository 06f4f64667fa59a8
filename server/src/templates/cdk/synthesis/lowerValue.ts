import type { CdkValue, MadeValue, RecordValue } from "../evaluation/cdkValue.ts";
import { calledName, madeBehind } from "./madeThings.ts";
import { mappingOf, plain, sequence, undetermined, type SynthesisValue } from "./synthesisValue.ts";

/** The logical id of what a program made, or null for what is not of the template. */
export type FindLogicalId = (made: MadeValue) => string | null;

/** Turns a value into what the template says in its place: references, texts, mappings, lists. */
export function lowerValue(value: CdkValue, logicalIdOf: FindLogicalId): SynthesisValue {
  const { origin } = value;
  switch (value.kind) {
    case "literal":
      return plain(
        typeof value.value === "number" ? String(value.value) : (value.value ?? null),
        origin,
      );
    case "text":
      return { ...plain(joined(value, logicalIdOf), origin) };
    case "list":
      if (value.isOpen) return { ...undetermined, origin };
      return sequence(
        value.items.map((item) => lowerValue(item, logicalIdOf)),
        origin,
      );
    case "record":
      return lowerRecord(value, logicalIdOf, (key) => key);
    case "made":
    case "part":
    case "instance":
      return { ...lowerMade(value, logicalIdOf), origin };
    case "library":
      return plain(value.path.at(-1) ?? "", origin);
    case "closure":
    case "class":
    case "unknown":
      return { ...undetermined, origin };
  }
}

/** A mapping, its keys renamed; what is unknown of an open one is left out. */
export function lowerRecord(
  { members, origin }: RecordValue,
  logicalIdOf: FindLogicalId,
  rename: (key: string) => string,
  lower: (value: CdkValue) => SynthesisValue = (value) => lowerValue(value, logicalIdOf),
): SynthesisValue {
  const stated = [...members].filter(
    ([, { value }]) => value.kind !== "literal" || value.value !== undefined,
  );
  const lowered = stated.map(
    ([key, { value, keyOrigin }]) => [rename(key), { value: lower(value), keyOrigin }] as const,
  );
  return mappingOf(lowered, origin);
}

function lowerMade(value: CdkValue, logicalIdOf: FindLogicalId): SynthesisValue {
  const made = madeBehind(value);
  if (made === null) return undetermined;
  const seconds = durationInSeconds(made);
  if (seconds !== null) return plain(String(seconds));
  const logicalId = logicalIdOf(made);
  if (logicalId !== null) return plain({ Ref: logicalId });
  // What a method of a construct gives belongs to the construct: an alias, a version.
  return made.callee.kind === "part" ? lowerMade(made.callee.of, logicalIdOf) : undetermined;
}

function joined(
  { pieces, parts }: Extract<CdkValue, { readonly kind: "text" }>,
  logicalIdOf: FindLogicalId,
): SynthesisValue["value"] {
  const texts = pieces.flatMap((piece, index) => {
    const part = parts[index];
    return part === undefined ? [piece] : [piece, lowerValue(part, logicalIdOf).value];
  });
  return { "Fn::Join": ["", texts] };
}

const secondsByUnit: ReadonlyMap<string, number> = new Map([
  ["core.Duration.millis", 0.001],
  ["core.Duration.seconds", 1],
  ["core.Duration.minutes", 60],
  ["core.Duration.hours", 3600],
  ["core.Duration.days", 86_400],
]);

/** Seconds of `Duration.minutes(5)`; null for anything else. */
export function durationInSeconds(made: MadeValue): number | null {
  const unit = secondsByUnit.get(calledName(made) ?? "");
  const amount = made.arguments[0] ?? [...(made.named?.members.values() ?? [])][0]?.value;
  if (unit === undefined || amount?.kind !== "literal" || typeof amount.value !== "number")
    return null;
  return amount.value * unit;
}
