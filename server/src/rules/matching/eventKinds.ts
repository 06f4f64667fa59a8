import type { CheckedHandler } from "../rule.ts";

/** HTTP events whose header names API Gateway, Lambda or the load balancer writes in lower case. */
export const lowerCaseHeaders = ["api-gateway-http-v2", "lambda-function-url", "alb"];

/** HTTP events in payload format 2.0. */
export const httpV2 = ["api-gateway-http-v2", "lambda-function-url"];

/** Events of a REST API, and those of an HTTP API that look the same. */
export const httpV1 = ["api-gateway-rest-proxy", "api-gateway-http-v1"];

/** Events whose invoker turns the result into an HTTP response. */
export const httpRequests = [...httpV1, ...httpV2, "alb"];

/** Batches of a queue. */
export const queueBatches = ["sqs", "s3-via-sqs", "sns-via-sqs", "eventbridge-via-sqs"];

export const kinesisBatches = [
  "kinesis-stream",
  "kinesis-tumbling-window",
  "kinesis-cloudwatch-logs",
  "kinesis-dynamodb",
];

export const dynamodbBatches = ["dynamodb-stream", "dynamodb-tumbling-window"];

export const kafkaBatches = ["msk", "kafka-self-managed"];

/** Batches whose records stand in `Records`. */
export const recordBatches = [...queueBatches, ...kinesisBatches, ...dynamodbBatches];

export const firehoseBatches = ["firehose-transform", "firehose-transform-msk"];

/** True where one of the handler's event types is in the list. */
export function getsAny({ eventTypes }: CheckedHandler, ids: readonly string[]): boolean {
  return eventTypes.some(({ id }) => ids.includes(id));
}

/** True where the handler's event types are known, and all of them are in the list. */
export function getsOnly({ eventTypes }: CheckedHandler, ids: readonly string[]): boolean {
  return eventTypes.length > 0 && eventTypes.every(({ id }) => ids.includes(id));
}
