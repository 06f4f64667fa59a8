import { serviceEventType } from "../eventbridge/serviceEventType.ts";
import { guarddutyFindingSamples } from "./guarddutyFinding.samples.ts";
import { guarddutyFindingDetail } from "./guarddutyFinding.schema.ts";

/** GuardDuty User Guide, "Processing GuardDuty findings with Amazon EventBridge". */
export const guarddutyFinding = serviceEventType({
  id: "guardduty-finding",
  service: "Amazon GuardDuty",
  title: "GuardDuty Finding",
  shortTitle: "GuardDuty",
  description: "GuardDuty finds something suspicious, or sees it again.",
  category: "Monitoring",
  tier: 2,
  aliases: ["threat", "security", "finding", "attack", "eks", "malicious"],
  documentation:
    "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html",
  sources: ["aws.guardduty"],
  detailTypes: ["GuardDuty Finding"],
  detail: guarddutyFindingDetail,
  detailDescription: "The finding.",
  deliveredBy:
    "EventBridge invokes the function asynchronously within five minutes of a new finding; updates follow every six hours unless the detector sends them more often.",
  samples: guarddutyFindingSamples,
});
