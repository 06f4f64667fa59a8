import type { JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import type { invocationEventTypes } from "./chimeSipMediaApplication.schema.ts";

const caller = textParameter("from", "Number that calls.", "+12065550123");
const called = textParameter("to", "Number that is called.", "+12065550100");
const argumentsOfCaller = jsonParameter(
  "arguments",
  "Arguments of the API call, an object of texts.",
  '{"orderId":"A-1042"}',
);
const digits = textParameter("digits", "Digits that the caller enters.", "1042#");

/** One invocation of a call. */
interface Invocation {
  readonly type: (typeof invocationEventTypes)[number];
  readonly sequence: number;
  readonly direction?: "Inbound" | "Outbound";
  readonly status?: "Connected" | "Disconnected";
  readonly parameters?: readonly SampleParameter[];
  /** The action that is told of; `CallId` and `ParticipantTag` are added to its parameters. */
  readonly action?: (values: ParameterValues) => JsonObject;
  readonly error?: JsonObject;
}

const playAudio = (): JsonObject => ({
  Type: "PlayAudio",
  Parameters: { AudioSource: { Type: "S3", BucketName: "call-prompts", Key: "welcome.wav" } },
});

function request(type: string): (values: ParameterValues) => JsonObject {
  return (values) => ({ Type: type, Parameters: { Arguments: readJson(values, "arguments") } });
}

/** Samples of a call's invocations; the first is a new call that comes in. */
export const chimeSipMediaApplicationSamples: readonly [Sample, ...Sample[]] = [
  sample("New inbound call", { type: "NEW_INBOUND_CALL", sequence: 1 }),
  sample("New outbound call", {
    type: "NEW_OUTBOUND_CALL",
    sequence: 1,
    direction: "Outbound",
    parameters: [argumentsOfCaller],
    action: request("CallCreateRequest"),
  }),
  sample("Phone rings", { type: "RINGING", sequence: 2, direction: "Outbound" }),
  sample("Call answered", {
    type: "CALL_ANSWERED",
    sequence: 3,
    direction: "Outbound",
    status: "Connected",
  }),
  sample("Action succeeded", {
    type: "ACTION_SUCCESSFUL",
    sequence: 2,
    status: "Connected",
    action: playAudio,
  }),
  sample("Action failed", {
    type: "ACTION_FAILED",
    sequence: 2,
    status: "Connected",
    action: () => ({
      ...playAudio(),
      ErrorType: "InvalidAudioSource",
      ErrorMessage: "Audio Source parameter value is invalid.",
    }),
  }),
  sample("Action interrupted", {
    type: "ACTION_INTERRUPTED",
    sequence: 3,
    status: "Connected",
    action: playAudio,
  }),
  sample("Digits received", {
    type: "DIGITS_RECEIVED",
    sequence: 4,
    status: "Connected",
    parameters: [digits],
    action: (values) => ({
      Type: "ReceiveDigits",
      ReceivedDigits: readText(values, "digits"),
      Parameters: {
        InputDigitsRegex: "^\\d{4}#$",
        InBetweenDigitsDurationInMilliseconds: 1000,
        FlushDigitsDurationInMilliseconds: 10_000,
      },
    }),
  }),
  sample("Update of the call requested", {
    type: "CALL_UPDATE_REQUESTED",
    sequence: 5,
    status: "Connected",
    parameters: [argumentsOfCaller],
    action: request("CallUpdateRequest"),
  }),
  sample("Caller hung up", {
    type: "HANGUP",
    sequence: 6,
    status: "Disconnected",
    action: () => ({ Type: "Hangup", Parameters: { SipResponseCode: 0 } }),
  }),
  sample("Function's answer was invalid", {
    type: "INVALID_LAMBDA_RESPONSE",
    sequence: 2,
    error: {
      ErrorType: "TransactionAttributesInvalidMapSize",
      ErrorMessage:
        "Transaction Attributes has too many mappings. Maximum number of mappings is 10",
    },
  }),
];

function sample(title: string, invocation: Invocation): Sample {
  return {
    id: invocation.type.toLowerCase().replaceAll("_", "-"),
    title,
    parameters: [caller, called, ...(invocation.parameters ?? [])],
    build: (context, values) => buildEvent(context, values, invocation),
  };
}

function buildEvent(
  context: SampleContext,
  values: ParameterValues,
  invocation: Invocation,
): JsonObject {
  const leg = { CallId: context.uuid(), ParticipantTag: "LEG-A" };
  const action = invocation.action?.(values);
  const inbound = invocation.direction !== "Outbound";
  return {
    SchemaVersion: "1.0",
    Sequence: invocation.sequence,
    InvocationEventType: invocation.type,
    ...(action === undefined ? {} : { ActionData: aboutLeg(action, leg) }),
    CallDetails: {
      TransactionId: context.uuid(),
      AwsAccountId: context.accountId,
      AwsRegion: context.region,
      ...(inbound ? { SipRuleId: context.uuid() } : {}),
      SipMediaApplicationId: context.uuid(),
      Participants: [
        {
          ...leg,
          To: readText(values, "to"),
          From: readText(values, "from"),
          Direction: inbound ? "Inbound" : "Outbound",
          StartTimeInMilliseconds: String(context.now.getTime() - invocation.sequence * 2000),
          ...(invocation.status === undefined ? {} : { Status: invocation.status }),
        },
      ],
    },
    ...invocation.error,
  };
}

/** The audio service adds the leg to the parameters of an action, not to those of an API call. */
function aboutLeg(action: JsonObject, leg: JsonObject): JsonObject {
  const parameters = action["Parameters"] as JsonObject;
  return "Arguments" in parameters ? action : { ...action, Parameters: { ...parameters, ...leg } };
}
