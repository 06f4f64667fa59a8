import { encodeBase64 } from "../encoding/base64.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { buildOrder, dynamodbTableName } from "./dynamodbBatch.ts";
import { itemSize } from "./itemSize.ts";
import { kinesisStreamName } from "./kinesisBatch.ts";
import { buildKinesisRecord, chooseShard } from "./kinesisRecord.ts";
import { kinesisStream } from "./kinesisStream.ts";

interface Images {
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly NewImage?: JsonObject;
  readonly OldImage?: JsonObject;
}

const samples: readonly [Sample, ...Sample[]] = [
  sample("insert", "New item", (context, key) => ({
    eventName: "INSERT",
    NewImage: buildOrder(context, key, "accepted"),
  })),
  sample("modify", "Changed item", (context, key) => {
    const NewImage = buildOrder(context, key, "shipped");
    return { eventName: "MODIFY", NewImage, OldImage: { ...NewImage, status: { S: "accepted" } } };
  }),
  sample("remove", "Deleted item", (context, key) => ({
    eventName: "REMOVE",
    OldImage: buildOrder(context, key, "cancelled"),
  })),
];

function sample(
  id: string,
  title: string,
  describe: (context: SampleContext, key: string) => Images,
): Sample {
  return {
    id,
    title,
    parameters: [
      { ...kinesisStreamName, default: "orders-changes" },
      dynamodbTableName,
      textParameter("id", "The item's partition key.", "A-1042"),
    ],
    build: (context, values) => {
      const key = readText(values, "id");
      const change = buildChange(
        context,
        readText(values, "tableName"),
        key,
        describe(context, key),
      );
      const shard = chooseShard(context, readText(values, kinesisStreamName.name), null);
      const put = {
        partitionKey: context.hex(32).toUpperCase(),
        data: encodeBase64(JSON.stringify(change)),
        index: 0,
      };
      return { Records: [buildKinesisRecord(context, shard, put)] };
    },
  };
}

/**
 * A change as DynamoDB puts it into a data stream: as in the table's own stream, but without version,
 * ARN, sequence number and view type, and with the time in milliseconds.
 */
function buildChange(
  context: SampleContext,
  tableName: string,
  key: string,
  { eventName, ...images }: Images,
): JsonObject {
  const Keys: JsonObject = { id: { S: key } };
  const parts = [Keys, ...Object.values(images)];
  return {
    awsRegion: context.region,
    eventID: context.uuid(),
    eventName,
    userIdentity: null,
    recordFormat: "application/json",
    tableName,
    dynamodb: {
      ApproximateCreationDateTime: context.now.getTime(),
      Keys,
      ...images,
      SizeBytes: parts.reduce((sum, part) => sum + itemSize(part), 0),
    },
    eventSource: "aws:dynamodb",
  };
}

/** DynamoDB Developer Guide, "Using Kinesis Data Streams to capture changes to DynamoDB". */
export const kinesisDynamodb: EventType = {
  ...kinesisStream,
  id: "kinesis-dynamodb",
  service: "Amazon Kinesis / DynamoDB",
  title: "DynamoDB change records over Kinesis",
  shortTitle: "DDB in Kinesis",
  description:
    "Items of a table changed, and DynamoDB wrote the changes to a Kinesis data stream, where they may be out of order and twice.",
  tier: 3,
  aliases: ["table", "item", "change data capture", "cdc", "stream"],
  documentation: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html",
  recognition: {
    kind: "nested",
    carrier: "kinesis-stream",
    carries: (content) => isJsonObject(content) && content["eventSource"] === "aws:dynamodb",
  },
  names: {
    ...kinesisStream.names,
    powertoolsTypescriptSchema: "KinesisDynamoDBStreamSchema",
  },
  samples,
};
