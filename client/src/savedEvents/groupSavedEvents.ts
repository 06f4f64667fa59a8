import type { FunctionTarget, SavedEvent } from "../../../server/src/protocol.ts";
import { targetKey } from "../runs/run.ts";
import { nameHandler } from "../views/state/nameHandler.ts";

/** One line of the view: a function with its events, the events of no function, or one event. */
export type SavedEventsNode = FunctionNode | OthersNode | EventNode;

export interface FunctionNode {
  readonly kind: "function";
  readonly label: string;
  readonly target: FunctionTarget;
  readonly events: readonly EventNode[];
}

export interface OthersNode {
  readonly kind: "others";
  readonly events: readonly EventNode[];
}

export interface EventNode {
  readonly kind: "event";
  readonly uri: string;
  /** What the event is: `sqs`, `s3-via-sqs`. */
  readonly eventType: string;
  /** The function that it belongs to, and is invoked on; null: one is picked. */
  readonly target: FunctionTarget | null;
}

/**
 * Sorts the saved events under the functions whose they are; an event of several functions stands
 * under each. Where no event belongs to a function, there are no groups.
 */
export function groupSavedEvents(
  saved: readonly SavedEvent[],
  functions: readonly FunctionTarget[],
): readonly SavedEventsNode[] {
  const groups = functions
    .map((target): FunctionNode => {
      const key = targetKey(target);
      const own = saved.filter((event) => event.functions.some((each) => targetKey(each) === key));
      const label = target.logicalId ?? nameHandler(target);
      return { kind: "function", label, target, events: own.map((event) => toNode(event, target)) };
    })
    .filter(({ events }) => events.length > 0)
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const grouped = new Set(groups.flatMap(({ events }) => events.map(({ uri }) => uri)));
  const others = saved.filter(({ uri }) => !grouped.has(uri)).map((event) => toNode(event, null));
  if (groups.length === 0) return others;
  return others.length === 0 ? groups : [...groups, { kind: "others", events: others }];
}

function toNode({ uri, name }: SavedEvent, target: FunctionTarget | null): EventNode {
  return { kind: "event", uri, eventType: name, target };
}
