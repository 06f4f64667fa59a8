import type { Json } from "../../events/model/json.ts";
import { isJsonObject } from "../../events/model/json.ts";
import type { InvokerView } from "../invocationResult.ts";
import { parseJson } from "../invokedEvent.ts";
import { count, dependsOnMapping, readBatchFailures, readsResult } from "./batchFailures.ts";
import type { InvokerInput } from "./viewAsInvoker.ts";

/**
 * Lambda's Kafka poller: which records of which partition it tries again.
 * Source: AWS Lambda Developer Guide, "Configuring error handling controls for Kafka event sources".
 */
export function viewAsKafkaPoller({ request, status, response }: InvokerInput): InvokerView {
  const identifiers = listRecords(parseJson(request.event.text));
  const all = count(identifiers.length, "record");
  if (status !== "success") return view("retried", `The batch of ${all} is tried again`);
  const { reportsBatchItemFailures } = request.definition;
  const done = `${all} done: the poller commits the offsets`;
  if (!readsResult(reportsBatchItemFailures, response)) return view("accepted", done);
  const outcome = readBatchFailures(withTextIdentifiers(response), new Set(identifiers));
  const condition = reportsBatchItemFailures === null ? [dependsOnMapping] : [];
  if (outcome.kind === "all-succeeded") return view("accepted", done);
  if (outcome.kind === "all-failed") {
    return view(
      "retried",
      `The whole batch of ${all} is tried again: ${outcome.reason}`,
      condition,
    );
  }
  const failed = outcome.failed.length;
  return view("partial", `${identifiers.length - failed} of ${all} done, ${failed} tried again`, [
    `Tried again: ${outcome.failed.join(", ")}`,
    ...condition,
  ]);
}

/** Each record of the batch, as people write them: `orders-0@1042`. */
function listRecords(event: Json): readonly string[] {
  const partitions = isJsonObject(event) ? event["records"] : null;
  if (!isJsonObject(partitions)) return [];
  return Object.entries(partitions).flatMap(([partition, records]) =>
    Array.isArray(records)
      ? (records as readonly unknown[]).map((record) =>
          nameOf(partition, isJsonObject(record) ? record["offset"] : null),
        )
      : [],
  );
}

/** A result whose identifiers, objects of partition and offset here, are text as elsewhere. */
function withTextIdentifiers(response: Json): Json {
  if (!isJsonObject(response)) return response;
  const failures = response["batchItemFailures"];
  if (!Array.isArray(failures)) return response;
  return {
    ...response,
    batchItemFailures: (failures as readonly Json[]).map((failure) => {
      const identifier = isJsonObject(failure) ? failure["itemIdentifier"] : null;
      return isJsonObject(identifier)
        ? { itemIdentifier: nameOf(identifier["partition"], identifier["offset"]) }
        : {};
    }),
  };
}

function nameOf(partition: unknown, offset: unknown): string {
  return typeof partition === "string" && typeof offset === "number"
    ? `${partition}@${offset}`
    : "";
}

function view(
  verdict: InvokerView["verdict"],
  summary: string,
  details: readonly string[] = [],
): InvokerView {
  return { verdict, summary, details, http: null };
}
