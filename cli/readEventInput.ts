import { findEventType } from "../events/catalogue.ts";
import { prepareEvent } from "../events/files/prepareEvent.ts";
import { findSchemaMember } from "../events/files/schemaAddress.ts";
import { identify, type Identification } from "../events/identify.ts";
import type { Problem } from "../events/validation/problem.ts";
import { readInput } from "./readInput.ts";

/** An event file's event, or what keeps its text from being one. */
export type EventInput = EventFile | { readonly mistake: string };

export interface EventFile {
  /** The event without our `$schema`, with placeholders filled in. */
  readonly value: unknown;
  /** Id of the event type that its `$schema` names, where the catalogue knows it. */
  readonly named: string | null;
  readonly placeholderProblems: readonly Problem[];
}

// Whether a variable is set matters where the event is sent, not where it is looked at.
const standIns = { seed: 1, variable: (name: string): string => name };

/** Reads an event file, or standard input for `-`. */
export function readEventInput(file: string): EventInput {
  const text = readInput(file).toString("utf8");
  const prepared = prepareEvent(text, { ...standIns, now: new Date() });
  const schema = findSchemaMember(text)?.eventTypeId ?? null;
  try {
    return {
      value: JSON.parse(prepared.text) as unknown,
      named: schema !== null && findEventType(schema) !== null ? schema : null,
      placeholderProblems: prepared.problems.map(({ message, suggestion }) => {
        return { path: "", severity: "error", message, suggestion };
      }),
    };
  } catch (error) {
    return { mistake: `Not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** What the file says that it is, else what its event is by its shape. */
export function identifyInput({ named, value }: EventFile): Identification {
  return named === null ? identify(value) : { eventType: named, candidates: [named] };
}
