import type { StreamDelivery } from "../../events/model/delivery.ts";
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

const goesOn = "the poller goes on behind them";

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
  const { reportsBatchItemFailures } = request.definition;
  if (!readsResult(reportsBatchItemFailures, response)) {
    const why =
      reportsBatchItemFailures === false ? "the mapping does not read the result" : goesOn;
    return view("accepted", `${all} done: ${why}`);
  }
  const condition = reportsBatchItemFailures === null ? [dependsOnMapping] : [];
  const outcome = readBatchFailures(response, new Set(identifiers));
  if (outcome.kind === "all-succeeded") return view("accepted", `${all} done: ${goesOn}`);
  if (outcome.kind === "all-failed") {
    return view(
      "retried",
      `The whole batch of ${all} is tried again: ${outcome.reason}`,
      condition,
    );
  }
  // Whatever else is listed, the first failed record in the shard's order is the checkpoint.
  const first = identifiers.findIndex((id) => outcome.failed.includes(id));
  return view(
    "partial",
    `${first} of ${all} done; tried again from record ${first + 1} on (${count(identifiers.length - first, "record")})`,
    [`Checkpoint: ${identifiers[first] ?? ""}`, ...condition],
  );
}

function view(
  verdict: InvokerView["verdict"],
  summary: string,
  details: readonly string[] = [],
): InvokerView {
  return { verdict, summary, details, http: null };
}
