import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import type { Json } from "../model/json.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/chime-sdk/latest/dg/pstn-invocations.html";
const actionsPage = "https://docs.aws.amazon.com/chime-sdk/latest/dg/specify-actions.html";
const attributesPage =
  "https://docs.aws.amazon.com/chime-sdk/latest/dg/transaction-attributes.html";

/** What a SIP media application invokes its function for. */
export const invocationEventTypes = [
  "NEW_INBOUND_CALL",
  "NEW_OUTBOUND_CALL",
  "RINGING",
  "CALL_ANSWERED",
  "ACTION_SUCCESSFUL",
  "ACTION_FAILED",
  "ACTION_INTERRUPTED",
  "DIGITS_RECEIVED",
  "CALL_UPDATE_REQUESTED",
  "HANGUP",
  "INVALID_LAMBDA_RESPONSE",
] as const;

const participantExample = {
  CallId: "72cbec69-f098-45d8-9ad6-e26cb9af663a",
  ParticipantTag: "LEG-A",
  To: "+12065550100",
  From: "+12065550123",
  Direction: "Inbound",
  StartTimeInMilliseconds: "1767225600000",
};

const participant = once(() =>
  z.looseObject({
    CallId: field(
      hinted(z.string(), "uuid"),
      "Id of this leg of the call; actions name it.",
      participantExample.CallId,
      page,
    ),
    ParticipantTag: textField(
      "LEG-A for the first leg, LEG-B for the one that it was bridged to.",
      participantExample.ParticipantTag,
      page,
    ),
    To: textField("Number that was called.", participantExample.To, page),
    From: textField("Number that calls.", participantExample.From, page),
    Direction: field(
      z.enum(["Inbound", "Outbound"]),
      "Which way the leg goes.",
      participantExample.Direction,
      page,
    ),
    StartTimeInMilliseconds: textField(
      "When the leg began: milliseconds since 1970, as text.",
      participantExample.StartTimeInMilliseconds,
      page,
    ),
    Status: known(
      field(
        z.string().optional(),
        "Connected or Disconnected; absent until the call was answered.",
        "Connected",
        page,
      ),
      ["Connected", "Disconnected"],
    ),
    SipHeaders: field(
      z.record(z.string(), z.string()).nullable().optional(),
      "Headers of the SIP request, by name; absent where there are none.",
      { "X-Order": "A-1042" },
      page,
    ),
  }),
);

const detailsExample: Json = {
  TransactionId: "f0e674d4-6b28-4597-85f3-b3c5cdb633c3",
  AwsAccountId: "123456789012",
  AwsRegion: "us-east-1",
  Participants: [participantExample],
};

const callDetails = once(() =>
  z.looseObject({
    TransactionId: field(
      hinted(z.string(), "uuid"),
      "Id of the call, the same in all its invocations.",
      "f0e674d4-6b28-4597-85f3-b3c5cdb633c3",
      page,
    ),
    TransactionAttributes: field(
      z.record(z.string(), z.string()).nullable().optional(),
      "Attributes that the function returned last time, by name; absent until it does.",
      { orderId: "A-1042" },
      attributesPage,
    ),
    AwsAccountId: textField("AWS account that owns the application.", "123456789012", page),
    AwsRegion: textField("Region of the application.", "us-east-1", page),
    SipRuleId: field(
      z.string().optional(),
      "Rule that led the call here; absent from outbound calls.",
      "cdfcac4c-9d29-4416-9817-2bacf4a71ff1",
      page,
    ),
    SipMediaApplicationId: field(
      z.string().optional(),
      "The SIP media application.",
      "e88f4e49-dd21-4a3f-b538-bc84eae11505",
      page,
    ),
    SipApplicationId: field(
      z.string().optional(),
      "Another spelling of SipMediaApplicationId, in examples of AWS's guide.",
      "e88f4e49-dd21-4a3f-b538-bc84eae11505",
      page,
    ),
    Participants: field(
      z.array(participant()).min(1),
      "The legs of the call.",
      [participantExample],
      page,
    ),
  }),
);

