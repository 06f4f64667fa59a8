import * as z from "zod";
import type { EventType } from "../model/eventType.ts";
import { once } from "../model/once.ts";
import { eventbridgeAwsServiceSamples } from "./eventbridgeAwsService.samples.ts";
import { serviceEventType } from "./serviceEventType.ts";

/** EventBridge User Guide, "Events from AWS services": those that have no event type of their own. */
export const eventbridgeAwsService: EventType = serviceEventType({
  id: "eventbridge-aws-service",
  service: "Other AWS services",
  title: "EventBridge event of any other AWS service",
  shortTitle: "AWS service",
  description:
    "An AWS service puts an event on the account's default event bus, and a rule's pattern matches it.",
  category: "Management",
  tier: 3,
  aliases: [
    "kms",
    "acm",
    "certificate",
    "trusted advisor",
    "backup",
    "glue",
    "tag",
    "ebs snapshot",
    "datasync",
    "redshift",
    "ssm automation",
    "dms",
    "amplify",
    "default event bus",
  ],
  documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event.html",
  general: true,
  sources: ["aws.kms"],
  furtherSources: /^aws\.(?!partner\/)/,
  detailTypes: ["KMS CMK Rotation"],
  furtherDetailTypes: /^/,
  detail: once(() => z.record(z.string(), z.unknown())),
  detailDescription:
    "What happened: an object whose shape depends on the service and on the kind of the event.",
  detailExample: { "key-id": "1234abcd-12ab-34cd-56ef-1234567890ab" },
  samples: eventbridgeAwsServiceSamples,
});
