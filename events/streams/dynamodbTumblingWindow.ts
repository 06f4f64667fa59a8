import type { EventType } from "../model/eventType.ts";
import { readText } from "../model/readParameters.ts";
import { windowOf } from "../recognition/streamOf.ts";
import { windowResponse } from "../responses/batchItemFailures.ts";
import { buildNewOrders, dynamodbTableName } from "./dynamodbBatch.ts";
import { tableStreamArn } from "./dynamodbRecord.ts";
import { dynamodbWindowSchema } from "./dynamodbStream.schema.ts";
import { dynamodbStream } from "./dynamodbStream.ts";
import { windowDelivery } from "./windowDelivery.ts";
import { windowSamples } from "./tumblingWindow.ts";
import { FromEvent } from "../model/answer.ts";

/** Lambda Developer Guide, "Using Lambda with DynamoDB: Tumbling windows". */
export const dynamodbTumblingWindow: EventType = {
  ...dynamodbStream,
  id: "dynamodb-tumbling-window",
  title: "DynamoDB tumbling window",
  shortTitle: "DynamoDB window",
  description: "Items of a table changed, and the function sums the changes up window by window.",
  tier: 3,
  aliases: ["stateful", "aggregate", "window", "TumblingWindowInSeconds", "table"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html",
  schema: dynamodbWindowSchema,
  answers: [{ name: "", value: { state: new FromEvent("state") } }],
  responseSchema: windowResponse(
    "the record's dynamodb.SequenceNumber",
    "442158450000000001745043909",
  ),
  delivery: windowDelivery("dynamodb.SequenceNumber"),
  recognition: windowOf("aws:dynamodb", "dynamodb"),
  names: {
    ...dynamodbStream.names,
    typescriptResultType: null,
    goType: "DynamoDBTimeWindowEvent",
    javaClass: "DynamodbTimeWindowEvent",
    dotnet: { package: "Amazon.Lambda.DynamoDBEvents", type: "DynamoDBTimeWindowEvent" },
  },
  samples: windowSamples({
    parameter: dynamodbTableName,
    poison: "lacks what the others have",
    read: (context, values) => ({
      records: buildNewOrders(context, values),
      shardId: `shardId-0000000${context.digits(13)}-${context.hex(8)}`,
      sourceArn: tableStreamArn(context, readText(values, dynamodbTableName.name)),
    }),
  }),
};
