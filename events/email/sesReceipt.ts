import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { firstRecordHas } from "../recognition/firstRecordHas.ts";
import { sesReceiptSamples } from "./sesReceipt.samples.ts";
import { sesDisposition, sesReceiptSchema } from "./sesReceipt.schema.ts";

/** SES Developer Guide, "Invoke Lambda function action". */
export const sesReceipt: EventType = {
  id: "ses-receipt",
  service: "Amazon SES",
  title: "Inbound email (receipt rule Lambda action)",
  shortTitle: "SES email",
  description: "SES received an email for an address that a receipt rule matches.",
  category: "Messaging",
  tier: 2,
  aliases: ["email", "mail", "inbound", "receive", "spam", "dmarc", "Simple Email Service"],
  documentation: "https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html",
  schema: sesReceiptSchema,
  responseSchema: sesDisposition,
  delivery: {
    kind: "async",
    deliveredBy:
      "SES invokes the function for each email that the receipt rule matches, without waiting for it unless the action's invocation type is RequestResponse.",
    resultUse:
      "With invocation type Event nobody reads what the handler returns; with RequestResponse SES reads the disposition, which says whether further actions and rules see the email.",
    mustCall: [],
    unlessWaiting: {
      waitsFor: isAnswered,
      whenAccepted: "SES does what the disposition says, and without one goes on",
      whenRejected: "SES takes no other disposition than CONTINUE, STOP_RULE and STOP_RULE_SET",
      whenFailed: "SES gets no disposition from the function",
      describeAccepted: (_event, result) => describeDisposition(result),
    },
  },
  recognition: firstRecordHas("eventSource", "aws:ses"),
  names: {
    ...noEcosystemNames,
    typescriptType: "SESEvent",
    typescriptHandlerType: "SESHandler",
    powertoolsTypescriptSchema: "SesSchema",
    powertoolsPythonDataClass: "SESEvent",
    powertoolsPythonModel: "SesModel",
    goType: "SimpleEmailEvent",
    dotnet: {
      package: "Amazon.Lambda.SimpleEmailEvents",
      type: "SimpleEmailEvent<LambdaReceiptAction>",
    },
  },
  samples: sesReceiptSamples,
};

function describeDisposition(result: unknown): string {
  const disposition = isJsonObject(result) ? result["disposition"] : null;
  if (disposition === "STOP_RULE_SET") return "SES does nothing more with the email";
  if (disposition === "STOP_RULE") return "SES goes on with the next rule";
  return "SES goes on with the next action";
}

/** True for the event of an action that waits for a disposition. */
function isAnswered(event: unknown): boolean {
  let value: unknown = isJsonObject(event) ? event["Records"] : null;
  value = Array.isArray(value) ? (value as readonly unknown[])[0] : null;
  for (const key of ["ses", "receipt", "action", "invocationType"]) {
    value = isJsonObject(value) ? value[key] : null;
  }
  return value === "RequestResponse";
}
