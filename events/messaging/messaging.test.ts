import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import { identify } from "../identify.ts";
import type { EventType } from "../model/eventType.ts";
import { validate } from "../validate.ts";
import { amazonMqActivemq } from "./amazonMqActivemq.ts";
import { amazonMqRabbitmq } from "./amazonMqRabbitmq.ts";
import { eventbridgeViaSqs } from "./eventbridgeViaSqs.ts";
import { s3ViaSqs } from "./s3ViaSqs.ts";
import { sns } from "./sns.ts";
import { sqs } from "./sqs.ts";

type Fields = Record<string, unknown>;

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as Fields;
}

function firstRecord(event: Fields): Fields {
  return (event["Records"] as readonly Fields[])[0]!;
}

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

describe("sqs", () => {
  const body = '{"a":"quote \\" and ünïcode"}';

  it("takes any text as its body, digest included", () => {
    const record = firstRecord(build(sqs, "standard", { body }));
    expect(record).toMatchObject({ body, md5OfBody: md5(body) });
    expect(record).not.toHaveProperty("md5OfMessageAttributes");
  });

  it("carries JSON as text", () => {
    const record = firstRecord(build(sqs, "json-body", { body: '{ "a": "é" }' }));
    expect(record).toMatchObject({ body: '{"a":"é"}', md5OfBody: md5('{"a":"é"}') });
  });

  it("has the digest of its attributes beside them", () => {
    const record = firstRecord(build(sqs, "message-attributes", { body }));
    // Name, type and value of each attribute in the order of the names, lengths in 4 bytes before them.
    const parts = [
      ["checksum", "Binary", "\u0002", "\xca\xfe\xba\xbe"],
      ["priority", "Number", "\u0001", "3"],
      ["tier", "String", "\u0001", "gold"],
    ] as const;
    const sized = (text: string) => `\0\0\0${String.fromCharCode(text.length)}${text}`;
    const bytes = parts.map(
      ([name, type, transport, value]) => sized(name) + sized(type) + transport + sized(value),
    );
    const digest = createHash("md5")
      .update(Buffer.from(bytes.join(""), "latin1"))
      .digest("hex");
    expect(record["md5OfMessageAttributes"]).toBe(digest);
  });

  it("has the attributes that were asked for, of the type that fits their values", () => {
    const set = { messageAttributes: '{"retries":2,"tags":["a"],"gift":true,"note":"é"}' };
    const text = { stringListValues: [], binaryListValues: [] };
    expect(firstRecord(build(sqs, "message-attributes", set))["messageAttributes"]).toMatchObject({
      retries: { ...text, stringValue: "2", dataType: "Number" },
      tags: { ...text, stringValue: '["a"]', dataType: "String.Array" },
      gift: { ...text, stringValue: "true", dataType: "String" },
      note: { ...text, stringValue: "é", dataType: "String" },
    });
    expect(firstRecord(build(sns, "message-attributes", set))["Sns"]).toMatchObject({
      MessageAttributes: {
        retries: { Type: "Number", Value: "2" },
        tags: { Type: "String.Array", Value: '["a"]' },
      },
    });
  });
});

describe("sns", () => {
  it("numbers the messages of a FIFO topic, whose name ends in .fifo", () => {
    const { Sns } = firstRecord(build(sns, "fifo-topic", { topicName: "prices" }));
    expect(Sns).toMatchObject({
      TopicArn: "arn:aws:sns:us-east-1:123456789012:prices.fifo",
      SequenceNumber: expect.stringMatching(/^\d{20}$/) as string,
    });
  });

  it("may lack the attributes, but not in another spelling", () => {
    const record = firstRecord(build(sns, "plain-text"));
    const { MessageAttributes, ...rest } = record["Sns"] as Fields;
    expect(validate(sns, { Records: [{ ...record, Sns: rest }] })).toEqual([]);
    const lower = { ...rest, messageAttributes: MessageAttributes };
    expect(validate(sns, { Records: [{ ...record, Sns: lower }] })).toMatchObject([
      { path: "Records[0].Sns.messageAttributes", suggestion: "MessageAttributes" },
    ]);
  });
});

