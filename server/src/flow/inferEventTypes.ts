import { eventTypes as catalogue } from "../../../events/catalogue.ts";
import { namedFieldsOf } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { once } from "../../../events/model/once.ts";
import type { CodeFile } from "../code/codeModel.ts";
import { isBuiltIn } from "./builtInMembers.ts";
import { constantsOf, isDistinct, judgeConstants, type ComparedConstants } from "./constantsOf.ts";
import { fieldsAt } from "./fieldsAt.ts";
import type { Access, HandlerFlow, Step } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";

/** More types than that have too little in common for anything to be said of the event. */
const mostTypes = 6;
/** A key of the event itself counts one, a deeper one two: people call their own keys `id` and `name`. */
const leastWeight = 3;

/** Any detail may be in it, so that it fits all code which reads no more than an envelope has. */
const busEnvelope = "eventbridge-custom";

/**
 * Tells what a handler's event may be by the fields that it reads and the constants that it compares them
 * with, for handlers of which nothing else tells it. A type counts where it has all fields that are read,
 * and may have one of the constants at each place.
 * @returns one type where it is the only one, or the only common one; a few where they can't be told
 *   apart, in the catalogue's order; none where the code reads too little or something of its own
 */
export function inferEventTypes(file: CodeFile, flow: HandlerFlow): readonly EventType[] {
  if (flow.hasReshapedEvent) return [];
  const reads = readsOf(flow);
  const constants = constantsOf(file, flow);
  // What is only tested may be there or not, unless it is tested for what AWS sends.
  const [root] = [...reads.filter(({ isTest }) => !isTest), ...constants].map(
    ({ steps }) => steps[0],
  );
  if (root?.kind !== "key") return [];
  const candidates = typesByRootKey().get(root.key) ?? [];
  const fitting = candidates.filter((eventType) => {
    return weigh(eventType, reads) + weighConstants(eventType, constants) >= leastWeight;
  });
  if (fitting.length === 0) return [];
  const named = fitting.filter((eventType) => isNamed(eventType, constants));
  if (named.length > 0 && named.length <= mostTypes) return named;
  const anyDetail = fitting.find(({ id }) => id === busEnvelope);
  if (anyDetail !== undefined) return [anyDetail];
  const commonest = Math.min(...fitting.map(({ tier }) => tier));
  const common = fitting.filter(({ tier }) => tier === commonest);
  if (common.length === 1) return common;
  return fitting.length <= mostTypes ? fitting : common.length <= mostTypes ? common : [];
}

interface Read {
  readonly steps: readonly Step[];
  /** True where the code only asks whether it is there. */
  readonly isTest: boolean;
}

/** Each place that is read, once; those inside of decoded text belong to something else. */
function readsOf({ accesses }: HandlerFlow): readonly Read[] {
  const reads = new Map<string, Read>();
  for (const { origin, use } of accesses) {
    if (!isTelling(origin) || use === "write") continue;
    const key = keyOfOrigin(origin);
    const isTest = use === "test" && reads.get(key)?.isTest !== false;
    reads.set(key, { steps: origin.steps, isTest });
  }
  return [...reads.values()].sort((one, other) => one.steps.length - other.steps.length);
}

/** How much the constants speak for a type; minus infinity where it sends none of them. */
function weighConstants(eventType: EventType, constants: readonly ComparedConstants[]): number {
  let weight = 0;
  for (const compared of constants) {
    const judged = judgeConstants(eventType, compared);
    if (judged === "no") return -Infinity;
    if (judged === "yes") weight += isDistinct(compared) ? leastWeight : 1;
  }
  return weight;
}

/** True where a constant of AWS's own names the type. */
function isNamed(eventType: EventType, constants: readonly ComparedConstants[]): boolean {
  return (
    eventType.id !== busEnvelope &&
    constants.some((each) => isDistinct(each) && judgeConstants(eventType, each) === "yes")
  );
}

function isTelling({ root, steps }: Access["origin"]): boolean {
  const last = steps.at(-1);
  return (
    root === "event" &&
    last?.kind === "key" &&
    last.key !== "" &&
    steps.every(({ kind }) => kind !== "decode")
  );
}

/** How much speaks for a type; minus infinity where a field is read that it lacks. */
function weigh(eventType: EventType, reads: readonly Read[]): number {
  let weight = 0;
  for (const { steps, isTest } of reads) {
    const last = steps.at(-1);
    const { shape, inside } = fieldsAt([eventType], steps.slice(0, -1));
    if (last?.kind !== "key" || shape === "open") continue;
    if (inside.has(last.key)) weight += steps.length > 1 ? 2 : 1;
    else if (!isBuiltIn(last.key, shape) && !(isTest && steps.length === 1)) return -Infinity;
  }
  return weight;
}

/**
 * The types that have a key of that name at the top; not those that any JSON may be, those that stand
 * for a whole family, and those that look like their carrier.
 */
const typesByRootKey = once((): ReadonlyMap<string, readonly EventType[]> => {
  const types = new Map<string, EventType[]>();
  for (const eventType of catalogue) {
    const { recognition } = eventType;
    if (recognition.kind !== "fixed" || recognition.general === true) continue;
    for (const [key] of namedFieldsOf(eventType.schema())) {
      const known = types.get(key) ?? [];
      if (!known.includes(eventType)) types.set(key, [...known, eventType]);
    }
  }
  return types;
});
