import { sns } from "../messaging/sns.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { sesFeedbackViaSnsSamples } from "./sesFeedbackViaSns.samples.ts";

/** SES Developer Guide, "Amazon SNS notification contents for Amazon SES". */
export const sesFeedbackViaSns: EventType = {
  ...sns,
  id: "ses-feedback-via-sns",
  service: "Amazon SES / SNS",
  title: "Bounce, complaint, delivery or event-publishing notification",
  shortTitle: "SES feedback",
  description:
    "SES told a topic what became of an email that it sent, and the function is subscribed to it. The message is the notification as text.",
  tier: 2,
  aliases: ["bounce", "complaint", "delivery", "open", "click", "email", "mail", "topic"],
  documentation: "https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html",
  recognition: { kind: "nested", carrier: "sns", carries: isSesFeedback },
  names: noEcosystemNames,
  samples: sesFeedbackViaSnsSamples,
};

/** Feedback of an identity names its notificationType, an event of a configuration set its eventType. */
function isSesFeedback(content: unknown): boolean {
  if (!isJsonObject(content) || !isJsonObject(content["mail"])) return false;
  const kind = content["notificationType"] ?? content["eventType"];
  // An email that came in is told of in the same way, as Received, by a receipt rule's SNS action.
  return typeof kind === "string" && kind !== "Received";
}