const actionExample: Json = {
  Type: "PlayAudio",
  Parameters: {
    ParticipantTag: "LEG-A",
    AudioSource: { Type: "S3", BucketName: "prompts", Key: "welcome.wav" },
  },
};

const actionData = once(() =>
  z.looseObject({
    Type: textField("Kind of the action, or of what was asked for.", "PlayAudio", page),
    Parameters: field(
      z.record(z.string(), z.unknown()).optional(),
      "Parameters of the action as the function gave them, with the CallId.",
      { ParticipantTag: "LEG-A", CallId: participantExample.CallId },
      page,
    ),
    ReceivedDigits: field(
      z.string().optional(),
      "Digits that the caller entered, as text; only after actions that collect some.",
      "1042#",
      page,
    ),
    ErrorType: field(
      z.string().optional(),
      "Kind of the error; in ACTION_FAILED only.",
      "InvalidAudioSource",
      page,
    ),
    ErrorMessage: field(
      z.string().optional(),
      "What went wrong, in words; in ACTION_FAILED only.",
      "Audio Source parameter value is invalid.",
      page,
    ),
  }),
);

/** Event of a SIP media application: Chime SDK Developer Guide, "Understanding telephony events". */
export const chimeSipMediaApplicationSchema = once(() =>
  z.looseObject({
    SchemaVersion: textField("Version of the event's format.", "1.0", page),
    Sequence: field(z.number(), "Which invocation of the call this is, counted from 1.", 1, page),
    InvocationEventType: field(
      z.enum(invocationEventTypes),
      "Why the function is invoked.",
      "NEW_INBOUND_CALL",
      page,
    ),
    ActionData: field(
      actionData().nullable().optional(),
      "The action that ended or was asked for; absent where there is none, as in a new inbound call.",
      { Type: "PlayAudio", Parameters: { ParticipantTag: "LEG-A" } },
      page,
    ),
    CallDetails: field(callDetails(), "The call.", detailsExample, page),
    ErrorType: field(
      z.string().optional(),
      "What was wrong with the function's last answer; in INVALID_LAMBDA_RESPONSE only.",
      "TransactionAttributesInvalidMapSize",
      page,
    ),
    ErrorMessage: field(
      z.string().optional(),
      "The same in words; in INVALID_LAMBDA_RESPONSE only.",
      "Transaction Attributes has too many mappings. Maximum number of mappings is 10",
      page,
    ),
  }),
);

/** What the audio service reads: Chime SDK Developer Guide, "Responding to invocations with action lists". */
export const chimeSipMediaApplicationResponse = once(() =>
  z.looseObject({
    SchemaVersion: field(z.literal("1.0"), "Version of the answer's format.", "1.0", actionsPage),
    Actions: field(
      z.array(
        z.looseObject({
          Type: known(
            textField(
              "Kind of the action: PlayAudio, Speak, PlayAudioAndGetDigits, CallAndBridge, JoinChimeMeeting, Pause, Hangup and others.",
              "PlayAudio",
              actionsPage,
            ),
            [
              "PlayAudio",
              "Speak",
              "PlayAudioAndGetDigits",
              "CallAndBridge",
              "JoinChimeMeeting",
              "Pause",
              "Hangup",
            ],
          ),
          Parameters: field(
            z.record(z.string(), z.unknown()).optional(),
            "What the action needs to know.",
            { ParticipantTag: "LEG-A" },
            actionsPage,
          ),
        }),
      ),
      "What to do, one after the other: at most 10 actions, none to go on as before.",
      [actionExample],
      actionsPage,
    ),
    TransactionAttributes: field(
      z.record(z.string(), z.string()).nullable().optional(),
      "Up to 10 attributes that later invocations of the call get.",
      { orderId: "A-1042" },
      attributesPage,
    ),
  }),
);
