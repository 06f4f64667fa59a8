import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { chimeSipMediaApplicationSamples } from "./chimeSipMediaApplication.samples.ts";
import {
  chimeSipMediaApplicationResponse,
  chimeSipMediaApplicationSchema,
} from "./chimeSipMediaApplication.schema.ts";

/** Amazon Chime SDK Developer Guide, "Using the Amazon Chime SDK PSTN audio service". */
export const chimeSipMediaApplication: EventType = {
  id: "chime-sip-media-application",
  service: "Amazon Chime SDK",
  title: "SIP media application (PSTN audio)",
  shortTitle: "SIP media",
  description: "Something happened in a call that a SIP media application handles.",
  category: "Media/Other",
  tier: 3,
  aliases: ["chime", "sma", "pstn", "phone", "call", "telephony", "ivr", "dtmf"],
  documentation: "https://docs.aws.amazon.com/chime-sdk/latest/dg/pstn-invocations.html",
  schema: chimeSipMediaApplicationSchema,
  responseSchema: chimeSipMediaApplicationResponse,
  checkResult: checkLimits,
  delivery: {
    kind: "sync",
    deliveredBy: "The audio service invokes the function for each step of a call and waits.",
    resultUse:
      "The audio service carries out the actions one by one and keeps the transaction attributes for later invocations of the call.",
    whenAccepted: "The audio service carries out the actions",
    whenRejected: "The audio service invokes the function again, with INVALID_LAMBDA_RESPONSE",
    whenFailed: "The audio service has no actions to carry out, and ends the call",
    describeAccepted: (_event, result) => describeActions(result),
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      typeof event["InvocationEventType"] === "string" &&
      isJsonObject(event["CallDetails"]) &&
      Array.isArray(event["CallDetails"]["Participants"]),
  },
  names: noEcosystemNames,
  samples: chimeSipMediaApplicationSamples,
};

function describeActions(result: unknown): string {
  const types = actionsOf(result).map((action) =>
    isJsonObject(action) ? String(action["Type"]) : "",
  );
  return types.length === 0
    ? "The audio service goes on as before"
    : `The audio service carries out ${types.join(", then ")}`;
}

/** Chime SDK Developer Guide: at most 10 actions and 10 transaction attributes. */
function checkLimits(_event: unknown, result: unknown): readonly string[] {
  const actions = actionsOf(result).length;
  const attributes = isJsonObject(result) ? (result["TransactionAttributes"] ?? {}) : {};
  const kept = isJsonObject(attributes) ? Object.keys(attributes).length : 0;
  return [
    ...(actions > 10 ? [`Actions has ${actions} entries, more than 10`] : []),
    ...(kept > 10 ? [`TransactionAttributes has ${kept} entries, more than 10`] : []),
  ];
}

function actionsOf(result: unknown): readonly unknown[] {
  const actions = isJsonObject(result) ? result["Actions"] : null;
  return Array.isArray(actions) ? actions : [];
}
