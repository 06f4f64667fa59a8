import type { QueueDelivery } from "../../events/model/delivery.ts";
import { parseJson } from "../invokedEvent.ts";
import type { InvokerView } from "../invocationResult.ts";
import {
  count,
  dependsOnMapping,
  listItemIdentifiers,
  readBatchFailures,
  readsResult,
} from "./batchFailures.ts";
import type { InvokerInput } from "./viewAsInvoker.ts";

/**
 * Lambda's SQS poller: which messages it deletes, and which return to the queue.
 * Source: AWS Lambda Developer Guide, "Handling errors for an SQS event source in Lambda".
 */
export function viewAsQueuePoller(delivery: QueueDelivery, input: InvokerInput): InvokerView {
  const { request, status, response } = input;
  const { reportsBatchItemFailures, visibilityTimeoutSeconds } = request.definition;
  const identifiers = listItemIdentifiers(parseJson(request.event.text), delivery.itemIdentifier);
  const back =
    visibilityTimeoutSeconds === null
      ? "after the visibility timeout"
      : `in ${visibilityTimeoutSeconds} s`;
  const all = count(identifiers.length, "message");
  if (status !== "success") {
    return view("retried", `None of ${all} is deleted: all return to the queue ${back}`, []);
  }
  if (!readsResult(reportsBatchItemFailures, response)) {
    const why = reportsBatchItemFailures === false ? ": the mapping does not read the result" : "";
    return view("accepted", `${all} deleted${why}`, ignoredFailures(response));
  }
  const condition = reportsBatchItemFailures === null ? [dependsOnMapping] : [];
  const outcome = readBatchFailures(response, new Set(identifiers));
  if (outcome.kind === "all-succeeded") return view("accepted", `${all} deleted`, []);
  if (outcome.kind === "all-failed") {
    return view(
      "retried",
      `All of ${all} return to the queue ${back}: ${outcome.reason}`,
      condition,
    );
  }
  const { failed } = outcome;
  const verb = failed.length === 1 ? "returns" : "return";
  return view(
    "partial",
    `${identifiers.length - failed.length} of ${all} deleted, ${failed.length} ${verb} to the queue ${back}`,
    [...failed.map((id) => `Returns to the queue: ${id}`), ...condition],
  );
}

function ignoredFailures(response: unknown): readonly string[] {
  return typeof response === "object" && response !== null && "batchItemFailures" in response
    ? [
        "The result names batchItemFailures, but the event source mapping lacks FunctionResponseTypes: [ReportBatchItemFailures]: failed messages are lost",
      ]
    : [];
}

function view(
  verdict: InvokerView["verdict"],
  summary: string,
  details: readonly string[],
): InvokerView {
  return { verdict, summary, details, http: null };
}
