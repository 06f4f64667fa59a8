import { assert, jsonValue, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSample } from "./buildSample.ts";
import { eventTypes, findEventType } from "./catalogue.ts";
import { encodeBase64 } from "./encoding/base64.ts";
import { carrierOf, identify } from "./identify.ts";
import { buildSnsEnvelope, buildSnsRecord } from "./messaging/snsMessage.ts";
import { buildSqsRecord } from "./messaging/sqsRecord.ts";
import { createSampleContext } from "./model/sampleContext.ts";
import { buildS3TestEvent } from "./storage/s3Record.ts";

const options = { seed: 7, now: new Date("2026-03-14T15:09:26.535Z"), set: {} };
const context = createSampleContext(options);

function sample(id: string): unknown {
  return buildSample(findEventType(id)!, null, options).value;
}
function inSqs(content: unknown): unknown {
  const body = typeof content === "string" ? content : JSON.stringify(content);
  return { Records: [buildSqsRecord(context, { queueName: "q", body })] };
}
function inSnsInSqs(content: unknown): unknown {
  const message = { topicName: "t", subject: null, message: JSON.stringify(content) };
  return inSqs(buildSnsEnvelope(context, message));
}
function inSns(content: unknown): unknown {
  const message = JSON.stringify(content);
  return { Records: [buildSnsRecord(context, { topicName: "t", subject: null, message })] };
}
function inKinesis(content: unknown): unknown {
  const data = JSON.stringify(content);
  const event = buildSample(findEventType("kinesis-stream")!, null, { ...options, set: { data } });
  return event.value;
}

describe("identify, inside other events", () => {
  const s3 = sample("s3");
  const testEvent = buildS3TestEvent(context, "photo-uploads");
  it.each([
    ["s3-via-sqs", inSqs(s3)],
    ["s3-via-sns", inSns(s3)],
    ["s3-via-sns-via-sqs", inSnsInSqs(s3)],
    ["s3-via-sqs", inSqs(testEvent)],
    ["s3-via-sns", inSns(testEvent)],
    ["s3-via-sns-via-sqs", inSnsInSqs(testEvent)],
    ["sns-via-sqs", inSnsInSqs("just text")],
    ["sns-via-sqs", inSnsInSqs({ order: 1 })],
    ["eventbridge-custom-via-sns", inSns(sample("eventbridge-custom"))],
    ["eventbridge-schedule-via-sns", inSns(sample("eventbridge-schedule"))],
    ["eventbridge-custom-via-sns-via-sqs", inSnsInSqs(sample("eventbridge-custom"))],
    ["lambda-destination-via-sqs", inSqs(sample("lambda-destination"))],
    ["s3-via-kinesis-stream", inKinesis(s3)],
    ["sqs", inSqs({ order: 1 })],
    ["sqs", inSqs("null")],
    ["sqs", inSqs("{broken")],
  ])("finds %s", (id, event) => {
    const carrier = carrierOf(id);
    expect(identify(event)).toEqual({
      eventType: id,
      candidates: id === carrier ? [id] : [id, carrier],
    });
  });

  it("stops at events nested without end", () => {
    let event = inSqs("end");
    for (let level = 0; level < 12; level += 1) event = inSqs(event);
    expect(identify(event).eventType).toMatch(/^sqs(-via-sqs)+$/);
  });
});

describe("identify, of what is nobody's", () => {
  it.each([null, 1, "text", [], {}, { Records: [] }, { Records: {} }, { key1: "a" }])(
    "says so of %j",
    (event) => {
      expect(identify(event).eventType).toBeNull();
    },
  );

  // What people keep beside their events: results, files, records without their envelope.
  it.each([
    ["a response of an HTTP function", { statusCode: 200, headers: {}, body: "{}" }],
    ["an authorizer's policy", { principalId: "user", policyDocument: { Statement: [] } }],
    ["a simple authorizer's answer", { isAuthorized: true, context: {} }],
    ["a list of failed records", { batchItemFailures: [{ itemIdentifier: "1" }] }],
    ["a transformation's result", { records: [{ recordId: "1", result: "Ok", data: "" }] }],
    ["an answer of a custom resource", { Status: "SUCCESS", PhysicalResourceId: "a" }],
    ["an input of a workflow that looks like S3", { bucket: { name: "b" }, object: { key: "k" } }],
    ["an entry of PutEvents", { Source: "a", DetailType: "b", Detail: "{}" }],
    ["an envelope spelt in camel case", { source: "a", detailType: "b", detail: {} }],
    ["what SNS sends to a web server", { Type: "Notification", TopicArn: "a", Message: "b" }],
    [
      "a file of CloudTrail",
      { Records: [{ eventVersion: "1.1", eventSource: "s3.amazonaws.com" }] },
    ],
    ["a record without the list around it", { eventSource: "aws:sqs", body: "b" }],
    ["a list of S3's records", [{ eventSource: "aws:s3", s3: {} }]],
    ["a request to a GraphQL API", { query: "{a}", variables: {} }],
    ["a template", { AWSTemplateFormatVersion: "2010-09-09", Resources: {} }],
  ])("says so of %s", (_what, json) => {
    expect(identify(json).eventType).toBeNull();
  });

  it("goes by the sender, not by the kind of an event, on a bus", () => {
    const envelope = { ...(sample("eventbridge-custom") as object), detail: {} };
    const kindOf = (source: string, detailType: string) =>
      identify({ ...envelope, source, "detail-type": detailType }).eventType;
    expect(kindOf("my.app", "CodeBuild Build State Change")).toBe("eventbridge-custom");
    expect(kindOf("my.app", "Scheduled Event")).toBe("eventbridge-custom");
    expect(kindOf("aws.brandnew", "Something Happened")).toBe("eventbridge-aws-service");
    expect(kindOf("aws.codebuild", "Something Happened")).toBe("eventbridge-aws-service");
    expect(kindOf("aws.partner/example.com/1", "Scheduled Event")).toBe("eventbridge-partner");
  });

  it("recognises the end of a tumbling window, which has no record", () => {
    const end = { Records: [], isFinalInvokeForWindow: true };
    const arn = (service: string) => `arn:aws:${service}:us-east-1:123456789012:stream/s`;
    const ending = (service: string) => identify({ ...end, eventSourceARN: arn(service) });
    expect(ending("kinesis").eventType).toBe("kinesis-tumbling-window");
    expect(ending("dynamodb").eventType).toBe("dynamodb-tumbling-window");
    expect(ending("sqs").eventType).toBeNull();
  });

  it("never throws, and claims only ids of the catalogue and what they carry", () => {
    const ids = new Set(eventTypes.map(({ id }) => id));
    assert(
      property(jsonValue({ maxDepth: 6 }), (event) => {
        const { eventType, candidates } = identify(event);
        for (const id of candidates) expect(ids).toContain(carrierOf(id));
        if (eventType !== null) expect(candidates[0]).toBe(eventType);
        identify({ Records: [event] });
        identify({ Records: [{ eventSource: "aws:sqs", body: JSON.stringify(event) }] });
        identify({ Records: [{ EventSource: "aws:sns", Sns: event }] });
        const kinesis = { data: encodeBase64(JSON.stringify(event)) };
        identify({ Records: [{ eventSource: "aws:kinesis", kinesis }] });
      }),
    );
  });
});
