import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import {
  buildIntent,
  buildSkillEvent,
  skillParameters,
  type SkillRequest,
} from "./alexaSkillEvent.ts";

/** The samples of a custom skill's requests. */
export const alexaSkillSamples: readonly [Sample, ...Sample[]] = [
  skillSample("launch", "LaunchRequest: the skill is opened", [], () => ({
    request: { type: "LaunchRequest" },
    isNew: true,
  })),
  skillSample(
    "intent-answer",
    "IntentRequest: an answer in a quiz",
    [
      textParameter("answer", "The number that the user says.", "3"),
      jsonParameter(
        "attributes",
        "Attributes of the session.",
        '{"score":2,"questionIndex":4,"correctAnswer":3}',
      ),
    ],
    (values) => ({
      request: intentRequest("AnswerIntent", { Answer: readText(values, "answer") }),
      attributes: readJson(values, "attributes"),
    }),
  ),
  skillSample("intent-get-new-fact", "IntentRequest: an intent without slots", [], () => ({
    request: intentRequest("GetNewFactIntent", {}),
  })),
  skillSample(
    "intent-my-color-is",
    "IntentRequest: a slot with a value",
    [textParameter("color", "The colour that the user says.", "blue")],
    (values) => ({
      request: intentRequest("MyColorIsIntent", { Color: readText(values, "color") }),
    }),
  ),
  skillSample(
    "intent-recipe",
    "IntentRequest: one slot filled, one without a value",
    [textParameter("item", "What the user wants to cook.", "pancakes")],
    (values) => ({
      request: intentRequest("RecipeIntent", { Item: readText(values, "item"), Servings: null }),
    }),
  ),
  skillSample("session-ended", "SessionEndedRequest", [], () => ({
    request: { type: "SessionEndedRequest", reason: "USER_INITIATED" },
  })),
  skillSample(
    "audio-player",
    "AudioPlayer request, outside a session",
    [textParameter("token", "Token of the stream, as the skill gave it.", "episode-142")],
    (values) => {
      const stream = { token: readText(values, "token"), offsetInMilliseconds: 1_782_000 };
      return {
        request: { type: "AudioPlayer.PlaybackNearlyFinished", ...stream },
        inSession: false,
        audioPlayer: { ...stream, playerActivity: "PLAYING" },
      };
    },
  ),
  skillSample(
    "can-fulfill-intent",
    "CanFulfillIntentRequest",
    [textParameter("item", "What the user wants to cook.", "pancakes")],
    (values) => ({
      request: {
        type: "CanFulfillIntentRequest",
        intent: buildIntent("RecipeIntent", { Item: readText(values, "item") }),
      },
      isNew: true,
    }),
  ),
];

function skillSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  describe: (values: ParameterValues) => SkillRequest,
): Sample {
  return {
    id,
    title,
    parameters: [...parameters, ...skillParameters],
    build: (context, values) => buildSkillEvent(context, values, describe(values)),
  };
}

function intentRequest(name: string, slots: Readonly<Record<string, string | null>>) {
  return { type: "IntentRequest", intent: buildIntent(name, slots) };
}
