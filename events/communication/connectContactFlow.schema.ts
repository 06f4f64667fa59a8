import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import type { Json } from "../model/json.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html";
const attributesPage =
  "https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html";
const contactId = "5ca32fbd-8f92-46af-92a5-6b0f970f0efe";
const instanceArn =
  "arn:aws:connect:us-east-1:123456789012:instance/9308c2a1-9bc6-4cea-8290-6c0b4a6d38fa";

function nullableText(description: string, example: string) {
  return field(z.string().nullable().optional(), description, example, attributesPage);
}

function endpoint(whose: string, example: string) {
  return field(
    z
      .looseObject({
        Address: textField("The number or address.", example, attributesPage),
        Type: known(
          textField(
            "What it is: TELEPHONE_NUMBER, EMAIL_ADDRESS or another.",
            "TELEPHONE_NUMBER",
            attributesPage,
          ),
          ["TELEPHONE_NUMBER", "EMAIL_ADDRESS"],
        ),
      })
      .nullable()
      .optional(),
    `${whose}; null for channels without one, such as chat.`,
    { Address: example, Type: "TELEPHONE_NUMBER" },
    attributesPage,
  );
}

const audioExample: Json = {
  StreamARN:
    "arn:aws:kinesisvideo:us-east-1:123456789012:stream/connect-contact-a3d73b84/1767225600000",
  StartTimestamp: "1767225600000",
  StartFragmentNumber: "91343852333181432392682062622220590765191907586",
};

const audio = once(() =>
  z.looseObject({
    StreamARN: field(
      hinted(z.string(), "arn"),
      "Video stream that has the customer's voice.",
      "arn:aws:kinesisvideo:us-east-1:123456789012:stream/connect-contact-a3d73b84/1767225600000",
      attributesPage,
    ),
    StartTimestamp: textField(
      "When streaming began: milliseconds since 1970, as text.",
      "1767225600000",
      attributesPage,
    ),
    StartFragmentNumber: textField(
      "First fragment in the stream, a long number as text.",
      "91343852333181432392682062622220590765191907586",
      attributesPage,
    ),
    StopTimestamp: nullableText(
      "When streaming stopped: milliseconds since 1970, as text; absent while it runs.",
      "1767225660000",
    ),
    StopFragmentNumber: nullableText(
      "Last fragment in the stream; absent while streaming runs.",
      "91343852333181432392682062622220590765191907612",
    ),
  }),
);

const queue = once(() =>
  z.looseObject({
    ARN: field(
      hinted(z.string(), "arn"),
      "The queue.",
      `${instanceArn}/queue/5cba7cbf-1ecb-4b6d-b8bd-fe91079b3fc8`,
      attributesPage,
    ),
    Name: textField("Name of the queue.", "Orders", attributesPage),
    OutboundCallerId: endpoint("Number that calls from the queue show", "+12065550100"),
  }),
);

/** What a flow knows about the channel and the kind of the contact. */
function describingFields() {
  return {
    Channel: textField("VOICE, CHAT, TASK or EMAIL.", "VOICE", attributesPage),
    InitiationMethod: known(
      textField(
        "How the contact began: INBOUND, OUTBOUND, TRANSFER, CALLBACK, API or another.",
        "INBOUND",
        attributesPage,
      ),
      ["INBOUND", "OUTBOUND", "TRANSFER", "CALLBACK", "API"],
    ),
    Name: nullableText("Name of the contact; null unless one was given.", "Order A-1042"),
    Description: nullableText("Description of the contact; null unless one was given.", "Delay"),
    LanguageCode: nullableText("Language that the flow set; null where it set none.", "en-GB"),
    CustomerId: nullableText("Id of the customer; null where the flow set none.", "C-4711"),
    References: field(
      z.record(z.string(), z.unknown()).nullable().optional(),
      "Links and files that belong to the contact, by name; an empty object where there are none.",
      { order: { Type: "URL", Value: "https://shop.example.com/orders/A-1042" } },
      attributesPage,
    ),
    Tags: field(
      z.record(z.string(), z.string()).nullable().optional(),
      "Tags of the contact, by key.",
      { "aws:connect:instanceId": "9308c2a1-9bc6-4cea-8290-6c0b4a6d38fa" },
      attributesPage,
    ),
    SegmentAttributes: field(
      z.record(z.string(), z.unknown()).nullable().optional(),
      "Attributes of Connect's own, such as the kind of channel and the subject of an email.",
      { "connect:Subtype": { ValueString: "connect:Telephony" } },
      attributesPage,
    ),
  };
}

const contactData = once(() =>
  z.looseObject({
    Attributes: field(
      z.record(z.string(), z.string()),
      "Attributes that flows set on the contact, by name; values are text, numbers too.",
      { language: "en-GB" },
      attributesPage,
    ),
    ...describingFields(),
    ContactId: textField("Id of the contact.", contactId, attributesPage),
    InitialContactId: nullableText("First contact of a chain of transfers.", contactId),
    PreviousContactId: nullableText("Contact before a transfer.", contactId),
    RelatedContactId: nullableText("Contact that this one is about; null mostly.", contactId),
    CustomerEndpoint: endpoint("Where the customer is reached", "+12065550123"),
    SystemEndpoint: endpoint("What the customer called or wrote to", "+12065550100"),
    InstanceARN: field(
      hinted(z.string(), "arn"),
      "The Connect instance.",
      instanceArn,
      attributesPage,
    ),
    Queue: field(
      queue().nullable().optional(),
      "The queue that the contact is in; null or absent until a flow puts it in one.",
      { ARN: `${instanceArn}/queue/5cba7cbf-1ecb-4b6d-b8bd-fe91079b3fc8`, Name: "Orders" },
      attributesPage,
    ),
    MediaStreams: field(
      z
        .looseObject({
          Customer: field(
            z
              .looseObject({
                Audio: field(
                  audio().nullable().optional(),
                  "Where the voice is streamed to; null unless the flow starts media streaming.",
                  audioExample,
                  attributesPage,
                ),
              })
              .nullable()
              .optional(),
            "Streams of the customer.",
            { Audio: audioExample },
            attributesPage,
          ),
        })
        .nullable()
        .optional(),
      "Live media of the contact.",
      { Customer: { Audio: null } },
      attributesPage,
    ),
  }),
);

const contactExample: Json = {
  Attributes: {},
  Channel: "VOICE",
  InitiationMethod: "INBOUND",
  ContactId: contactId,
  InstanceARN: instanceArn,
};

/** Event of a flow block: Connect Administrator Guide, "Grant Amazon Connect access to your AWS Lambda functions". */
export const connectContactFlowSchema = once(() =>
  z.looseObject({
    Name: textField("Name of the event, ContactFlowEvent.", "ContactFlowEvent", page),
    Details: field(
      z.looseObject({
        ContactData: field(contactData(), "The contact.", contactExample, page),
        Parameters: field(
          z.record(z.string(), z.unknown()).optional(),
          "Parameters that the flow's block passes, by name; an empty object where it passes none.",
          { orderId: "A-1042" },
          page,
        ),
      }),
      "Contact and parameters.",
      { ContactData: contactExample, Parameters: { orderId: "A-1042" } },
      page,
    ),
  }),
);
