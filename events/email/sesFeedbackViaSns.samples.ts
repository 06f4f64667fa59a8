import { buildSnsRecord } from "../messaging/snsMessage.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { mailDate } from "./mailDate.ts";

const parameters: readonly SampleParameter[] = [
  textParameter("topicName", "Name of the topic that SES tells.", "mail-feedback"),
  textParameter("from", "Address that the email was sent from.", "orders@example.com"),
  textParameter("to", "Address that the email was sent to.", "mia.keller@example.org"),
  textParameter("subject", "Subject of the email.", "Your order A-1042 is on its way"),
];
const linkParameters: readonly SampleParameter[] = [
  ...parameters,
  textParameter("link", "Link that was followed.", "https://shop.example.com/orders/A-1042"),
];

type Describe = (context: SampleContext, values: ParameterValues) => JsonObject;

/** Samples of what SES tells about sent email; the first is a bounce for good. */
export const sesFeedbackViaSnsSamples: readonly [Sample, ...Sample[]] = [
  notification("bounce-permanent", "Permanent bounce", "Bounce", (context, values) => ({
    bounce: buildBounce(context, values, {
      bounceType: "Permanent",
      bounceSubType: "General",
      status: "5.1.1",
      diagnosticCode: "smtp; 550 5.1.1 user unknown",
    }),
  })),
  notification("bounce-transient", "Transient bounce", "Bounce", (context, values) => ({
    bounce: buildBounce(context, values, {
      bounceType: "Transient",
      bounceSubType: "MailboxFull",
      status: "4.2.2",
      diagnosticCode: "smtp; 452 4.2.2 mailbox full",
    }),
  })),
  notification("complaint", "Complaint", "Complaint", (context, values) => ({
    complaint: {
      feedbackId: feedbackId(context),
      complaintSubType: null,
      complainedRecipients: [{ emailAddress: readText(values, "to") }],
      timestamp: context.now.toISOString(),
      userAgent: "Example Feedback-Loop/1.0",
      complaintFeedbackType: "abuse",
      arrivalDate: context.now.toISOString(),
    },
  })),
  notification("delivery", "Delivery", "Delivery", (context, values) => ({
    delivery: {
      timestamp: context.now.toISOString(),
      processingTimeMillis: 500 + context.integer(2000),
      recipients: [readText(values, "to")],
      smtpResponse: `250 2.6.0 message received ${context.hex(12)}`,
      remoteMtaIp: address(context),
      reportingMTA: reportingHost(context),
    },
  })),
  publishedEvent("open", "Open", parameters, (context) => ({ open: opened(context) })),
  publishedEvent("click", "Click", linkParameters, (context, values) => ({
    click: { ...opened(context), link: readText(values, "link"), linkTags: null },
  })),
];

/** Feedback of an identity: SES Developer Guide, "Amazon SNS notification contents". */
function notification(id: string, title: string, kind: string, describe: Describe): Sample {
  return {
    id,
    title,
    parameters,
    build: (context, values) =>
      inSns(context, values, null, {
        notificationType: kind,
        mail: buildMail(context, values),
        ...describe(context, values),
      }),
  };
}

/** An event of a configuration set: SES Developer Guide, "Contents of event data to Amazon SNS". */
function publishedEvent(
  id: string,
  kind: string,
  itsParameters: readonly SampleParameter[],
  describe: Describe,
): Sample {
  return {
    id,
    title: `${kind}, published by a configuration set`,
    parameters: itsParameters,
    build: (context, values) =>
      inSns(context, values, "Amazon SES Email Event Notification", {
        eventType: kind,
        mail: { ...buildMail(context, values), tags: buildTags(values) },
        ...describe(context, values),
      }),
  };
}

function inSns(
  context: SampleContext,
  values: ParameterValues,
  subject: string | null,
  content: JsonObject,
): JsonObject {
  const message = JSON.stringify(content);
  return {
    Records: [
      buildSnsRecord(context, { topicName: readText(values, "topicName"), subject, message }),
    ],
  };
}

function buildMail(context: SampleContext, values: ParameterValues): JsonObject {
  const from = readText(values, "from");
  const to = [readText(values, "to")];
  const subject = readText(values, "subject");
  const sent = new Date(context.now.getTime() - 4000);
  return {
    timestamp: sent.toISOString(),
    source: from,
    sourceArn: `arn:${context.partition}:ses:${context.region}:${context.accountId}:identity/example.com`,
    sourceIp: address(context),
    callerIdentity: "order-service",
    sendingAccountId: context.accountId,
    messageId: feedbackId(context),
    destination: to,
    headersTruncated: false,
    headers: [
      { name: "From", value: from },
      { name: "To", value: to.join(", ") },
      { name: "Subject", value: subject },
      { name: "Date", value: mailDate(sent) },
    ],
    commonHeaders: { from: [from], to, subject, date: mailDate(sent) },
  };
}

function buildTags(values: ParameterValues): JsonObject {
  return {
    "ses:configuration-set": ["orders"],
    "ses:from-domain": [readText(values, "from").split("@").at(-1) ?? ""],
    "ses:caller-identity": ["order-service"],
    campaign: ["shipping-notice"],
  };
}

interface Bounce {
  readonly bounceType: "Permanent" | "Transient";
  readonly bounceSubType: string;
  readonly status: string;
  readonly diagnosticCode: string;
}

function buildBounce(context: SampleContext, values: ParameterValues, bounce: Bounce): JsonObject {
  const { bounceType, bounceSubType, status, diagnosticCode } = bounce;
  const recipient = { emailAddress: readText(values, "to"), action: "failed" };
  return {
    feedbackId: feedbackId(context),
    bounceType,
    bounceSubType,
    bouncedRecipients: [{ ...recipient, status, diagnosticCode }],
    timestamp: context.now.toISOString(),
    remoteMtaIp: address(context),
    reportingMTA: `dns; ${reportingHost(context)}`,
  };
}

function opened(context: SampleContext): JsonObject {
  return {
    ipAddress: address(context),
    timestamp: context.now.toISOString(),
    userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15",
  };
}

function feedbackId(context: SampleContext): string {
  return `0100${context.hex(12)}-${context.uuid()}-000000`;
}

function address(context: SampleContext): string {
  return `203.0.113.${context.integer(254) + 1}`;
}

function reportingHost(context: SampleContext): string {
  const host = `a${context.integer(80) + 1}-${context.integer(200) + 1}`;
  return `${host}.smtp-out.${context.region}.amazonses.com`;
}
