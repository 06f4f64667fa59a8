import { describe, expect, it } from "vitest";
import { eventTypes, findEventType } from "../../../events/catalogue.ts";
import { fieldsAt, type FieldsAt } from "./fieldsAt.ts";
import type { Step } from "./origin.ts";

/** Steps as words: `[]` an item, `*` a value of a map, `|json` a decoding, else a key. */
function stepsOf(path: string): readonly Step[] {
  return path.split(" ").map((word): Step => {
    if (word === "[]") return { kind: "item", index: null };
    if (word === "*") return { kind: "value" };
    if (word.startsWith("|")) return { kind: "decode", as: word.slice(1) as "json" };
    return { kind: "key", key: word };
  });
}

function at(ids: string, path: string): FieldsAt {
  const types = ids.split(" ").map((id) => findEventType(id));
  return fieldsAt(
    types.filter((type) => type !== null),
    path === "" ? [] : stepsOf(path),
  );
}

describe("what the catalogue says of a place", () => {
  it.each([
    ["sqs", "", "Records"],
    ["sqs", "Records []", "messageId"],
    ["s3-via-sqs", "Records [] body |json Records []", "s3"],
    ["sns-via-sqs", "Records [] body |json", "TopicArn"],
    ["cloudwatch-logs", "awslogs data |base64 |gunzip |json logEvents []", "message"],
    ["kinesis-cloudwatch-logs", "Records [] kinesis data |base64 |gunzip |json", "logGroup"],
    ["kinesis-dynamodb", "Records [] kinesis data |base64 |json dynamodb", "NewImage"],
    ["msk", "records * []", "partition"],
    ["sqs sns", "Records []", "Sns"],
  ])("names the fields inside, in %s at %s", (ids, path, field) => {
    expect([...at(ids, path).inside.keys()]).toContain(field);
  });

  it.each([
    ["sqs", "", "fields"],
    ["sqs", "Records", "list"],
    ["sqs", "Records [] body", "text"],
    ["sqs", "Records [] body |json", "open"],
    ["sqs", "Records [] body |base64", "open"],
    ["cloudwatch-logs", "awslogs data |base64 |json", "open"],
    ["sns-via-sqs", "Records [] body |json", "open"],
    ["sqs", "Records [] messageAttributes", "open"],
    ["api-gateway-rest-proxy", "headers", "open"],
    ["api-gateway-rest-proxy", "isBase64Encoded", "scalar"],
    ["api-gateway-rest-proxy", "httpMethod", "text"],
    ["eventbridge-custom", "detail", "open"],
    ["sqs sns", "Records [] body", "text"],
    ["sqs api-gateway-http-v2", "Records []", "fields"],
    ["sqs api-gateway-http-v2", "body", "text"],
    ["sqs eventbridge-custom", "detail", "open"],
    ["sqs custom-json", "Records []", "open"],
    ["sqs sns", "Records [] other", "open"],
    ["", "body", "open"],
  ])("tells what can be told of members, in %s at %s: %s", (ids, path, shape) => {
    expect(at(ids, path).shape).toBe(shape);
  });

  it.each([
    ["api-gateway-rest-proxy", "queryStringParameters", { mayBeNull: true }],
    ["api-gateway-http-v2", "queryStringParameters", { mayBeNull: false, mayBeAbsent: true }],
    ["sqs", "Records [] body", { mayBeNull: false, mayBeAbsent: false }],
    ["sqs sns", "Records [] body", { mayBeAbsent: true }],
    ["api-gateway-rest-proxy", "headers accept", { isMapValue: true }],
    ["dynamodb-stream", "Records [] dynamodb NewImage id", { isMapValue: true }],
    ["dynamodb-stream", "Records [] dynamodb NewImage id S", { isMapValue: false }],
  ])("tells what may be missing, in %s at %s", (ids, path, expected) => {
    expect(at(ids, path)).toMatchObject(expected);
  });

  it("has a shape for the whole of every event type", () => {
    for (const type of eventTypes) expect(fieldsAt([type], []).field, type.id).not.toBeNull();
  });
});
