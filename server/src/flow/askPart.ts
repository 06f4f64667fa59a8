import { memberOfClass } from "./classMembers.ts";
import type { Access, Step } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";
import type { Asking, Place, Point, Run } from "./run.ts";
import {
  anyKey,
  either,
  itemsOf,
  nothing,
  stepInto,
  valueOfOrigin,
  valuesOf,
  type Value,
} from "./value.ts";

/** A part of a value, by what the file itself put there, or else by where the value comes from. */
export function askPart(
  run: Run,
  value: Value,
  step: Step,
  place: Place,
  at: Point,
  asking: Asking,
): Value {
  const part = findPart(run, value, step, place, at, asking);
  const { answersOf } = value;
  if (answersOf === undefined || part.origins.length > 0 || part.functions.length > 0) return part;
  return { ...part, answersOf };
}

function findPart(
  run: Run,
  value: Value,
  step: Step,
  place: Place,
  at: Point,
  asking: Asking,
): Value {
  const own = ownPart(run, value, step, at);
  if (own !== null) return own;
  const parts = value.origins.map((origin): Value => {
    if (step.kind === "key" && origin.without?.has(step.key) === true) return nothing;
    const base = at.state.at(origin);
    // Another dict may have brought what the event leaves out.
    const known = { isPresent: base.isOpen === true, isDefined: base.isOpen === true };
    const part = at.state.at(stepInto(base, step, known));
    const binding = run.written.get(keyOfOrigin(part));
    if (binding !== undefined && at.state.isSet(binding)) return at.state.get(binding);
    if (!isMember(run, base.root, place, asking)) return nothing;
    run.record(accessOf(run, base, part, place, asking));
    return valueOfOrigin(part);
  });
  return either(parts);
}

function accessOf(
  run: Run,
  base: Access["base"],
  origin: Access["origin"],
  { expression, span }: Place,
  { use, isTolerant }: Asking,
): Access {
  const { start, end } = span;
  const tolerant = isTolerant || run.tolerance > 0;
  const isCaught = run.caught.thrown;
  return { expression, span: { start, end }, base, origin, isTolerant: tolerant, isCaught, use };
}

/** In Python, a member by a dot is none of a dict: it belongs to a data class, or to the context. */
function isMember(
  run: Run,
  root: Access["base"]["root"],
  { expression }: Place,
  { use }: Asking,
): boolean {
  if (run.language !== "python" || expression?.style !== "dot" || use === "write") return true;
  return root === "context";
}

function ownPart(run: Run, value: Value, step: Step, at: Point): Value | null {
  const { instance, members, tuple, items } = value;
  if (step.kind === "key") {
    const own = members?.get(step.key) ?? instance?.fields.get(step.key) ?? members?.get(anyKey);
    if (own !== undefined) return own;
    return memberOfClass(run, value, step.key, at);
  }
  if (step.kind === "item") {
    if (tuple !== null && step.index !== null) return tuple.at(step.index) ?? nothing;
    return items === null && tuple === null ? null : itemsOf(value);
  }
  return step.kind === "value" && members !== null ? valuesOf(value) : null;
}
