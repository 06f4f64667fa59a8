import { encodeBase64, encodeBytesAsBase64 } from "../encoding/base64.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** What may differ from one Kafka record to the next. */
export interface KafkaMessage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** Null where the producer gave none. */
  readonly key: string | null;
  /** Null for a tombstone. */
  readonly value: string | Uint8Array | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly valueSchema?: { readonly dataFormat: "AVRO" | "PROTOBUF"; readonly schemaId: string };
}

/** Builds one record as the poller hands it over. */
function buildKafkaRecord(context: SampleContext, message: KafkaMessage): JsonObject {
  return {
    topic: message.topic,
    partition: message.partition,
    offset: message.offset,
    timestamp: context.now.getTime() - 12,
    timestampType: "CREATE_TIME",
    ...(message.key === null ? {} : { key: encodeBase64(message.key) }),
    value: encodeValue(message.value),
    headers: Object.entries(message.headers ?? {}).map(([name, text]) => ({
      [name]: signedBytes(text),
    })),
    ...(message.valueSchema === undefined ? {} : { valueSchemaMetadata: message.valueSchema }),
  };
}

/** The records of a batch under the names of their partitions, in the order in which they come. */
export function buildKafkaRecords(
  context: SampleContext,
  messages: readonly KafkaMessage[],
): JsonObject {
  const partitions: Record<string, JsonObject[]> = {};
  for (const message of messages) {
    const records = (partitions[`${message.topic}-${message.partition}`] ??= []);
    records.push(buildKafkaRecord(context, message));
  }
  return partitions;
}

/** Brokers as the event lists them: hosts with one port, joined by commas. */
export function joinBrokers(hosts: readonly string[], port: number): string {
  return hosts.map((host) => `${host}:${port}`).join(",");
}

function encodeValue(value: KafkaMessage["value"]): Json {
  if (value === null) return null;
  return typeof value === "string" ? encodeBase64(value) : encodeBytesAsBase64(value);
}

/** Lambda's poller is written in Java, whose bytes run from -128 to 127. */
function signedBytes(text: string): readonly number[] {
  return [...new Int8Array(new TextEncoder().encode(text))];
}
