import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html";

const address = once(() =>
  z.looseObject({
    address: textField("The email address.", "mia.keller@example.com", page),
  }),
);

/** Event of an email flow rule: WorkMail Administrator Guide, "Configuring AWS Lambda for Amazon WorkMail". */
export const workmailSchema = once(() =>
  z.looseObject({
    summaryVersion: textField("Version of the event's format, a date.", "2018-10-10", page),
    envelope: field(
      z.looseObject({
        mailFrom: field(
          address(),
          "Who the envelope says the email is from.",
          { address: "mia.keller@example.com" },
          page,
        ),
        recipients: field(
          z.array(address()),
          "Who the email is to; the list may be cut, then truncated is true.",
          [{ address: "orders@example.org" }],
          page,
        ),
      }),
      "Envelope of the email.",
      {
        mailFrom: { address: "mia.keller@example.com" },
        recipients: [{ address: "orders@example.org" }],
      },
      page,
    ),
    sender: field(
      address().nullable().optional(),
      "The Sender or From header, which need not be the envelope's mailFrom; null or absent where the email has none.",
      { address: "mia.keller@example.com" },
      page,
    ),
    subject: field(
      z.string().nullable().optional(),
      "Subject of the email, its first 256 characters.",
      "Question about order A-1042",
      page,
    ),
    messageId: field(
      hinted(z.string(), "uuid"),
      "Id by which workmailmessageflow:GetRawMessageContent gives the email, which is not in the event.",
      "6b0e71bd-7e97-4d97-80ce-4a0994e55286",
      page,
    ),
    invocationId: textField(
      "Id of this invocation, the same when WorkMail tries again: use it to notice that.",
      "4f0c2b7d9a1e4c3fb8d65e7a90c1d2e3",
      page,
    ),
    flowDirection: field(
      z.string(),
      "Which way the email goes: INBOUND or OUTBOUND.",
      "INBOUND",
      page,
    ),
    truncated: field(
      z.boolean(),
      "True where recipients or subject were cut because the event would be too large.",
      false,
      page,
    ),
  }),
);

const action = once(() =>
  z.looseObject({
    action: field(
      z.looseObject({
        type: field(
          z.enum(["DEFAULT", "BYPASS_SPAM_CHECK", "DROP", "MOVE_TO_JUNK", "BOUNCE"]),
          "What to do: DEFAULT to go on as usual, or one of BYPASS_SPAM_CHECK, DROP, MOVE_TO_JUNK and BOUNCE.",
          "DEFAULT",
          page,
        ),
        parameters: field(
          z
            .looseObject({
              bounceMessage: field(
                z.string().optional(),
                "BOUNCE only: text of the email that goes back to the sender.",
                "Attachments of this kind are not accepted.",
                page,
              ),
            })
            .optional(),
          "What the action needs to know: a bounceMessage for BOUNCE.",
          { bounceMessage: "Attachments of this kind are not accepted." },
          page,
        ),
      }),
      "The action to take.",
      { type: "DEFAULT" },
      page,
    ),
    recipients: field(
      z.array(z.string()).optional(),
      "Addresses that the action is for; needed unless allRecipients is true.",
      ["orders@example.org"],
      page,
    ),
    allRecipients: field(
      z.boolean().optional(),
      "True where the action is for all recipients.",
      true,
      page,
    ),
  }),
);

/** What a rule that waits reads: WorkMail Administrator Guide, "Synchronous Run Lambda response schema". */
export const workmailResponse = once(() =>
  z.looseObject({
    actions: field(
      z.array(action()).min(1),
      "What to do with the email, at least one entry.",
      [{ allRecipients: true, action: { type: "DEFAULT" } }],
      page,
    ),
  }),
);
