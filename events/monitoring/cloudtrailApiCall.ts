import { serviceEventType } from "../eventbridge/serviceEventType.ts";
import { cloudtrailSamples } from "./cloudtrailApiCall.samples.ts";
import { cloudtrailRecord } from "./cloudtrailApiCall.schema.ts";

/** EventBridge User Guide, "AWS service events delivered via AWS CloudTrail". */
export const cloudtrailApiCall = serviceEventType({
  id: "cloudtrail-api-call",
  service: "AWS CloudTrail",
  title: "AWS API Call via CloudTrail",
  shortTitle: "CloudTrail",
  description:
    "Somebody calls an action of an AWS service or signs in to the console, and a trail records it.",
  category: "Monitoring",
  tier: 2,
  aliases: ["audit", "api call", "trail", "console sign-in", "who did what", "data event"],
  documentation:
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html",
  sources: ["aws.s3", "aws.iam", "aws.ec2", "aws.lambda", "aws.signin"],
  // Each service sends its calls under its own name.
  furtherSources: /^aws\.(?!partner\/)/,
  detailTypes: [
    "AWS API Call via CloudTrail",
    "AWS Console Sign In via CloudTrail",
    "AWS Service Event via CloudTrail",
  ],
  furtherDetailTypes: /^AWS .+ via CloudTrail$/,
  detail: cloudtrailRecord,
  detailDescription: "The record that CloudTrail made of the call.",
  deliveredBy:
    "EventBridge invokes the function asynchronously, mostly within minutes of the call; calls that only read come where the rule asks for them.",
  samples: cloudtrailSamples,
});
