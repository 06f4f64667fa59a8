import { readMapping } from "./foundTrigger.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";
import { eventTypeOfSamEvent } from "./samEventTypes.ts";
import {
  referencedResource,
  textProperty,
  type TemplateIndex,
  type TemplateResource,
} from "../templateIndex.ts";
import { memberOf, type TemplateObject, type TemplateValue } from "../templateValue.ts";

const sourceTypes = {
  SQS: ["AWS::SQS::Queue"],
  Kinesis: ["AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer"],
  DynamoDB: ["AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"],
} as const;

/** `AWS::Lambda::EventSourceMapping`: Lambda polls a queue or stream and invokes with batches. */
export function readEventSourceMapping(
  { properties }: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const source = memberOf(properties, "EventSourceArn");
  const service = sourceService(properties, source, index);
  return [
    {
      target: memberOf(properties, "FunctionName"),
      eventType: (service && eventTypeOfSamEvent(service)) ?? null,
      service: service?.toLowerCase() ?? "unknown",
      mapping: readMapping(properties, source, index),
    },
  ];
}

/** What a mapping polls, in SAM's words. */
function sourceService(
  properties: TemplateObject,
  source: TemplateValue | undefined,
  index: TemplateIndex,
): string | null {
  for (const [service, types] of Object.entries(sourceTypes)) {
    if (referencedResource(source, types, index) !== null) return service;
  }
  const arn = textProperty(properties, "EventSourceArn", index.scope) ?? "";
  const label = arn.split(":")[2];
  return Object.keys(sourceTypes).find((service) => service.toLowerCase() === label) ?? null;
}
