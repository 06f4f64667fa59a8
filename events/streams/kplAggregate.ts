import { md5 } from "../encoding/md5.ts";
import { lengthDelimited, varintField } from "../encoding/protobuf.ts";

/** A user record that the Kinesis Producer Library packs together with others. */
export interface UserRecord {
  readonly partitionKey: string;
  readonly text: string;
}

/**
 * Packs user records into one stream record: Kinesis Producer Library, "KPL aggregated record
 * format": four magic bytes, a protobuf message, and the MD5 of that message.
 */
export function aggregateRecords(records: readonly UserRecord[]): Uint8Array {
  const keys = [...new Set(records.map(({ partitionKey }) => partitionKey))];
  const encoder = new TextEncoder();
  const message = [
    ...keys.flatMap((key) => lengthDelimited(1, encoder.encode(key))),
    ...records.flatMap(({ partitionKey, text }) =>
      lengthDelimited(3, [
        ...varintField(1, keys.indexOf(partitionKey)),
        ...lengthDelimited(3, encoder.encode(text)),
      ]),
    ),
  ];
  const digest = md5(Uint8Array.from(message)).match(/../g) ?? [];
  const magic = [0xf3, 0x89, 0x9a, 0xc2];
  return Uint8Array.from([...magic, ...message, ...digest.map((hex) => Number.parseInt(hex, 16))]);
}
