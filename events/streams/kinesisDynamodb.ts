import { encodeBase64 } from "../encoding/base64.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { dynamodbTableName } from "./dynamodbBatch.ts";
import {
  itemAttributes,
  oldItemAttributes,
  itemId,
  readItem,
  readItemKey,
} from "./itemParameters.ts";
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
  sample("insert", "New item", [itemAttributes("accepted")], (values) => ({
    eventName: "INSERT",
    NewImage: readItem(values),
  })),
  sample("modify", "Changed item", [itemAttributes("shipped"), oldItemAttributes], (values) => ({
    eventName: "MODIFY",
    NewImage: readItem(values),
    OldImage: readItem(values, oldItemAttributes.name),
  })),
  sample("remove", "Deleted item", [itemAttributes("cancelled")], (values) => ({
    eventName: "REMOVE",
    OldImage: readItem(values),
  })),
];

function sample(
  id: string,
  title: string,
  content: readonly SampleParameter[],
  describe: (values: ParameterValues) => Images,
): Sample {
  return {
    id,
    title,
    parameters: [
      { ...kinesisStreamName, default: "orders-changes" },
      dynamodbTableName,
      itemId,
      ...content,
    ],
    build: (context, values) => {
      const change = buildChange(context, values, describe(values));
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
  values: ParameterValues,
  { eventName, ...images }: Images,
): JsonObject {
  const Keys = readItemKey(values);
  const parts = [Keys, ...Object.values(images)];
  return {
    awsRegion: context.region,
    eventID: context.uuid(),
    eventName,
    userIdentity: null,
    recordFormat: "application/json",
    tableName: readText(values, dynamodbTableName.name),
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
  shortTitle: "DDB via Kinesis",
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
