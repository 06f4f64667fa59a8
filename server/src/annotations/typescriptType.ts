import type { EventType } from "../../../events/model/eventType.ts";

/** A type of `@types/aws-lambda`: what is imported, and what is written, with its arguments. */
export interface TypescriptType {
  readonly name: string;
  readonly written: string;
}

/** Types that take arguments; what the event's detail or arguments hold is up to the project, and `any` leaves
 * code that reads them as it is. */
const argumentsOf: Readonly<Record<string, (eventType: EventType) => string>> = {
  EventBridgeEvent: ({ busOrigin }) => {
    const [detailType, ...others] = busOrigin?.detailTypes ?? [];
    const isOne = detailType !== undefined && others.length === 0;
    return `<${isOne ? JSON.stringify(detailType) : "string"}, any>`;
  },
  AppSyncResolverEvent: () => "<Record<string, unknown>>",
};

/** The type of an event; null where the package has none. */
export function typescriptTypeOf(eventType: EventType): TypescriptType | null {
  const name = eventType.names.typescriptType;
  if (name === null) return null;
  return { name, written: name + (argumentsOf[name]?.(eventType) ?? "") };
}

/** True for the type of a whole handler that takes no arguments of its own. */
export function isPlainHandlerType(name: string): boolean {
  return !/^(?:EventBridgeHandler|AppSync(?:Batch)?ResolverHandler|Handler)$/u.test(name);
}
