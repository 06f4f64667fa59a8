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
 * Lambda's poller of a queue: which messages it deletes, and which the function gets again.
 * Source: AWS Lambda Developer Guide, "Handling errors for an SQS event source in Lambda" and "Using
 * Lambda with Amazon MQ".
 */
export function viewAsQueuePoller(delivery: QueueDelivery, input: InvokerInput): InvokerView {
  return delivery.itemIdentifier === null
    ? viewWholeBatch(input)
    : viewMessages(delivery.itemIdentifier, input);
}

/** A poller that acknowledges a batch as a whole and never reads the result. */
function viewWholeBatch({ status, response }: InvokerInput): InvokerView {
  if (status !== "success") {
    return view("retried", "The batch is not acknowledged: all of it comes again", []);
  }
  const lost = namesFailures(response)
    ? [
        "The result names batchItemFailures, which this poller never reads: failed messages are lost",
      ]
    : [];
  return view("accepted", "The batch is acknowledged: nobody reads the result", lost);
}

/** A poller that deletes messages one by one, all but those that the result names. */
function viewMessages(itemIdentifier: string, input: InvokerInput): InvokerView {
  const { request, status, response } = input;
  const { reportsBatchItemFailures, visibilityTimeoutSeconds } = request.definition;
  const identifiers = listItemIdentifiers(parseJson(request.event.text), itemIdentifier);
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

/** A list without failures shows what the function would do with one, and nothing is lost yet. */
function ignoredFailures(response: unknown): readonly string[] {
  if (!namesFailures(response)) return [];
  const { batchItemFailures: failures } = response;
  const isSome = Array.isArray(failures) && failures.length > 0;
  const lost = isSome ? "failed messages are lost" : "messages that fail would be lost";
  return [
    `The result names batchItemFailures, but the event source mapping lacks FunctionResponseTypes: [ReportBatchItemFailures]: ${lost}`,
  ];
}

function namesFailures(response: unknown): response is { readonly batchItemFailures: unknown } {
  return typeof response === "object" && response !== null && "batchItemFailures" in response;
}

function view(
  verdict: InvokerView["verdict"],
  summary: string,
  details: readonly string[],
): InvokerView {
  return { verdict, summary, details, http: null };
}
