import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import type { Json } from "../model/json.ts";
import { once } from "../model/once.ts";

const contentsPage =
  "https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html";
const actionPage = "https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html";
const lambdaArn = "arn:aws:lambda:us-east-1:123456789012:function:read-mail";

function addresses(description: string, example: string) {
  return field(z.array(z.string()), description, [example], contentsPage);
}

function optionalAddresses(header: string) {
  return field(
    z.array(z.string()).optional(),
    `Addresses of the ${header} header, with names; absent where the email has none.`,
    ["Mia Keller <mia.keller@example.com>"],
    contentsPage,
  );
}

function momentField(description: string) {
  return field(
    hinted(z.string(), "iso-date-time"),
    description,
    "2026-01-01T00:00:00.000Z",
    contentsPage,
  );
}

const header = once(() =>
  z.looseObject({
    name: textField("Name of the header, as the email spells it.", "Subject", contentsPage),
    value: textField("Value of the header.", "Invoice 1042", contentsPage),
  }),
);

const commonHeaders = once(() =>
  z.looseObject({
    returnPath: field(
      z.string().optional(),
      "Where bounces of the email go to.",
      "mia.keller@example.com",
      contentsPage,
    ),
    from: optionalAddresses("From"),
    to: optionalAddresses("To"),
    cc: optionalAddresses("Cc"),
    bcc: optionalAddresses("Bcc"),
    sender: optionalAddresses("Sender"),
    replyTo: optionalAddresses("Reply-To"),
    date: field(
      z.string().optional(),
      "When the email was written, as its Date header says; absent where it has none.",
      "Thu, 01 Jan 2026 00:00:00 +0000",
      contentsPage,
    ),
    messageId: field(
      z.string().optional(),
      "The email's own id, from its Message-ID header; absent where it has none.",
      "<8f14e45f@mail.example.com>",
      contentsPage,
    ),
    subject: field(
      z.string().optional(),
      "Subject of the email; absent where it has none.",
      "Invoice 1042",
      contentsPage,
    ),
  }),
);

const mail = once(() =>
  z.looseObject({
    timestamp: momentField("When the email came in."),
    source: textField(
      "Who the envelope says the email is from, its MAIL FROM.",
      "mia.keller@example.com",
      contentsPage,
    ),
    messageId: textField(
      "Id that SES gave the email; an S3 action of the same rule stores the email under it.",
      "o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1",
      contentsPage,
    ),
    destination: addresses("All recipients of the email's envelope.", "invoices@example.org"),
    headersTruncated: field(
      z.boolean(),
      "True where headers were left out because they are longer than 10 KB.",
      false,
      contentsPage,
    ),
    headers: field(
      z.array(header()),
      "All headers in their order; one that the email has several times is here several times.",
      [{ name: "Subject", value: "Invoice 1042" }],
      contentsPage,
    ),
    commonHeaders: field(
      commonHeaders(),
      "The headers that are mostly asked for.",
      {
        returnPath: "mia.keller@example.com",
        from: ["Mia Keller <mia.keller@example.com>"],
        to: ["invoices@example.org"],
        subject: "Invoice 1042",
      },
      contentsPage,
    ),
  }),
);

const verdictShape = once(() =>
  z.looseObject({
    status: field(
      z.enum(["PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED"]),
      "PASS or FAIL; GRAY where the check cannot tell, PROCESSING_FAILED where it did not work, DISABLED where the rule has scanning off.",
      "PASS",
      contentsPage,
    ),
  }),
);

function verdict(check: string) {
  return field(
    verdictShape(),
    `Whether the email passed ${check}.`,
    { status: "PASS" },
    contentsPage,
  );
}

function actionText(description: string, example: string) {
  return field(z.string().optional(), description, example, contentsPage);
}

