import type { Origin, Step } from "./origin.ts";

/** What keeps the steps of a key apart; no key of an event holds it. */
const separator = "\n";

/** Identifies the place that a value comes from, whatever is known about it: `event`, `event\nk body`. */
export function keyOfOrigin({ root, steps }: Pick<Origin, "root" | "steps">): string {
  let key: string = root;
  for (const step of steps) key = keyOfPart(key, step);
  return key;
}

/** The key of a part of the place with that key. */
export function keyOfPart(key: string, step: Step): string {
  return `${key}${separator}${textOfStep(step)}`;
}

/** The key itself and those of the places around it, the innermost first. */
export function* keysAround(key: string): Iterable<string> {
  yield key;
  for (
    let end = key.lastIndexOf(separator);
    end !== -1;
    end = key.lastIndexOf(separator, end - 1)
  ) {
    yield key.slice(0, end);
  }
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
