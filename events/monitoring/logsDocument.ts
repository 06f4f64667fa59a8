import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import { gzipOfText } from "../encoding/gzip.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import type { SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** What differs from one document of a subscription filter to the next. */
export interface LogsDelivery {
  readonly logGroup: string;
  readonly filterName: string;
  /** Oldest first. */
  readonly lines: readonly LogLine[];
  /** True where a policy of the whole account subscribes, not a filter of the log group. */
  readonly accountLevel?: boolean;
}

export interface LogLine {
  readonly message: string;
  /** What a filter pattern with names finds in the message. */
  readonly extractedFields?: Readonly<Record<string, string>>;
}

/** The log group that a sample's log events come from. */
export const logGroupParameter: SampleParameter = {
  name: "logGroup",
  description: "Log group that the events come from.",
  kind: "text",
  default: "/aws/lambda/checkout",
};

/** The line that a sample's first log event carries. */
export const logMessageParameter: SampleParameter = {
  name: "message",
  description: "The line that was logged.",
  kind: "text",
  default: "ERROR payment of order A-1042 was declined",
};

/** Builds the document that CloudWatch Logs sends for new log events, before it is compressed. */
export function buildLogsDocument(context: SampleContext, delivery: LogsDelivery): JsonObject {
  const day = context.now.toISOString().slice(0, 10).replaceAll("-", "/");
  const start = context.now.getTime() - delivery.lines.length;
  return {
    messageType: "DATA_MESSAGE",
    owner: context.accountId,
    logGroup: delivery.logGroup,
    logStream: `${day}/[$LATEST]${context.hex(32)}`,
    subscriptionFilters: [delivery.filterName],
    ...(delivery.accountLevel === true ? { policyLevel: "ACCOUNT_LEVEL_POLICY" } : {}),
    logEvents: delivery.lines.map(({ message, extractedFields }, index) => ({
      id: logEventId(context, start + index),
      timestamp: start + index,
      message,
      ...(extractedFields === undefined ? {} : { extractedFields }),
    })),
  };
}

/**
 * Builds the document by which CloudWatch Logs checks that a destination can be reached.
 * @param destination what it calls the destination: "Lambda function", "Kinesis stream"
 */
export function buildLogsControlMessage(context: SampleContext, destination: string): JsonObject {
  return {
    messageType: "CONTROL_MESSAGE",
    owner: "CloudwatchLogs",
    logGroup: "",
    logStream: "",
    subscriptionFilters: [],
    logEvents: [
      {
        id: "",
        timestamp: context.now.getTime(),
        message: `CWL CONTROL MESSAGE: Checking health of destination ${destination}.`,
      },
    ],
  };
}

/** A document as it travels: compressed with gzip, then base64. */
export function packLogsDocument(document: JsonObject): string {
  return encodeBytesAsBase64(gzipOfText(JSON.stringify(document)));
}

/** True for what a subscription filter sends, unpacked and parsed. */
export function isLogsDocument(content: unknown): boolean {
  return (
    isJsonObject(content) &&
    typeof content["messageType"] === "string" &&
    Array.isArray(content["logEvents"])
  );
}

/** Ids of log events begin with the time: milliseconds, followed by 144 bits that tell them apart. */
function logEventId(context: SampleContext, milliseconds: number): string {
  return String((BigInt(milliseconds) << 144n) + BigInt(`0x${context.hex(35)}`));
}
