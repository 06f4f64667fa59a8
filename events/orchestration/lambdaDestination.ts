import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { lambdaDestinationSamples } from "./lambdaDestination.samples.ts";
import { lambdaDestinationSchema } from "./lambdaDestination.schema.ts";

/** Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations". */
export const lambdaDestination: EventType = {
  id: "lambda-destination",
  service: "AWS Lambda",
  title: "Destination record (OnSuccess / OnFailure)",
  shortTitle: "Destination",
  description:
    "An asynchronous invocation of another function ended or was given up, and this function is its destination.",
  category: "Management",
  tier: 2,
  aliases: [
    "on success",
    "on failure",
    "onsuccess",
    "onfailure",
    "retries exhausted",
    "dead letter",
    "invocation record",
    "async",
  ],
  documentation:
    "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html",
  schema: lambdaDestinationSchema,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "Lambda invokes the destination function asynchronously, after the last try; queues and topics get the record as text, and an event bus gets it as the detail of an event.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: { kind: "fixed", matches: isInvocationRecord },
  names: { ...noEcosystemNames, javaClass: "LambdaDestinationEvent" },
  samples: lambdaDestinationSamples,
};

function isInvocationRecord(event: unknown): boolean {
  const request = isJsonObject(event) ? event["requestContext"] : null;
  return (
    isJsonObject(request) &&
    typeof request["condition"] === "string" &&
    typeof request["functionArn"] === "string"
  );
}
