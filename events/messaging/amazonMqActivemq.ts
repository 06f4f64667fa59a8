import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { amazonMqActivemqSamples } from "./amazonMqActivemq.samples.ts";
import { amazonMqActivemqSchema } from "./amazonMqActivemq.schema.ts";
import { brokerDelivery } from "./brokerDelivery.ts";

/** Lambda Developer Guide, "Using Lambda with Amazon MQ". */
export const amazonMqActivemq: EventType = {
  id: "amazon-mq-activemq",
  service: "Amazon MQ",
  title: "ActiveMQ message batch",
  shortTitle: "ActiveMQ",
  description: "Lambda's poller consumed messages from a queue of an ActiveMQ broker.",
  category: "Messaging",
  tier: 2,
  aliases: ["mq", "broker", "queue", "jms", "active mq", "message"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html",
  schema: amazonMqActivemqSchema,
  responseSchema: null,
  delivery: brokerDelivery,
  recognition: { kind: "fixed", matches: isActivemqBatch },
  names: {
    ...noEcosystemNames,
    samEventTypes: ["MQ"],
    serverlessKeys: ["activemq"],
    powertoolsPythonDataClass: "ActiveMQEvent",
    goType: "ActiveMQEvent",
    javaClass: "ActiveMQEvent",
    dotnet: { package: "Amazon.Lambda.MQEvents", type: "ActiveMQEvent" },
  },
  samples: amazonMqActivemqSamples,
};

function isActivemqBatch(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    (event["eventSource"] === "aws:mq" || event["eventSource"] === "aws:amq") &&
    Array.isArray(event["messages"])
  );
}
