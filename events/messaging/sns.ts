import type { EventType } from "../model/eventType.ts";
import { firstRecordHas } from "../recognition/firstRecordHas.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { snsSamples } from "./sns.samples.ts";
import { snsSchema } from "./sns.schema.ts";

/** Lambda Developer Guide, "Invoking Lambda functions with Amazon SNS notifications". */
export const sns: EventType = {
  id: "sns",
  service: "Amazon SNS",
  title: "SNS notification",
  shortTitle: "SNS",
  description: "A message was published to a topic that the function is subscribed to.",
  category: "Messaging",
  tier: 1,
  aliases: ["topic", "notification", "publish", "message", "Simple Notification Service"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html",
  schema: snsSchema,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "SNS invokes the function asynchronously, once for each message that passes the subscription's filter.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: firstRecordHas("EventSource", "aws:sns"),
  names: {
    samEventTypes: ["SNS"],
    serverlessKeys: ["sns"],
    cdkConstruct: "SnsEventSource",
    typescriptType: "SNSEvent",
    typescriptHandlerType: "SNSHandler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: "SnsSchema",
    powertoolsPythonDataClass: "SNSEvent",
    powertoolsPythonModel: "SnsModel",
    goType: "SNSEvent",
    javaClass: "SNSEvent",
    dotnet: { package: "Amazon.Lambda.SNSEvents", type: "SNSEvent" },
  },
  samples: snsSamples,
};
