import { staticText, type Resolution } from "../resolution.ts";
import { resolveStatic, takeBranch } from "../resolveStatic.ts";
import type { PollingFacts } from "../templateFacts.ts";
import { referencedResource } from "../referencedResource.ts";
import { sketchText } from "../sketchText.ts";
import { type TemplateIndex } from "../templateIndex.ts";
import {
  asList,
  intrinsicCall,
  memberOf,
  type TemplateObject,
  type TemplateValue,
} from "../templateValue.ts";
import type { PolledSource } from "./mappingEventType.ts";
import { readQueue } from "./queueFacts.ts";

const sources: Readonly<Record<PolledSource, PollingFacts["source"]>> = {
  SQS: "sqs",
  Kinesis: "kinesis",
  DynamoDB: "dynamodb",
  MSK: "kafka",
  SelfManagedKafka: "kafka",
  MQ: "mq",
  DocumentDB: "documentdb",
};

/**
 * What an event source mapping's properties say, whether SAM's or CloudFormation's. Source:
 * CloudFormation, "AWS::Lambda::EventSourceMapping".
 * @param polled null where the template does not tell what is polled
 * @param source the value that names the queue or stream
 */
export function readPolling(
  polled: PolledSource | null,
  properties: TemplateObject,
  source: TemplateValue | undefined,
  index: TemplateIndex,
): PollingFacts {
  const resolve = (value: TemplateValue | undefined): Resolution =>
    resolveStatic(value, index.scope);
  const queue = referencedResource(source, ["AWS::SQS::Queue"], index);
  return {
    source: polled === null ? "unknown" : sources[polled],
    batchSize: readNumber(resolve(memberOf(properties, "BatchSize"))),
    reportsBatchItemFailures: readResponseTypes(
      resolve(memberOf(properties, "FunctionResponseTypes")),
    ),
    // -1 is Lambda's default, written down.
    maximumRetryAttempts: isSet(resolve(memberOf(properties, "MaximumRetryAttempts")), "-1"),
    maximumRecordAge: isSet(resolve(memberOf(properties, "MaximumRecordAgeInSeconds")), "-1"),
    bisectsBatch: isSet(resolve(memberOf(properties, "BisectBatchOnFunctionError")), "false"),
    failureDestination: readFailureDestination(properties, index),
    ...(isFifoArn(source, index) && { isFifo: true }),
    queue: queue && readQueue(queue, index),
  };
}

/** A FIFO queue's name ends in `.fifo`, however the rest of its ARN is put together. */
function isFifoArn(source: TemplateValue | undefined, { scope }: TemplateIndex): boolean {
  const arn = staticText(resolveStatic(source, scope)) ?? sketchText(source);
  return arn.endsWith(".fifo");
}

function readNumber(resolution: Resolution): PollingFacts["batchSize"] {
  if (resolution.kind === "removed") return "default";
  const text = staticText(resolution)?.trim() ?? "";
  return text === "" || !Number.isFinite(Number(text)) ? "unknown" : Number(text);
}

function readResponseTypes(resolution: Resolution): PollingFacts["reportsBatchItemFailures"] {
  if (resolution.kind === "unresolved") return "unknown";
  const types = resolution.kind === "static" ? asList(resolution.value) : [];
  return types.includes("ReportBatchItemFailures");
}

/** @param unset the value that says the same as no value */
function isSet(resolution: Resolution, unset: string): "set" | "absent" | "unknown" {
  if (resolution.kind === "unresolved") return "unknown";
  if (resolution.kind === "removed" || resolution.value === null) return "absent";
  return staticText(resolution) === unset ? "absent" : "set";
}

/** A destination is set whatever it is; usually that is an ARN that only a deployment knows. */
function readFailureDestination(
  properties: TemplateObject,
  { scope }: TemplateIndex,
): PollingFacts["failureDestination"] {
  let value: TemplateValue | undefined = properties;
  for (const key of ["DestinationConfig", "OnFailure"]) {
    value = memberOf(value, key);
    if (value === undefined) return "absent";
    const isConditional = intrinsicCall(value)?.name === "Fn::If";
    value = takeBranch(value, scope);
    if (value === null) return isConditional ? "unknown" : "absent";
    if (resolveStatic(value, scope).kind === "removed") return "absent";
  }
  return "set";
}
