import * as z from "zod";
import { arnField, constantField, textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { sentToday } from "../model/sentToday.ts";

const formatPage = "https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html";
const attributesPage = "https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html";
const signaturePage =
  "https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html";
const certificateUrl =
  "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-9c6465fa7f48f5cacd23014631ec1136.pem";
const unsubscribeUrl =
  "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=arn:aws:sns:us-east-1:123456789012:order-events:6b0e71bd-7e97-4d97-80ce-4a0994e55286";

const messageAttribute = once(() =>
  z.looseObject({
    Type: known(
      textField(
        "String, String.Array, Number or Binary; a String.Array's value is JSON text.",
        "String",
        attributesPage,
      ),
      ["String", "String.Array", "Number", "Binary"],
    ),
    Value: textField(
      "The value, always text: numbers in digits, binary as base64.",
      "gold",
      attributesPage,
    ),
  }),
);

function urlField(description: string, example: string) {
  const url = sentToday(hinted(z.string(), "url").optional());
  return field(url, description, example, signaturePage);
}

/** The spelling of bodies in queues, which no function's own record has. */
function otherUrlField(description: string, example: string) {
  return field(hinted(z.string(), "url").optional(), description, example, signaturePage);
}

const sns = once(() =>
  z
    .looseObject({
      Type: constantField("Always Notification.", "Notification"),
      MessageId: field(
        hinted(z.string(), "uuid"),
        "Id of the published message; a retried delivery has the same one.",
        "95df01b4-ee98-5cb9-9903-4c221d41eb5e",
      ),
      TopicArn: arnField(
        "Topic that the message was published to.",
        "arn:aws:sns:us-east-1:123456789012:order-events",
      ),
      Subject: field(
        z.string().nullable(),
        "Subject given by the publisher; null where there was none.",
        "Order accepted",
        formatPage,
      ),
      Message: textField(
        "The message as it was published. Always text: parse it where it is JSON.",
        '{"orderId":"A-1042"}',
        formatPage,
      ),
      Timestamp: field(
        hinted(z.string(), "iso-date-time"),
        "When the message was published, in UTC with milliseconds.",
        "2026-01-01T00:00:00.000Z",
      ),
      SignatureVersion: textField(
        "Version of the signature: 1 for SHA1, 2 for SHA256.",
        "1",
        signaturePage,
      ),
      Signature: field(
        hinted(z.string(), "base64"),
        "Signature over message, id, subject, time, topic and type, as base64.",
        "tcc6faL2yUC6dgZdmrwh1Y4cGa/ebXEkAi6RibDsvpi+tE/1+82j6dcr8uPaj2qW",
        signaturePage,
      ),
      SigningCertUrl: urlField(
        "Where the certificate for the signature lies. Bodies that SNS puts into a queue spell it SigningCertURL.",
        certificateUrl,
      ),
      SigningCertURL: otherUrlField(
        "Another spelling of SigningCertUrl, in bodies that SNS puts into a queue and in some test events.",
        certificateUrl,
      ),
      UnsubscribeUrl: urlField(
        "Opening it ends the subscription. Bodies that SNS puts into a queue spell it UnsubscribeURL.",
        unsubscribeUrl,
      ),
      UnsubscribeURL: otherUrlField(
        "Another spelling of UnsubscribeUrl, in bodies that SNS puts into a queue and in some test events.",
        unsubscribeUrl,
      ),
      SequenceNumber: field(
        z.string().optional(),
        "Position in the topic, a number of 20 digits as text. FIFO topics only.",
        "10000000000000003000",
        formatPage,
      ),
      MessageAttributes: field(
        sentToday(z.record(z.string(), messageAttribute()).optional()),
        "Attributes that the publisher attached, by name; an empty object where there are none. Bodies that SNS puts into a queue and some test events leave it out then.",
        { tier: { Type: "String", Value: "gold" } },
        attributesPage,
      ),
    })
    .check((context) => {
      for (const [url, otherSpelling] of [
        ["SigningCertUrl", "SigningCertURL"],
        ["UnsubscribeUrl", "UnsubscribeURL"],
      ] as const) {
        if (context.value[url] !== undefined || context.value[otherSpelling] !== undefined)
          continue;
        const message = `"${url}" is missing; AWS always sends a string here`;
        context.issues.push({ code: "custom", path: [url], message, input: context.value });
      }
    }),
);

const record = once(() =>
  z.looseObject({
    EventSource: constantField(
      "Always aws:sns. Note the capital: other services write eventSource.",
      "aws:sns",
    ),
    EventVersion: textField("Version of the record's format.", "1.0"),
    EventSubscriptionArn: arnField(
      "Subscription through which the function gets the message.",
      "arn:aws:sns:us-east-1:123456789012:order-events:6b0e71bd-7e97-4d97-80ce-4a0994e55286",
    ),
    Sns: field(
      sns(),
      "The notification.",
      {
        Type: "Notification",
        MessageId: "95df01b4-ee98-5cb9-9903-4c221d41eb5e",
        TopicArn: "arn:aws:sns:us-east-1:123456789012:order-events",
        Subject: null,
        Message: "hello",
        Timestamp: "2026-01-01T00:00:00.000Z",
        SignatureVersion: "1",
        Signature: "Zm9vYmFy",
        SigningCertUrl: certificateUrl,
        UnsubscribeUrl: unsubscribeUrl,
        MessageAttributes: {},
      },
      formatPage,
    ),
  }),
);

/** Event of an SNS subscription: Lambda Developer Guide, "Invoking Lambda functions with Amazon SNS". */
export const snsSchema = once(() =>
  z.looseObject({
    Records: field(z.array(record()).min(1), "The notification; SNS sends exactly one at a time.", [
      {
        EventSource: "aws:sns",
        EventVersion: "1.0",
        EventSubscriptionArn:
          "arn:aws:sns:us-east-1:123456789012:order-events:6b0e71bd-7e97-4d97-80ce-4a0994e55286",
        Sns: {
          Type: "Notification",
          MessageId: "95df01b4-ee98-5cb9-9903-4c221d41eb5e",
          TopicArn: "arn:aws:sns:us-east-1:123456789012:order-events",
          Subject: null,
          Message: "hello",
          Timestamp: "2026-01-01T00:00:00.000Z",
          SignatureVersion: "1",
          Signature: "Zm9vYmFy",
          SigningCertUrl: certificateUrl,
          UnsubscribeUrl: unsubscribeUrl,
          MessageAttributes: {},
        },
      },
    ]),
  }),
);
