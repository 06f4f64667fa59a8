import type { StreamDelivery } from "../../events/model/delivery.ts";
import { isJsonObject, type Json } from "../../events/model/json.ts";
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
 * Source: AWS Lambda Developer Guide, "Configuring partial batch response with Kinesis Data Streams"
 * and "Implementing stateful processing".
 */
export function viewAsStreamPoller(delivery: StreamDelivery, input: InvokerInput): InvokerView {
  const { itemIdentifier } = delivery;
  if (itemIdentifier === null) return viewWholeBatch(input);
  if (delivery.handsOnState !== true) return viewRecords(itemIdentifier, input);
  return viewWindow(itemIdentifier, input);
}

/** A poller that never reads the result. */
function viewWholeBatch({ status }: InvokerInput): InvokerView {
  return status === "success"
    ? view("accepted", "The batch is done: the poller goes on behind it, and reads no result")
    : view("retried", "The batch is tried again, and the stream waits for it");
}

/** A poller that may read which records failed. */
function viewRecords(itemIdentifier: string, input: InvokerInput): InvokerView {
  const { request, status, response } = input;
  const identifiers = listItemIdentifiers(parseJson(request.event.text), itemIdentifier);
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

/** A poller that hands the returned state on to the next invocation of the same tumbling window. */
function viewWindow(itemIdentifier: string, input: InvokerInput): InvokerView {
  const { request, response, status } = input;
  const state = isJsonObject(response) ? response["state"] : undefined;
  if (status === "success" && !isJsonObject(state)) {
    return view(
      "retried",
      "The batch is tried again: a result without state fails the invocation",
      ["Return an object with the key state, be it empty"],
    );
  }
  const records = viewRecords(itemIdentifier, { ...input, response: withoutState(response) });
  if (status !== "success") return records;
  return {
    ...records,
    details: [...records.details, fateOfState(parseJson(request.event.text), state)],
  };
}

function fateOfState(event: Json, state: unknown): string {
  const bytes = Buffer.byteLength(JSON.stringify(state));
  if (isJsonObject(event) && event["isFinalInvokeForWindow"] === true) {
    return "The window is closed: its state ends here";
  }
  return bytes > mostStateBytes
    ? `The state of ${bytes} bytes is over 1 MB: Lambda ends the window early`
    : `The next invocation of the window gets the state (${bytes} bytes)`;
}

const mostStateBytes = 1024 * 1024;

/** What a poller without windows would read. */
function withoutState(response: Json): Json {
  if (!isJsonObject(response)) return response;
  const { state: _, ...rest } = response as Readonly<Record<string, Json>>;
  return rest;
}

function view(
  verdict: InvokerView["verdict"],
  summary: string,
  details: readonly string[] = [],
): InvokerView {
  return { verdict, summary, details, http: null };
}
