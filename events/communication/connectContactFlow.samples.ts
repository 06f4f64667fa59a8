import type { Json, JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";

const flowParameters: readonly SampleParameter[] = [
  jsonParameter(
    "attributes",
    "Attributes of the contact, an object of texts.",
    '{"language":"en-GB"}',
  ),
  jsonParameter("parameters", "What the flow's block passes, an object.", '{"orderId":"A-1042"}'),
];
const callParameters: readonly SampleParameter[] = [
  textParameter("customerNumber", "Number that the customer calls from.", "+12065550123"),
  textParameter("systemNumber", "Number that the customer called.", "+12065550100"),
  ...flowParameters,
];

/** What differs from one contact to the next, besides its parameters. */
interface Contact {
  readonly channel: "VOICE" | "CHAT" | "TASK" | "EMAIL";
  readonly initiationMethod: string;
  readonly subtype: string;
  readonly customer: Json;
  readonly system: Json;
  readonly more?: JsonObject;
}

/** Samples of a flow's invocation; the first is a call. */
export const connectContactFlowSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "voice-inbound",
    title: "Incoming call",
    parameters: callParameters,
    build: (context, values) => buildEvent(context, values, call(values)),
  },
  {
    id: "chat",
    title: "Chat",
    parameters: [textParameter("customerName", "Name of the customer.", "Mia"), ...flowParameters],
    build: (context, values) =>
      buildEvent(context, values, {
        channel: "CHAT",
        initiationMethod: "API",
        subtype: "connect:Chat",
        customer: null,
        system: null,
        more: { Name: readText(values, "customerName") },
      }),
  },
  {
    id: "all-null",
    title: "Task about which nothing is known yet",
    parameters: [],
    build: (context) =>
      buildEvent(
        context,
        { attributes: "{}", parameters: "{}" },
        {
          channel: "TASK",
          initiationMethod: "API",
          subtype: "connect:Task",
          customer: null,
          system: null,
          more: { InitialContactId: null, PreviousContactId: null },
        },
      ),
  },
  {
    id: "media-streams",
    title: "Call whose voice is streamed",
    parameters: callParameters,
    build: (context, values) =>
      buildEvent(context, values, {
        ...call(values),
        more: { MediaStreams: { Customer: { Audio: buildAudio(context) } } },
      }),
  },
  {
    id: "email",
    title: "Email",
    parameters: [
      textParameter("from", "Address of the customer.", "mia.keller@example.com"),
      textParameter("to", "Address that the customer wrote to.", "help@example.org"),
      textParameter("subject", "Subject of the email.", "Where is my order?"),
      ...flowParameters,
    ],
    build: (context, values) => {
      const subject = readText(values, "subject");
      return buildEvent(context, values, {
        channel: "EMAIL",
        initiationMethod: "INBOUND",
        subtype: "connect:Email",
        customer: { Address: readText(values, "from"), Type: "EMAIL_ADDRESS" },
        system: { Address: readText(values, "to"), Type: "EMAIL_ADDRESS" },
        more: {
          SegmentAttributes: {
            "connect:Subtype": { ValueString: "connect:Email" },
            "connect:EmailSubject": { ValueString: subject },
          },
        },
      });
    },
  },
];

function call(values: ParameterValues): Contact {
  return {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    subtype: "connect:Telephony",
    customer: { Address: readText(values, "customerNumber"), Type: "TELEPHONE_NUMBER" },
    system: { Address: readText(values, "systemNumber"), Type: "TELEPHONE_NUMBER" },
  };
}

function buildEvent(context: SampleContext, values: ParameterValues, contact: Contact): JsonObject {
  const contactId = context.uuid();
  const instanceId = context.uuid();
  const owner = `${context.partition}:connect:${context.region}:${context.accountId}`;
  return {
    Name: "ContactFlowEvent",
    Details: {
      ContactData: {
        Attributes: readJson(values, "attributes"),
        Channel: contact.channel,
        ContactId: contactId,
        CustomerEndpoint: contact.customer,
        CustomerId: null,
        Description: null,
        InitialContactId: contactId,
        InitiationMethod: contact.initiationMethod,
        InstanceARN: `arn:${owner}:instance/${instanceId}`,
        LanguageCode: null,
        MediaStreams: { Customer: { Audio: null } },
        Name: null,
        PreviousContactId: contactId,
        Queue: null,
        References: {},
        SegmentAttributes: { "connect:Subtype": { ValueString: contact.subtype } },
        SystemEndpoint: contact.system,
        Tags: { "aws:connect:instanceId": instanceId },
        ...contact.more,
      },
      Parameters: readJson(values, "parameters"),
    },
  };
}

function buildAudio(context: SampleContext): JsonObject {
  const began = context.now.getTime();
  const owner = `${context.partition}:kinesisvideo:${context.region}:${context.accountId}`;
  return {
    StreamARN: `arn:${owner}:stream/connect-contact-${context.uuid()}/${began - 86_400_000}`,
    StartTimestamp: String(began),
    StartFragmentNumber: `9134385233318143${context.digits(31)}`,
  };
}
