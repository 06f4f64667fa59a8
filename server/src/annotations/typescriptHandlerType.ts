import type { EventType } from "../../../events/model/eventType.ts";
import { isPlainHandlerType, typescriptTypeOf, type TypescriptType } from "./typescriptType.ts";

/** The type of a whole handler in `@types/aws-lambda`, with all names that it is made of. */
export interface TypescriptHandlerType {
  readonly names: readonly string[];
  readonly written: string;
}

/**
 * `SQSHandler`, and for events without such a type, or several of them, `Handler` with the event as its
 * argument; null where the package lacks the type of one of them.
 */
export function typescriptHandlerTypeOf(
  eventTypes: readonly EventType[],
): TypescriptHandlerType | null {
  const [only, ...others] = eventTypes;
  const name = only?.names.typescriptHandlerType ?? null;
  if (name !== null && others.length === 0 && isPlainHandlerType(name)) {
    return { names: [name], written: name };
  }
  const events = eventTypes.map(typescriptTypeOf);
  if (events.length === 0 || events.includes(null)) return null;
  const known = events.filter((type): type is TypescriptType => type !== null);
  const written = [...new Set(known.map((type) => type.written))].join(" | ");
  const names = new Set(["Handler", ...known.map((type) => type.name)]);
  return { names: [...names].toSorted(), written: `Handler<${written}>` };
}
