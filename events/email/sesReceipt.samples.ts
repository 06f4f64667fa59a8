import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { mailDate } from "./mailDate.ts";

const from = textParameter("from", "Address of the sender.", "mia.keller@example.com");
const to = textParameter("to", "Address of the recipient.", "invoices@example.org");
const parameters = [
  from,
  to,
  textParameter("subject", "Subject of the email.", "Invoice 1042"),
  textParameter("functionName", "Function that the rule invokes.", "read-mail"),
];

type Verdict = "PASS" | "FAIL" | "GRAY";
type Check = "spam" | "virus" | "spf" | "dkim" | "dmarc";

/** What differs from one email to the next, besides its parameters. */
interface Inbound {
  /** Verdicts that are not PASS. */
  readonly verdicts?: Partial<Record<Check, Verdict>>;
  readonly dmarcPolicy?: "none" | "quarantine" | "reject";
  readonly moreRecipients?: readonly string[];
  readonly invocationType?: "Event" | "RequestResponse";
}

/** Samples of a receipt rule's event; the first is an email that passes every check. */
export const sesReceiptSamples: readonly [Sample, ...Sample[]] = [
  inbound("all-pass", "Email that passes every check", {}),
  inbound("spam", "Spam", { verdicts: { spam: "FAIL", spf: "GRAY", dkim: "GRAY" } }),
  inbound("dmarc-fail", "Email that fails DMARC", {
    verdicts: { spf: "FAIL", dkim: "FAIL", dmarc: "FAIL" },
    dmarcPolicy: "quarantine",
  }),
  inbound("several-recipients", "Email to several recipients", {
    moreRecipients: ["bookkeeping@example.org", "archive@example.org"],
  }),
  inbound("request-response", "Email whose rule waits for an answer", {
    invocationType: "RequestResponse",
  }),
];

function inbound(id: string, title: string, mail: Inbound): Sample {
  return {
    id,
    title,
    parameters,
    build: (context, values) => ({ Records: [buildRecord(context, values, mail)] }),
  };
}

function buildRecord(context: SampleContext, values: ParameterValues, mail: Inbound): JsonObject {
  const recipients = [readText(values, "to"), ...(mail.moreRecipients ?? [])];
  const messageId = context.alphanumeric(40).toLowerCase();
  return {
    eventSource: "aws:ses",
    eventVersion: "1.0",
    ses: {
      mail: {
        timestamp: context.now.toISOString(),
        source: readText(values, "from"),
        messageId,
        destination: recipients,
        headersTruncated: false,
        ...headersOf(context, values, recipients, messageId),
      },
      receipt: {
        timestamp: context.now.toISOString(),
        processingTimeMillis: 400 + context.integer(300),
        recipients,
        ...verdictsOf(mail),
        action: {
          type: "Lambda",
          functionArn: `arn:${context.partition}:lambda:${context.region}:${context.accountId}:function:${readText(values, "functionName")}`,
          invocationType: mail.invocationType ?? "Event",
        },
      },
    },
  };
}

function verdictsOf({ verdicts = {}, dmarcPolicy }: Inbound): JsonObject {
  const status = (check: Check): Json => ({ status: verdicts[check] ?? "PASS" });
  return {
    spamVerdict: status("spam"),
    virusVerdict: status("virus"),
    spfVerdict: status("spf"),
    dkimVerdict: status("dkim"),
    dmarcVerdict: status("dmarc"),
    ...(dmarcPolicy === undefined ? {} : { dmarcPolicy }),
  };
}

function headersOf(
  context: SampleContext,
  values: ParameterValues,
  recipients: readonly string[],
  sesId: string,
): JsonObject {
  const sender = readText(values, "from");
  const subject = readText(values, "subject");
  const date = mailDate(context.now);
  const messageId = `<${context.hex(24)}@mail.example.com>`;
  const server = `inbound-smtp.${context.region}.${dnsSuffix(context)}`;
  const peer = `mail.example.com [203.0.113.${context.integer(254) + 1}]`;
  const headers = {
    "Return-Path": `<${sender}>`,
    Received: `from mail.example.com (${peer}) by ${server} with SMTP id ${sesId} for ${recipients[0] ?? ""}; ${date} (UTC)`,
    "MIME-Version": "1.0",
    From: sender,
    Date: date,
    "Message-ID": messageId,
    Subject: subject,
    To: recipients.join(", "),
    "Content-Type": "text/plain; charset=UTF-8",
  };
  return {
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    commonHeaders: { returnPath: sender, from: [sender], date, to: recipients, messageId, subject },
  };
}
