import type { Json } from "../../events/model/json.ts";
import { isJsonObject } from "../../events/model/json.ts";

/** What a poller reads out of a handler's result. */
export type BatchOutcome =
  | { readonly kind: "all-succeeded" }
  | { readonly kind: "all-failed"; readonly reason: string }
  | { readonly kind: "some-failed"; readonly failed: readonly string[] };

/**
 * Reads a partial batch response. Null, {} and an empty list mean that all succeeded; a broken
 * response, an empty or an unknown identifier mean that the whole batch failed. Source: AWS Lambda
 * Developer Guide, "Reporting batch item failures".
 * @param known identifiers of the records that were delivered.
 */
export function readBatchFailures(response: Json, known: ReadonlySet<string>): BatchOutcome {
  if (response === null) return { kind: "all-succeeded" };
  if (!isJsonObject(response)) return failed("the result is no object with batchItemFailures");
  const failures = response["batchItemFailures"];
  if (failures === undefined && Object.keys(response).length > 0) {
    return failed("the result has no batchItemFailures");
  }
  if (failures === undefined || failures === null) return { kind: "all-succeeded" };
  if (!Array.isArray(failures)) return failed("batchItemFailures is no list");
  const identifiers: string[] = [];
  for (const failure of failures as readonly unknown[]) {
    const identifier = isJsonObject(failure) ? failure["itemIdentifier"] : undefined;
    if (typeof identifier !== "string" || identifier === "") {
      return failed("an entry of batchItemFailures has no itemIdentifier");
    }
    if (!known.has(identifier)) return failed(`no record of the batch is called ${identifier}`);
    identifiers.push(identifier);
  }
  return identifiers.length === 0
    ? { kind: "all-succeeded" }
    : { kind: "some-failed", failed: [...new Set(identifiers)] };
}

/**
 * Whether a poller reads the result at all.
 * @param reports what the event source mapping says; null where nobody knows it: then a result that
 *   names failures is taken to mean them, and any other to be of no meaning, as is Lambda's default.
 */
export function readsResult(reports: boolean | null, response: Json): boolean {
  return reports ?? (isJsonObject(response) && "batchItemFailures" in response);
}

/** Said where only the mapping, which nobody knows, can tell whether the result counts. */
export const dependsOnMapping =
  "This holds if the event source mapping has FunctionResponseTypes: [ReportBatchItemFailures]";

/** Identifiers of the records of an event, in their order. */
export function listItemIdentifiers(event: Json, path: string): readonly string[] {
  const records = isJsonObject(event) ? event["Records"] : null;
  if (!Array.isArray(records)) return [];
  return (records as readonly unknown[]).flatMap((record) => {
    let value: unknown = record;
    for (const key of path.split(".")) value = isJsonObject(value) ? value[key] : undefined;
    return typeof value === "string" ? [value] : [];
  });
}

function failed(reason: string): BatchOutcome {
  return { kind: "all-failed", reason };
}

/** "1 message", "3 messages". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
