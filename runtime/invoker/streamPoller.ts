import type { StreamDelivery } from "../../events/model/delivery.ts";
import { parseJson } from "../invokedEvent.ts";
import type { InvokerView } from "../invocationResult.ts";
import { count, listItemIdentifiers, readBatchFailures } from "./batchFailures.ts";
import type { InvokerInput } from "./viewAsInvoker.ts";

/**
 * Lambda's stream poller: where it checkpoints, and from which record it tries again.
 * Source: AWS Lambda Developer Guide, "Configuring partial batch response with Kinesis Data Streams".
 */
export function viewAsStreamPoller(delivery: StreamDelivery, input: InvokerInput): InvokerView {
  const { request, status, response } = input;
  const identifiers = listItemIdentifiers(parseJson(request.event.text), delivery.itemIdentifier);
  const all = count(identifiers.length, "record");
  if (status !== "success") {
    return view("retried", `The batch of ${all} is tried again, and the shard waits for it`);
  }
  if (request.definition.reportsBatchItemFailures === false) {
    return view("accepted", `${all} done: the mapping does not read the result`);
  }
  const outcome = readBatchFailures(response, new Set(identifiers));
  if (outcome.kind === "all-succeeded")
    return view("accepted", `${all} done: the poller goes on behind them`);
  if (outcome.kind === "all-failed") {
    return view("retried", `The whole batch of ${all} is tried again: ${outcome.reason}`);
  }
  // Whatever else is listed, the first failed record in the shard's order is the checkpoint.
  const first = identifiers.findIndex((id) => outcome.failed.includes(id));
  return view(
    "partial",
    `${first} of ${all} done; tried again from record ${first + 1} on (${count(identifiers.length - first, "record")})`,
    [`Checkpoint: ${identifiers[first] ?? ""}`],
  );
}

function view(
  verdict: InvokerView["verdict"],
  summary: string,
  details: readonly string[] = [],
): InvokerView {
  return { verdict, summary, details, http: null };
}
