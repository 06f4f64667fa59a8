import { eventTypes } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { synonyms } from "./synonyms.ts";

/** Shapes that are one and the same, although two services send them. */
const sameShapes: readonly (readonly string[])[] = [
  ["api-gateway-http-v2", "lambda-function-url"],
  ["api-gateway-rest-proxy", "api-gateway-http-v1"],
];

let byName: ReadonlyMap<string, readonly EventType[]> | null = null;

/** All event types that go by a name in some package: `SQSEvent`, `SQSHandler`, `SqsSchema`. */
export function namedEventTypes(name: string): readonly EventType[] {
  byName ??= collect();
  return byName.get(name) ?? byName.get(synonyms.get(name) ?? "") ?? [];
}

function collect(): ReadonlyMap<string, readonly EventType[]> {
  const found = new Map<string, EventType[]>();
  for (const eventType of eventTypes) {
    const { names } = eventType;
    const own = [
      names.typescriptType,
      names.typescriptHandlerType,
      names.powertoolsTypescriptSchema,
      names.powertoolsPythonDataClass,
      names.powertoolsPythonModel,
    ];
    for (const name of own) {
      if (name !== null) found.set(name, [...(found.get(name) ?? []), eventType]);
    }
  }
  return found;
}

/** True where an event of one type may well be handled by code that is written for the other. */
export function canStandFor(written: EventType, sent: EventType): boolean {
  if (written.id === sent.id) return true;
  if (written.busOrigin !== undefined && sent.busOrigin !== undefined) return true;
  // Types of a REST API's request have what a WebSocket's has in its context: `connectionId`, `routeKey` …
  if (written.id === "api-gateway-rest-proxy" && sent.id === "api-gateway-websocket") return true;
  if (carrierOf(written) === sent.id || carrierOf(sent) === written.id) return true;
  return sameShapes.some((ids) => ids.includes(written.id) && ids.includes(sent.id));
}

function carrierOf({ recognition }: EventType): string | null {
  return recognition.kind === "nested" ? recognition.carrier : null;
}
