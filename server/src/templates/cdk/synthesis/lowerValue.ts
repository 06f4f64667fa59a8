import type { CdkValue, MadeValue, RecordValue } from "../evaluation/cdkValue.ts";
import { calledName, madeBehind } from "./madeThings.ts";
import { mappingOf, plain, sequence, undetermined, type SynthesisValue } from "./synthesisValue.ts";

/** The logical id of what a program made, or null for what is not of the template. */
export type FindLogicalId = (made: MadeValue) => string | null;

/** Parts of values that one program's template may hold: far more than what describes infrastructure. */
const maximumParts = 100_000;
/** Values in each other beyond which nothing is about functions. */
const deepest = 24;

/** Turns values into what a template says in their place: references, texts, mappings, lists. */
export class ValueLowering {
  readonly #logicalIdOf: FindLogicalId;
  #parts = 0;

  constructor(logicalIdOf: FindLogicalId) {
    this.#logicalIdOf = logicalIdOf;
  }

  /** Undetermined where a value is too large, which one may be that holds itself several times over. */
  lower(value: CdkValue, depth = 0): SynthesisValue {
    this.#parts += 1;
    if (this.#parts > maximumParts || depth > deepest) return undetermined;
    const { origin } = value;
    switch (value.kind) {
      case "literal":
        return plain(
          typeof value.value === "number" ? String(value.value) : (value.value ?? null),
          origin,
        );
      case "text":
        return plain(this.#join(value, depth), origin);
      case "list":
        if (value.isOpen) return { ...undetermined, origin };
        return sequence(
          value.items.map((item) => this.lower(item, depth + 1)),
          origin,
        );
      case "record":
        return this.lowerRecord(value, (key) => key, depth);
      case "made":
      case "part":
      case "instance":
        return this.#lowerMade(value);
      case "library":
        return plain(value.path.at(-1) ?? "", origin);
      case "closure":
      case "bound":
      case "class":
      case "unknown":
        return { ...undetermined, origin };
    }
  }

  /** A mapping, its keys renamed; what is unknown of an open one is left out. */
  lowerRecord(
    { members, origin }: RecordValue,
    rename: (key: string) => string,
    depth = 0,
  ): SynthesisValue {
    const stated = [...members].filter(
      ([, { value }]) => value.kind !== "literal" || value.value !== undefined,
    );
    const lowered = stated.map(([key, { value, keyOrigin }]) => {
      return [rename(key), { value: this.lower(value, depth + 1), keyOrigin }] as const;
    });
    return mappingOf(lowered, origin);
  }

  #lowerMade(value: CdkValue): SynthesisValue {
    const { origin } = value;
    let made = madeBehind(value);
    while (made !== null) {
      const seconds = durationInSeconds(made);
      // The number of seconds itself may be replaced by another one.
      if (seconds !== null) return plain(String(seconds), secondsOrigin(made) ?? origin);
      const logicalId = this.#logicalIdOf(made);
      if (logicalId !== null) return plain({ Ref: logicalId }, origin);
      // What a method of a construct gives belongs to the construct: an alias, a version.
      made = made.callee.kind === "part" ? madeBehind(made.callee.of) : null;
    }
    return { ...undetermined, origin };
  }

  #join(
    { pieces, parts }: Extract<CdkValue, { readonly kind: "text" }>,
    depth: number,
  ): SynthesisValue["value"] {
    const texts = pieces.flatMap((piece, index) => {
      const part = parts[index];
      return part === undefined ? [piece] : [piece, this.lower(part, depth + 1).value];
    });
    return { "Fn::Join": ["", texts] };
  }
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

function secondsOrigin(made: MadeValue): MadeValue["origin"] {
  const [amount] = made.arguments;
  return calledName(made) === "core.Duration.seconds" ? (amount?.origin ?? null) : null;
}
