import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";

const page =
  "https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html";

const speech = once(() =>
  z.union([
    z.looseObject({
      type: constantField("Plain text.", "PlainText"),
      text: textField("What Alexa says, up to 8,000 characters.", "Your favourite colour is blue."),
    }),
    z.looseObject({
      type: constantField("Text with markup.", "SSML"),
      ssml: textField("What Alexa says, as SSML.", "<speak>Blue <break/> it is.</speak>"),
    }),
  ]),
);

const saidBlue = { type: "PlainText", text: "Your favourite colour is blue." } as const;

const directives = once(() =>
  field(
    z.array(z.record(z.string(), z.unknown())).nullish(),
    "Directives for interfaces of the device.",
    [{ type: "AudioPlayer.Stop" }],
  ),
);

const response = once(() =>
  z.looseObject({
    outputSpeech: field(speech().nullish(), "What Alexa says.", saidBlue, page),
    card: field(
      z
        .looseObject({
          type: field(
            z.enum(["Simple", "Standard", "LinkAccount", "AskForPermissionsConsent"]),
            "Kind of the card.",
            "Simple",
          ),
        })
        .nullish(),
      "What the Alexa app shows: `title` with `content` or `text`, `image`, `permissions` by kind.",
      { type: "Simple" },
      page,
    ),
    reprompt: field(
      z
        .looseObject({
          outputSpeech: field(speech().nullish(), "What Alexa says then.", saidBlue),
          directives: directives(),
        })
        .nullish(),
      "What Alexa does where the user does not answer.",
      { outputSpeech: saidBlue },
    ),
    directives: directives(),
    shouldEndSession: field(
      z.boolean().nullish(),
      "True ends the session, false listens for an answer, absent leaves it open without listening.",
      false,
      page,
    ),
    canFulfillIntent: field(
      z
        .looseObject({
          canFulfill: field(
            z.enum(["YES", "NO", "MAYBE"]),
            "Whether the skill could do it.",
            "YES",
          ),
          slots: field(
            z.record(z.string(), z.record(z.string(), z.unknown())).nullish(),
            "Whether it understands and can use each slot.",
            { Color: { canUnderstand: "YES", canFulfill: "YES" } },
          ),
        })
        .nullish(),
      "The answer to a CanFulfillIntentRequest, and to no other.",
      { canFulfill: "YES" },
    ),
  }),
);

/** What Alexa accepts. Source: Alexa Skills Kit, "Request and Response JSON Reference". */
export const alexaSkillResponse = once(() =>
  z
    .looseObject({
      version: constantField("Version of the format, always 1.0.", "1.0"),
      sessionAttributes: field(
        z.record(z.string(), z.unknown()).nullish(),
        "What the next request of the session brings back.",
        { score: 3 },
      ),
      userAgent: field(z.string().nullish(), "Name of the SDK in use.", "ask-node/2.14.0"),
      response: field(response(), "What Alexa is to say, show and do.", { outputSpeech: saidBlue }),
    })
    .nullable(),
);

const spoken = ["outputSpeech", "card", "reprompt"];

/** What Alexa asks of a response that depends on the type of the request. */
export function checkAlexaSkillResult(event: unknown, result: unknown): readonly string[] {
  const request = isJsonObject(event) ? event["request"] : null;
  const type = String(isJsonObject(request) ? request["type"] : "the request");
  const given =
    isJsonObject(result) && isJsonObject(result["response"]) ? result["response"] : null;
  const has = (key: string): boolean => given !== null && (given[key] ?? null) !== null;
  if (type === "SessionEndedRequest") {
    return [...spoken, "directives"]
      .filter(has)
      .map((key) => `response.${key}: ${type} takes no response`);
  }
  if (given === null) return [`nothing came back, and ${type} needs a response`];
  if (type.startsWith("AudioPlayer.")) {
    return [...spoken, "shouldEndSession"]
      .filter(has)
      .map((key) => `response.${key}: ${type} takes directives of the audio player only`);
  }
  if (type === "CanFulfillIntentRequest" && !has("canFulfillIntent")) {
    return [`response.canFulfillIntent is missing; ${type} asks for it`];
  }
  return [];
}