describe("s3-via-sqs", () => {
  it("may have several changes in one message", () => {
    const record = firstRecord(build(s3ViaSqs, "several-records", { key: "a b" }));
    const { Records } = JSON.parse(record["body"] as string) as {
      Records: readonly { s3: { object: { key: string } } }[];
    };
    expect(Records.map(({ s3 }) => s3.object.key)).toEqual([
      "a+b",
      "a+b.thumbnail",
      "a+b.metadata",
    ]);
    expect(record["md5OfBody"]).toBe(md5(record["body"] as string));
  });
});

describe("eventbridge-via-sqs", () => {
  it("says why a rule could not deliver, and where", () => {
    const event = build(eventbridgeViaSqs, "dead-letter-queue", { ruleName: "r" });
    expect(firstRecord(event)["messageAttributes"]).toMatchObject({
      RULE_ARN: { stringValue: "arn:aws:events:us-east-1:123456789012:rule/r", dataType: "String" },
      RETRY_ATTEMPTS: { stringValue: "185" },
    });
    expect(firstRecord(event)["md5OfMessageAttributes"]).toMatch(/^[0-9a-f]{32}$/);
  });

  it("also names the type of the event inside", () => {
    expect(identify(build(eventbridgeViaSqs, "rule-target")).candidates).toEqual([
      "eventbridge-via-sqs",
      "eventbridge-custom-via-sqs",
      "sqs",
    ]);
  });
});

describe("amazon-mq-activemq", () => {
  it("encodes bodies, and breaks the one that is asked for", () => {
    const event = build(amazonMqActivemq, "text-message", {
      body: '"é"',
      count: "3",
      poisoned: "2",
    });
    const bodies = (event["messages"] as readonly { data: string }[]).map(({ data }) =>
      decodeBase64(data),
    );
    expect(bodies).toEqual(['"é"', '"é', '"é"']);
  });

  it("accepts both spellings of its source and of the correlation id", () => {
    const event = build(amazonMqActivemq, "text-message");
    const [message] = event["messages"] as readonly Fields[];
    const { correlationID: _, ...rest } = message!;
    const other = { ...event, eventSource: "aws:amq", messages: [{ ...rest, correlationId: "1" }] };
    expect(validate(amazonMqActivemq, other)).toEqual([]);
    expect(identify(other).eventType).toBe("amazon-mq-activemq");
  });
});

describe("amazon-mq-rabbitmq", () => {
  interface Message {
    readonly data: string;
    readonly basicProperties: Fields;
  }
  const messagesOf = (event: Fields) =>
    event["rmqMessagesByQueue"] as Record<string, readonly Message[]>;

  it("joins queue and virtual host", () => {
    const set = { queueName: "orders", virtualHost: "/", otherVirtualHost: "b" };
    const event = build(amazonMqRabbitmq, "two-virtual-hosts", set);
    expect(Object.keys(messagesOf(event))).toEqual(["orders::/", "orders::b"]);
  });

  it("sends text headers as bytes, numbers as they are, and none as null", () => {
    const event = build(amazonMqRabbitmq, "headers", { headers: '{"a":"é","n":2}' });
    const [message] = messagesOf(event)["orders::/"]!;
    expect(message!.basicProperties["headers"]).toEqual({ a: { bytes: [0xc3, 0xa9] }, n: 2 });
    const plain = messagesOf(build(amazonMqRabbitmq, "one-queue"))["orders::/"]!;
    expect(plain[0]!.basicProperties["headers"]).toBeNull();
  });

  it("counts the body's bytes, and writes the time as Java does", () => {
    const event = build(amazonMqRabbitmq, "one-queue", { body: "é" });
    const [{ data, basicProperties }] = messagesOf(event)["orders::/"] as [Message];
    expect(decodeBase64(data)).toBe("é");
    expect(basicProperties).toMatchObject({
      bodySize: 2,
      timestamp: "Mar 12, 2026, 7:03:58 PM",
    });
  });
});
