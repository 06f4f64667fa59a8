import { codecommit } from "./developer-tools/codecommit.ts";
import { codepipelineJob } from "./developer-tools/codepipelineJob.ts";
import { eventbridgeCustom } from "./eventbridge/eventbridgeCustom.ts";
import { eventbridgeSchedule } from "./eventbridge/eventbridgeSchedule.ts";
import { alb } from "./http/alb.ts";
import { apiGatewayHttpV2 } from "./http/apiGatewayHttpV2.ts";
import { apiGatewayRestProxy } from "./http/apiGatewayRestProxy.ts";
import { lambdaFunctionUrl } from "./http/lambdaFunctionUrl.ts";
import { s3ViaSns } from "./messaging/s3ViaSns.ts";
import { s3ViaSqs } from "./messaging/s3ViaSqs.ts";
import { sns } from "./messaging/sns.ts";
import { snsViaSqs } from "./messaging/snsViaSqs.ts";
import { sqs } from "./messaging/sqs.ts";
import type { EventType } from "./model/eventType.ts";
import { customJson } from "./other/customJson.ts";
import { s3 } from "./storage/s3.ts";
import { dynamodbStream } from "./streams/dynamodbStream.ts";
import { kinesisStream } from "./streams/kinesisStream.ts";

/** Every event type of the product, most used first within a category. */
export const eventTypes: readonly EventType[] = [
  apiGatewayRestProxy,
  apiGatewayHttpV2,
  lambdaFunctionUrl,
  alb,
  sqs,
  sns,
  s3,
  dynamodbStream,
  kinesisStream,
  eventbridgeSchedule,
  eventbridgeCustom,
  codecommit,
  codepipelineJob,
  snsViaSqs,
  s3ViaSqs,
  s3ViaSns,
  customJson,
];

/** The event type with this id, or null. */
export function findEventType(id: string): EventType | null {
  return eventTypes.find((eventType) => eventType.id === id) ?? null;
}
