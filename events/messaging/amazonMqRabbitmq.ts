import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { amazonMqRabbitmqSamples } from "./amazonMqRabbitmq.samples.ts";
import { amazonMqRabbitmqSchema } from "./amazonMqRabbitmq.schema.ts";
import { brokerDelivery } from "./brokerDelivery.ts";

/** Lambda Developer Guide, "Using Lambda with Amazon MQ". */
export const amazonMqRabbitmq: EventType = {
  id: "amazon-mq-rabbitmq",
  service: "Amazon MQ",
  title: "RabbitMQ message batch",
  shortTitle: "RabbitMQ",
  description: "Lambda's poller consumed messages from a queue of a RabbitMQ broker.",
  category: "Messaging",
  tier: 2,
  aliases: ["mq", "broker", "queue", "amqp", "rabbit mq", "rmq", "message"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html",
  schema: amazonMqRabbitmqSchema,
  responseSchema: null,
  delivery: brokerDelivery,
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      event["eventSource"] === "aws:rmq" &&
      isJsonObject(event["rmqMessagesByQueue"]),
  },
  names: {
    ...noEcosystemNames,
    samEventTypes: ["MQ"],
    serverlessKeys: ["rabbitmq"],
    powertoolsPythonDataClass: "RabbitMQEvent",
    goType: "RabbitMQEvent",
    javaClass: "RabbitMQEvent",
    dotnet: { package: "Amazon.Lambda.MQEvents", type: "RabbitMQEvent" },
  },
  samples: amazonMqRabbitmqSamples,
};
