import { encodeBase64, utf8Length } from "../encoding/base64.ts";
import type { SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** Parameters that the samples of both brokers have, the broker first. */
export const brokerParameters: readonly SampleParameter[] = [
  textParameter("brokerName", "Name of the broker.", "orders-broker"),
  textParameter("queueName", "Name of the queue.", "orders"),
];
export const messageBody: SampleParameter = textParameter(
  "body",
  "The message, as text; it arrives as base64.",
  '{"orderId":"A-1042","amount":59.9}',
);

/** A broker of Amazon MQ; its id is part of its ARN and of the ids of ActiveMQ's messages. */
export interface Broker {
  readonly id: string;
  readonly arn: string;
}

/** A broker of the sample's account with a random id. */
export function chooseBroker(context: SampleContext, name: string): Broker {
  const id = `b-${context.uuid()}`;
  const owner = `${context.partition}:mq:${context.region}:${context.accountId}`;
  return { id, arn: `arn:${owner}:broker:${name}:${id}` };
}

/** A body as both brokers' pollers hand it over. */
export function encodeBody(body: string): { readonly data: string; readonly size: number } {
  return { data: encodeBase64(body), size: utf8Length(body) };
}
