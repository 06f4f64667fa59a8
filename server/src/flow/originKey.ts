import type { Origin, Step } from "./origin.ts";

/** What keeps the steps of a key apart; no key of an event holds it. */
const separator = "\n";

// Origins of one place share their steps, whatever is known about them.
const keys = new WeakMap<Origin["steps"], string>();

/** Identifies the place that a value comes from, whatever is known about it: `event`, `event\nk body`. */
export function keyOfOrigin({ root, steps }: Pick<Origin, "root" | "steps">): string {
  if (steps.length === 0) return root;
  const known = keys.get(steps);
  if (known !== undefined) return known;
  let key: string = root;
  for (const step of steps) key += separator + textOfStep(step);
  keys.set(steps, key);
  return key;
}

const parts = new WeakMap<Origin["steps"], Map<string, Origin["steps"]>>();

/** The steps to a part: the same list each time, so that its key is worked out once. */
export function stepsToPart(steps: Origin["steps"], step: Step): Origin["steps"] {
  const known = parts.get(steps) ?? new Map<string, Origin["steps"]>();
  if (known.size === 0) parts.set(steps, known);
  const text = textOfStep(step);
  const before = known.get(text);
  if (before !== undefined) return before;
  const longer = [...steps, step];
  known.set(text, longer);
  return longer;
}

/** The key itself and those of the places around it, the innermost first. */
export function keysAround(key: string): readonly string[] {
  const around = [key];
  let end = key.lastIndexOf(separator);
  while (end !== -1) {
    around.push(key.slice(0, end));
    end = key.lastIndexOf(separator, end - 1);
  }
  return around;
}

/**
 * The place whose parts belong together: the record of a batch, else the whole event. What the code
 * asks of one part (`eventName === "INSERT"`) may tell that another is there.
 */
export function keyOfRecord({ root, steps }: Origin): string {
  const last = steps.findLastIndex(({ kind }) => kind !== "key");
  return keyOfOrigin({ root, steps: steps.slice(0, last + 1) });
}

function textOfStep(step: Step): string {
  switch (step.kind) {
    case "key":
      return `k ${step.key}`;
    case "item":
      return step.index === null ? "i" : `i ${step.index}`;
    case "value":
      return "v";
    case "name":
      return "n";
    case "decode":
      return `d ${step.as}`;
  }
}
