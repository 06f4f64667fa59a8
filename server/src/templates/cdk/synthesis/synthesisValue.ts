import type { TemplateValue } from "../../templateValue.ts";
import type { Origin } from "../evaluation/cdkValue.ts";

/** A part of the template that a program stands for, and where the program writes it. */
export interface SynthesisValue {
  readonly value: TemplateValue;
  readonly origin: Origin | null;
  /** Members of a mapping by key, items of a list by index. */
  readonly parts: ReadonlyMap<string, SynthesisMember>;
}

export interface SynthesisMember {
  readonly value: SynthesisValue;
  readonly keyOrigin: Origin | null;
}

const noParts: ReadonlyMap<string, SynthesisMember> = new Map();

/** A value as it is. */
export function plain(value: TemplateValue, origin: Origin | null = null): SynthesisValue {
  return { value, origin, parts: noParts };
}

/** What only a deployment knows: a reference to nothing that the template declares. */
export const undetermined: SynthesisValue = plain({ Ref: "" });

/** What may be stated, or not at all. */
export const perhapsStated: SynthesisValue = plain({
  "Fn::If": ["", { Ref: "" }, { Ref: "AWS::NoValue" }],
});

/** True for what only a deployment knows. */
export function isUndetermined({ value }: SynthesisValue): boolean {
  return value === undetermined.value;
}

/** A mapping of those members that are there. */
export function mapping(
  members: Readonly<Record<string, SynthesisValue | null>>,
  origin: Origin | null = null,
): SynthesisValue {
  return mappingOf(
    Object.entries(members).flatMap(([key, value]) =>
      value === null ? [] : [[key, { value, keyOrigin: null }] as const],
    ),
    origin,
  );
}

/** A mapping of members with their places. */
export function mappingOf(
  members: Iterable<readonly [string, SynthesisMember]>,
  origin: Origin | null,
): SynthesisValue {
  const parts = new Map(members);
  const value = Object.fromEntries([...parts].map(([key, member]) => [key, member.value.value]));
  return { value, origin, parts };
}

export function sequence(
  items: readonly SynthesisValue[],
  origin: Origin | null = null,
): SynthesisValue {
  const parts = items.map((value, index) => [String(index), { value, keyOrigin: null }] as const);
  return { value: items.map(({ value }) => value), origin, parts: new Map(parts) };
}
