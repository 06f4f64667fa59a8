const idsBySamType: ReadonlyMap<string, string> = new Map([
  ["Api", "api-gateway-rest-proxy"],
  ["HttpApi", "api-gateway-http-v2"],
  ["SQS", "sqs"],
  ["SNS", "sns"],
  ["S3", "s3"],
  ["DynamoDB", "dynamodb-stream"],
  ["Kinesis", "kinesis-stream"],
  ["Schedule", "eventbridge-schedule"],
]);

/** Id of the catalogue's event type for a `Type` of SAM's `Events`, or null where it has none. */
export function eventTypeOfSamEvent(type: string): string | null {
  return idsBySamType.get(type) ?? null;
}
