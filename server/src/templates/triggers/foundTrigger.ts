import type { Trigger } from "../../protocol.ts";
import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { numberProperty, referencedResource, type TemplateIndex } from "../templateIndex.ts";
import { asList, memberOf, type TemplateObject, type TemplateValue } from "../templateValue.ts";

/** A trigger, and what only its place in the template tells. */
export interface FoundTrigger extends Trigger {
  /** First label of the service principal that invokes: `s3` of `s3.amazonaws.com`. */
  readonly service: string;
  /** Null where no event source mapping polls for the function. */
  readonly mapping: EventSourceMapping | null;
}

export interface EventSourceMapping {
  readonly reportsBatchItemFailures: boolean;
  /** Of a queue that the same template declares. */
  readonly visibilityTimeoutSeconds: number | null;
}

/**
 * What an event source mapping's properties say, whether SAM's or CloudFormation's.
 * @param source the value that names the queue or stream
 */
export function readMapping(
  properties: TemplateObject,
  source: TemplateValue | undefined,
  index: TemplateIndex,
): EventSourceMapping {
  const responseTypes = asList(memberOf(properties, "FunctionResponseTypes")).map((type) =>
    staticText(resolveStatic(type, index.scope)),
  );
  const queue = referencedResource(source, ["AWS::SQS::Queue"], index);
  return {
    reportsBatchItemFailures: responseTypes.includes("ReportBatchItemFailures"),
    visibilityTimeoutSeconds:
      queue && numberProperty(queue.properties, "VisibilityTimeout", index.scope),
  };
}
