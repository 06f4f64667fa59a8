import type { EventType } from "../model/eventType.ts";
import { streamOf } from "../recognition/streamOf.ts";
import { batchItemFailures } from "../responses/batchItemFailures.ts";
import { dynamodbStreamSamples } from "./dynamodbStream.samples.ts";
import { dynamodbStreamSchema } from "./dynamodbStream.schema.ts";
import { failureAnswers } from "../responses/failureAnswers.ts";

/** Lambda Developer Guide, "Using Lambda with Amazon DynamoDB". */
export const dynamodbStream: EventType = {
  id: "dynamodb-stream",
  service: "Amazon DynamoDB Streams",
  title: "DynamoDB change record batch",
  shortTitle: "DynamoDB",
  description: "Items of a table were put, changed, deleted or ran out of their time to live.",
  category: "Streams",
  tier: 1,
  aliases: ["table", "item", "change data capture", "cdc", "ttl", "trigger"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html",
  schema: dynamodbStreamSchema,
  answers: failureAnswers,
  responseSchema: batchItemFailures(
    "the record's dynamodb.SequenceNumber",
    "442158450000000001745043909",
  ),
  delivery: {
    kind: "poll-stream",
    deliveredBy:
      "An event source mapping reads each shard of the table's stream in order and invokes the function with up to a batch of records.",
    resultUse:
      "If the handler returns, the mapping moves on; where ReportBatchItemFailures is on and records are named, it retries from the lowest of them. If the handler throws, the batch is retried and blocks its shard until it succeeds, expires or runs out of retries.",
    itemIdentifier: "dynamodb.SequenceNumber",
  },
  recognition: streamOf("aws:dynamodb"),
  names: {
    samEventTypes: ["DynamoDB"],
    serverlessKeys: ["stream"],
    cdkConstruct: "DynamoEventSource",
    typescriptType: "DynamoDBStreamEvent",
    typescriptHandlerType: "DynamoDBStreamHandler",
    typescriptResultType: "DynamoDBBatchResponse",
    powertoolsTypescriptSchema: "DynamoDBStreamSchema",
    powertoolsPythonDataClass: "DynamoDBStreamEvent",
    powertoolsPythonModel: "DynamoDBStreamModel",
    goType: "DynamoDBEvent",
    javaClass: "DynamodbEvent",
    dotnet: { package: "Amazon.Lambda.DynamoDBEvents", type: "DynamoDBEvent" },
  },
  samples: dynamodbStreamSamples,
};
