import type { PollingFacts } from "../templateFacts.ts";
import type { ConfigMember, ConfigView } from "./configView.ts";
import type { EventReading } from "./events/eventReader.ts";

/** A function of a construct, and what invokes it. */
export interface ConstructFunction {
  /** The construct's own member in the configuration. */
  readonly construct: ConfigMember;
  /** The member that declares the function: `worker`, `authorizer`. */
  readonly member: ConfigMember;
  /** Key of the function: the one that the construct makes up, or that of a function which it refers to. */
  readonly key: string;
  /** True for a function that `functions` declares and the construct only names. */
  readonly isReference: boolean;
  readonly reading: EventReading;
}

/**
 * Functions in `constructs`, which the plugin serverless-lift deploys: a queue's worker and a webhook's
 * authorizer. Lift's documentation, "Queue" and "Webhook"; the functions are called after the construct.
 */
export function constructFunctions(constructs: ConfigView): readonly ConstructFunction[] {
  return constructs.members.flatMap((construct): readonly ConstructFunction[] => {
    const { key: name, view } = construct;
    const type = view.at("type").text;
    if (type === "queue") {
      const polling = queuePolling(view);
      return functionIn(construct, "worker", { eventType: "sqs", name, polling });
    }
    if (type !== "webhook") return [];
    const eventType = "api-gateway-authorizer-http-v2";
    return functionIn(construct, "authorizer", { eventType, name, enablesSimpleResponses: true });
  });
}

function functionIn(
  construct: ConfigMember,
  role: "worker" | "authorizer",
  reading: EventReading,
): readonly ConstructFunction[] {
  const member = construct.view.members.find(({ key }) => key === role);
  if (member === undefined) return [];
  const named = member.view.text;
  const own = `${construct.key}${role === "worker" ? "Worker" : "Authorizer"}`;
  return [{ construct, member, key: named ?? own, isReference: named !== null, reading }];
}

/**
 * Lift hands over messages one by one where nothing else is said, and always has failures reported. Its queue
 * has six times the function's timeout and a dead-letter queue, so there is nothing to say about that.
 */
function queuePolling(queue: ConfigView): PollingFacts {
  const stated = queue.at("batchSize");
  const size = Number(stated.text ?? Number.NaN);
  return {
    source: "sqs",
    batchSize: stated.isPresent ? (Number.isFinite(size) ? size : "unknown") : 1,
    reportsBatchItemFailures: true,
    maximumRetryAttempts: "absent",
    maximumRecordAge: "absent",
    bisectsBatch: "absent",
    failureDestination: "absent",
    queue: null,
  };
}
