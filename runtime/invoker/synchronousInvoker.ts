import type { WaitingCaller } from "../../events/model/delivery.ts";
import type { EventType } from "../../events/model/eventType.ts";
import { isJsonObject, type Json } from "../../events/model/json.ts";
import { resultProblems } from "../../events/resultProblems.ts";
import type { InvokerView } from "../invocationResult.ts";
import { parseJson } from "../invokedEvent.ts";
import type { InvokerInput } from "./viewAsInvoker.ts";

/** A caller that waits for the payload and reads it by the response schema of the event type. */
export function viewAsSynchronousInvoker(
  eventType: EventType,
  delivery: WaitingCaller,
  { request, status, response, responseText }: InvokerInput,
): InvokerView {
  if (status !== "success") return view("rejected", failure(delivery, response));
  const event = parseJson(request.event.text);
  const problems = delivery.whenRejected === null ? [] : resultProblems(eventType, event, response);
  if (problems.length > 0) {
    return view("rejected", delivery.whenRejected ?? delivery.whenFailed, problems);
  }
  const bytes = Buffer.byteLength(responseText ?? "");
  const summary =
    delivery.describeAccepted?.(event, response) ?? `${delivery.whenAccepted} (${bytes} bytes)`;
  const http = delivery.httpAnswer?.(event, response) ?? null;
  return { verdict: "accepted", summary, details: [], http };
}

function failure({ whenFailed, describeFailed }: WaitingCaller, payload: Json): string {
  const message = isJsonObject(payload) ? payload["errorMessage"] : null;
  return describeFailed !== undefined && typeof message === "string"
    ? describeFailed(message)
    : whenFailed;
}

function view(
  verdict: InvokerView["verdict"],
  summary: string,
  details: readonly string[] = [],
): InvokerView {
  return { verdict, summary, details, http: null };
}