const action = once(() =>
  z.looseObject({
    type: textField(
      "Kind of the action that tells of the email: Lambda for a function's own event.",
      "Lambda",
      contentsPage,
    ),
    functionArn: field(
      hinted(z.string(), "arn").optional(),
      "The function that the action invokes.",
      lambdaArn,
      actionPage,
    ),
    invocationType: field(
      z.enum(["Event", "RequestResponse"]).optional(),
      "Event where SES does not wait; RequestResponse where it waits up to 30 seconds for a disposition.",
      "Event",
      actionPage,
    ),
    topicArn: field(
      hinted(z.string(), "arn").optional(),
      "Topic that is told of the action; absent where there is none.",
      "arn:aws:sns:us-east-1:123456789012:mail",
      contentsPage,
    ),
    bucketName: actionText("S3 actions only: bucket that the email went to.", "inbound-mail"),
    objectKey: actionText("S3 actions only: key that the email went to.", "invoices/o3vrnil0e2ic"),
    smtpReplyCode: actionText("Bounce actions only: SMTP reply code.", "550"),
    statusCode: actionText("Bounce actions only: enhanced SMTP status code.", "5.1.1"),
    message: actionText("Bounce actions only: text of the bounce.", "Mailbox does not exist"),
    sender: actionText("Bounce actions only: who the bounce is from.", "mailer@example.org"),
    organizationArn: field(
      hinted(z.string(), "arn").optional(),
      "WorkMail actions only: the organisation.",
      "arn:aws:workmail:us-east-1:123456789012:organization/m-68755160c4cb4e29a2b2f8fb58f359d7",
      contentsPage,
    ),
  }),
);

const actionExample = { type: "Lambda", functionArn: lambdaArn, invocationType: "Event" };

const receipt = once(() =>
  z.looseObject({
    timestamp: momentField("When the action was set off."),
    processingTimeMillis: field(
      z.number(),
      "Milliseconds from receiving the email to setting off the action.",
      574,
      contentsPage,
    ),
    recipients: addresses("The recipients that the receipt rule matched.", "invoices@example.org"),
    spamVerdict: verdict("the check for spam"),
    virusVerdict: verdict("the check for viruses"),
    spfVerdict: verdict("the Sender Policy Framework"),
    dkimVerdict: verdict("the check of DKIM signatures"),
    dmarcVerdict: field(
      verdictShape().optional(),
      "Whether the email passed DMARC. Some test events lack it.",
      { status: "PASS" },
      contentsPage,
    ),
    dmarcPolicy: field(
      z.string().optional(),
      "What the sending domain asks to do with the email: none, quarantine or reject; sent only where DMARC failed.",
      "quarantine",
      contentsPage,
    ),
    action: field(action(), "The action that tells of the email.", actionExample, contentsPage),
  }),
);

const mailExample: Json = {
  timestamp: "2026-01-01T00:00:00.000Z",
  source: "mia.keller@example.com",
  messageId: "o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1",
  destination: ["invoices@example.org"],
  headersTruncated: false,
  headers: [{ name: "Subject", value: "Invoice 1042" }],
  commonHeaders: { from: ["Mia Keller <mia.keller@example.com>"], subject: "Invoice 1042" },
};
const receiptExample: Json = {
  timestamp: "2026-01-01T00:00:00.000Z",
  processingTimeMillis: 574,
  recipients: ["invoices@example.org"],
  spamVerdict: { status: "PASS" },
  virusVerdict: { status: "PASS" },
  spfVerdict: { status: "PASS" },
  dkimVerdict: { status: "PASS" },
  dmarcVerdict: { status: "PASS" },
  action: actionExample,
};

const record = once(() =>
  z.looseObject({
    eventSource: constantField("Always aws:ses.", "aws:ses"),
    eventVersion: textField("Version of the record's format.", "1.0"),
    ses: field(
      z.looseObject({
        mail: field(
          mail(),
          "Envelope and headers of the email, but not its body: read that from where an S3 action of the rule stored it.",
          mailExample,
          contentsPage,
        ),
        receipt: field(
          receipt(),
          "What SES found out about the email.",
          receiptExample,
          contentsPage,
        ),
      }),
      "The email.",
      { mail: mailExample, receipt: receiptExample },
      contentsPage,
    ),
  }),
);

/** Event of a receipt rule's Lambda action: SES Developer Guide, "Invoke Lambda function action". */
export const sesReceiptSchema = once(() =>
  z.looseObject({
    Records: field(
      z.array(record()).min(1),
      "The email; SES sends exactly one at a time.",
      [
        {
          eventSource: "aws:ses",
          eventVersion: "1.0",
          ses: { mail: mailExample, receipt: receiptExample },
        },
      ],
      contentsPage,
    ),
  }),
);

/** What SES reads where it waits: SES Developer Guide, "Invoke Lambda function action". */
export const sesDisposition = once(() =>
  z
    .looseObject({
      disposition: field(
        z.enum(["CONTINUE", "STOP_RULE", "STOP_RULE_SET"]).optional(),
        "CONTINUE with the next action, STOP_RULE to go on with the next rule, or STOP_RULE_SET to do nothing more; CONTINUE where nothing is returned.",
        "STOP_RULE_SET",
        actionPage,
      ),
    })
    .nullable(),
);
