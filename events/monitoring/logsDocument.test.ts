import { describe, expect, it } from "vitest";
import { decodeBase64Bytes } from "../encoding/base64.ts";
import { gunzipText } from "../encoding/gzip.ts";
import { createSampleContext } from "../model/sampleContext.ts";
import {
  buildLogsControlMessage,
  buildLogsDocument,
  isLogsDocument,
  packLogsDocument,
} from "./logsDocument.ts";
import { logsDocument } from "./logsDocument.schema.ts";

const now = new Date("2026-03-12T19:03:58.390Z");
const context = createSampleContext({ seed: 5, now });
const document = buildLogsDocument(context, {
  logGroup: "/aws/lambda/checkout",
  filterName: "errors",
  lines: [{ message: "first" }, { message: "second", extractedFields: { level: "ERROR" } }],
});

describe("a document of a subscription filter", () => {
  it.each([
    ["log events", document],
    ["a control message", buildLogsControlMessage(context, "Kinesis stream")],
  ])("is valid and known as such: %s", (_what, built) => {
    expect(logsDocument().safeParse(built).error).toBeUndefined();
    expect(isLogsDocument(built)).toBe(true);
  });

  it("has ids that begin with the time of their event", () => {
    const events = document["logEvents"] as readonly { id: string; timestamp: number }[];
    expect(events.map(({ timestamp }) => timestamp)).toEqual([
      now.getTime() - 2,
      now.getTime() - 1,
    ]);
    for (const { id, timestamp } of events) {
      expect(id).toHaveLength(56);
      expect(Number(BigInt(id) >> 144n)).toBe(timestamp);
    }
  });

  it("travels as base64 of gzip", () => {
    const bytes = decodeBase64Bytes(packLogsDocument(document))!;
    expect(JSON.parse(gunzipText(bytes)!)).toEqual(document);
  });
});
