import type { Json, JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** Parameters that every request to a skill has; `buildSkillEvent` reads them. */
export const skillParameters: readonly SampleParameter[] = [
  textParameter(
    "applicationId",
    "Id of the skill.",
    "amzn1.ask.skill.5b0c7e2a-93d1-4f0e-8f57-1c2a6f6b7d10",
  ),
  textParameter(
    "userId",
    "Id of the user.",
    "amzn1.ask.account.AGF3NETIE4MNXNG2Z64Z27RXB6JCK2R62BCPYUZI",
  ),
  textParameter("locale", "Language and country of the user.", "en-GB"),
];

/** What differs from one request to the next. */
export interface SkillRequest {
  /** The request but for its id, time and locale. */
  readonly request: JsonObject;
  /** False for a request outside a session. */
  readonly inSession?: false;
  readonly isNew?: true;
  readonly attributes?: Json;
  readonly audioPlayer?: JsonObject;
}

/** Builds the event of one request to a custom skill. */
export function buildSkillEvent(
  context: SampleContext,
  values: ParameterValues,
  parts: SkillRequest,
): JsonObject {
  const application = { applicationId: readText(values, "applicationId") };
  const user = { userId: readText(values, "userId") };
  const session = {
    new: parts.isNew ?? false,
    sessionId: `amzn1.echo-api.session.${context.uuid()}`,
    application,
    attributes: parts.attributes ?? {},
    user,
  };
  const { type, ...rest } = parts.request;
  return {
    version: "1.0",
    ...(parts.inSession === false ? {} : { session }),
    context: {
      AudioPlayer: parts.audioPlayer ?? { playerActivity: "IDLE" },
      System: {
        application,
        user,
        device: {
          deviceId: `amzn1.ask.device.${context.alphanumeric(28).toUpperCase()}`,
          supportedInterfaces: { AudioPlayer: {} },
        },
        apiEndpoint: "https://api.eu.amazonalexa.com",
        apiAccessToken: context.alphanumeric(64),
      },
    },
    request: {
      ...(type === undefined ? {} : { type }),
      requestId: `amzn1.echo-api.request.${context.uuid()}`,
      timestamp: context.now.toISOString().replace(/\.\d{3}Z$/, "Z"),
      locale: readText(values, "locale"),
      ...rest,
    },
  };
}

/**
 * An intent as Alexa sends it.
 * @param filled value by slot name; null leaves the slot without a value
 */
export function buildIntent(
  name: string,
  filled: Readonly<Record<string, string | null>>,
): JsonObject {
  const slots = Object.entries(filled).map(([slot, value]): [string, JsonObject] => {
    const spoken = value === null ? {} : { value, source: "USER" };
    return [slot, { name: slot, ...spoken, confirmationStatus: "NONE" }];
  });
  return { name, confirmationStatus: "NONE", slots: Object.fromEntries(slots) };
}
