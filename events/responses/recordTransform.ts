import * as z from "zod";
import { decodeBase64Bytes } from "../encoding/base64.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";

/** How one service wants transformed records back. */
export interface RecordTransform {
  /** What may become of a record; the first is success. */
  readonly results: readonly [string, ...string[]];
  /** Key under which a record carries its bytes back; null where none are wanted. */
  readonly content: string | null;
  /** Fields of a returned record beside these. */
  readonly more?: () => z.ZodRawShape;
  /** AWS's page about the result. */
  readonly page: string;
}

/**
 * The result of a function that gets records with ids and has to answer for each of them: Data
 * Firehose Developer Guide, "Required parameters for data transformation".
 */
export function recordTransformResponse(transform: RecordTransform): () => z.ZodType {
  const { results, content, page } = transform;
  const example = {
    recordId: "49640912345678901234567890123456789012345678901234567890000000",
    result: results[0],
    ...(content === null ? {} : { [content]: "eyJwYWdlIjoiL2hvbWUifQo=" }),
  };
  return once(() => {
    const bytes = field(
      hinted(z.string(), "base64").nullable().optional(),
      `The record's new bytes, as base64; needed where the result is ${results[0]}. End them with a newline if the destination needs one.`,
      "eyJwYWdlIjoiL2hvbWUifQo=",
      page,
    );
    const record = z.looseObject({
      recordId: field(z.string(), "Id of the record in the event.", example.recordId, page),
      result: field(
        z.enum(results),
        `What became of the record: ${results.join(", ")}, in this spelling.`,
        results[0],
        page,
      ),
      ...(content === null ? {} : { [content]: bytes }),
      ...transform.more?.(),
    });
    const description = "One answer for each record of the event, in any order.";
    return z.looseObject({ records: field(z.array(record), description, [example], page) });
  });
}

/**
 * What a result lacks beyond its shape: every record must come back once, with bytes where it was
 * transformed.
 * @returns a sentence without full stop for each complaint
 */
export function checkRecordTransform(
  { results, content }: RecordTransform,
  event: unknown,
  result: unknown,
): readonly string[] {
  const sent = new Set(recordsOf(event).map(idOf));
  const returned = recordsOf(result);
  const ids = returned.map(idOf);
  const problems = [
    complain(
      "not returned",
      [...sent].filter((id) => !ids.includes(id)),
    ),
    complain(
      "returned more than once",
      ids.filter((id, at) => ids.indexOf(id) < at),
    ),
    complain(
      "returned but not in the event",
      ids.filter((id) => !sent.has(id)),
    ),
  ];
  if (content !== null) {
    const transformed = returned.filter((record) => record["result"] === results[0]);
    const bare = transformed.filter((record) => typeof record[content] !== "string");
    problems.push(complain(`${results[0]} without ${content}`, bare.map(idOf)));
    const garbled = returned.filter((record) => isNoBase64(record[content]));
    problems.push(complain(`returned with ${content} that is no base64`, garbled.map(idOf)));
  }
  return problems.flatMap((problem) => problem ?? []);
}

type Fields = Readonly<Record<string, unknown>>;

function recordsOf(value: unknown): readonly Fields[] {
  const records = isJsonObject(value) ? value["records"] : null;
  return Array.isArray(records) ? (records as readonly unknown[]).filter(isJsonObject) : [];
}

function idOf(record: Fields): string {
  const id = record["recordId"];
  return typeof id === "string" ? id : "";
}

function isNoBase64(value: unknown): boolean {
  return typeof value === "string" && decodeBase64Bytes(value) === null;
}

function complain(what: string, ids: readonly string[]): string | null {
  const [first, ...rest] = new Set(ids);
  if (first === undefined) return null;
  const others = rest.length === 0 ? "" : ` and ${rest.length} more`;
  return `Record ${first}${others}: ${what}`;
}
