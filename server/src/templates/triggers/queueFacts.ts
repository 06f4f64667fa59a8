import { findReferences } from "../findReferences.ts";
import { oncePerIndex } from "../oncePerIndex.ts";
import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import type { QueueFacts } from "../templateFacts.ts";
import {
  locateContents,
  locateFile,
  locateName,
  locateProperty,
  textProperty,
  titleOf,
  type TemplateIndex,
  type TemplateResource,
} from "../templateIndex.ts";
import { memberAt, memberOf } from "../templateValue.ts";

const queueType = "AWS::SQS::Queue";

/** What a template says about a queue that it declares. Source: CloudFormation, "AWS::SQS::Queue". */
export function readQueue(queue: TemplateResource, index: TemplateIndex): QueueFacts {
  const { logicalId, path, properties } = queue;
  const name = textProperty(properties, "QueueName", index.scope);
  const isFifo = textProperty(properties, "FifoQueue", index.scope) === "true";
  const redrive = resolveStatic(memberOf(properties, "RedrivePolicy"), index.scope);
  return {
    name: titleOf(queue),
    ...locateFile(queue, index),
    range: locateName(queue, index),
    isFifo: isFifo || name?.endsWith(".fifo") === true,
    visibilityTimeoutSeconds: readVisibilityTimeout(queue, index),
    hasRedrivePolicy: redrive.kind !== "removed",
    isDeadLetterQueue: deadLetterQueues(index).has(logicalId),
    ...locateContents([...path, "Properties"], index),
  };
}

function readVisibilityTimeout(
  queue: TemplateResource,
  index: TemplateIndex,
): QueueFacts["visibilityTimeoutSeconds"] {
  const resolution = resolveStatic(memberOf(queue.properties, "VisibilityTimeout"), index.scope);
  if (resolution.kind === "removed") return null;
  const text = staticText(resolution)?.trim() ?? "";
  const seconds = Number(text);
  if (text === "" || !Number.isFinite(seconds)) return "unknown";
  const range = locateProperty(queue, ["VisibilityTimeout"], index) ?? locateName(queue, index);
  return { value: seconds, range };
}

/** Logical ids of the queues that others send to what they cannot deliver. */
const deadLetterQueues = oncePerIndex(({ resources }): ReadonlySet<string> => {
  const targets = [...resources.values()]
    .filter(({ type }) => type === queueType)
    .flatMap(({ properties }) =>
      findReferences(memberAt(properties, "RedrivePolicy", "deadLetterTargetArn")),
    );
  return new Set(targets);
});
