import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { eventbridgePipeSamples } from "./eventbridgePipe.samples.ts";
import { eventbridgePipeResponse, eventbridgePipeSchema } from "./eventbridgePipe.schema.ts";
import { failureAnswers } from "../responses/failureAnswers.ts";

/** EventBridge User Guide, "Amazon EventBridge Pipes". */
export const eventbridgePipe: EventType = {
  id: "eventbridge-pipe",
  service: "Amazon EventBridge Pipes",
  title: "Pipe enrichment / target batch",
  shortTitle: "Pipe",
  description:
    "A pipe read records from its source and hands those that pass its filter over, as a bare list without Records.",
  category: "Messaging",
  tier: 2,
  aliases: ["pipes", "enrichment", "filter", "point-to-point", "batch", "list", "array"],
  documentation:
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-batching-concurrency.html",
  schema: eventbridgePipeSchema,
  answers: failureAnswers,
  responseSchema: eventbridgePipeResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "The pipe invokes the function with a batch of records and waits, as its enrichment or as its target.",
    resultUse:
      "An enrichment's result goes on to the target: of a list, each item, and of an empty one, nothing; a target's result is not read but for batchItemFailures, where the source is a stream or a queue.",
    whenAccepted:
      "The pipe takes an enrichment's result to its target; after a target it deletes the batch, but for what batchItemFailures names",
    whenRejected: null,
    whenFailed: "The pipe tries the batch again, as often and as long as its source allows",
  },
  recognition: { kind: "fixed", matches: isPipeBatch },
  names: noEcosystemNames,
  samples: eventbridgePipeSamples,
};

const sources: ReadonlySet<unknown> = new Set([
  "aws:sqs",
  "aws:kinesis",
  "aws:dynamodb",
  "aws:kafka",
  "SelfManagedKafka",
  "aws:amq",
  "aws:mq",
  "aws:rmq",
]);

/** Keys under which an event of Lambda's own mapping holds records, where it names its source once for all. */
const batchKeys = ["records", "messages", "rmqMessagesByQueue"];

function isPipeBatch(event: unknown): boolean {
  const first: unknown = Array.isArray(event) ? event[0] : null;
  if (!isJsonObject(first) || !sources.has(first["eventSource"])) return false;
  return !batchKeys.some((key) => Object.hasOwn(first, key));
}
