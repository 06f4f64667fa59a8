import { findEventType } from "../../events/catalogue.ts";
import type { EventType } from "../../events/model/eventType.ts";
import type { Json } from "../../events/model/json.ts";
import type { InvocationRequest } from "../invocationRequest.ts";
import type { InvokerView, Status } from "../invocationResult.ts";
import { parseJson } from "../invokedEvent.ts";
import type { DescribedStream } from "../streamedResponse.ts";
import { viewAsAsynchronousInvoker } from "./asynchronousInvoker.ts";
import { viewAsHttpFrontDoor } from "./httpFrontDoor.ts";
import { viewAsKafkaPoller } from "./kafkaPoller.ts";
import { viewAsQueuePoller } from "./queuePoller.ts";
import { viewAsStreamPoller } from "./streamPoller.ts";
import { viewAsSynchronousInvoker } from "./synchronousInvoker.ts";

/** What an invoker gets to see of an invocation. */
export interface InvokerInput {
  readonly request: InvocationRequest;
  readonly status: Status;
  readonly response: Json;
  readonly responseText: string | null;
  readonly responseBase64: string | null;
  /** Null where the response came in one piece, or never. */
  readonly stream: DescribedStream | null;
}

/**
 * What becomes of a result in the hands of whoever invoked the function.
 * @returns null where nobody invoked it in earnest: cancelled, not started, or of no known type.
 */
export function viewAsInvoker(input: InvokerInput): InvokerView | null {
  if (input.status === "cancelled" || input.status === "not-started") return null;
  const eventType =
    input.request.event.type === null ? null : findEventType(input.request.event.type);
  return eventType ? viewByDelivery(eventType, input) : null;
}

function viewByDelivery(eventType: EventType, input: InvokerInput): InvokerView {
  const { delivery } = eventType;
  switch (delivery.kind) {
    case "sync":
      return viewAsSynchronousInvoker(eventType, delivery, input);
    case "http":
      return viewAsHttpFrontDoor(delivery, input);
    case "async": {
      const waiting = delivery.unlessWaiting;
      return waiting?.waitsFor(parseJson(input.request.event.text)) === true
        ? viewAsSynchronousInvoker(eventType, waiting, input)
        : viewAsAsynchronousInvoker(delivery, input);
    }
    case "poll-queue":
      return viewAsQueuePoller(delivery, input);
    case "poll-stream":
      return viewAsStreamPoller(delivery, input);
    case "kafka":
      return viewAsKafkaPoller(input);
  }
}
