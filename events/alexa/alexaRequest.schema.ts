import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const docs = "https://developer.amazon.com/en-US/docs/alexa/custom-skills";
const typesPage = `${docs}/request-types-reference.html`;

const resolution = once(() =>
  z.looseObject({
    authority: textField(
      "The slot type that was searched.",
      "amzn1.er-authority.echo-sdk.amzn1.ask.skill.5b0c7e2a.Color",
    ),
    status: field(
      z.looseObject({
        code: known(
          textField("`ER_SUCCESS_MATCH`, `ER_SUCCESS_NO_MATCH` or an error.", "ER_SUCCESS_MATCH"),
          ["ER_SUCCESS_MATCH", "ER_SUCCESS_NO_MATCH"],
        ),
      }),
      "Whether a value was found.",
      { code: "ER_SUCCESS_MATCH" },
    ),
    values: field(
      z.array(z.record(z.string(), z.record(z.string(), z.unknown()))).optional(),
      "The values found, best first; absent where none was.",
      [{ value: { name: "blue", id: "BLUE" } }],
    ),
  }),
);

const slot = once(() =>
  z.looseObject({
    name: textField("Name of the slot.", "Color"),
    value: field(
      z.string().optional(),
      "What the user said; the key is absent where the slot is empty.",
      "blue",
    ),
    confirmationStatus: field(
      z.enum(["NONE", "CONFIRMED", "DENIED"]).optional(),
      "Whether the user confirmed the slot.",
      "NONE",
    ),
    source: field(z.string().optional(), "Who filled the slot: `USER`.", "USER"),
    resolutions: field(
      z
        .looseObject({
          resolutionsPerAuthority: field(z.array(resolution()), "What each slot type made of it.", [
            exampleOf(resolution()),
          ]),
        })
        .optional(),
      "What the skill's slot types made of the value; absent for built-in types.",
      { resolutionsPerAuthority: [] },
      `${docs}/entity-resolution.html`,
    ),
    slotValue: field(
      z.record(z.string(), z.unknown()).optional(),
      "The value again, in a form that can also hold several.",
      { type: "Simple", value: "blue" },
    ),
  }),
);

const intent = once(() =>
  z.looseObject({
    name: textField("Name of the intent.", "MyColorIsIntent"),
    confirmationStatus: field(
      z.enum(["NONE", "CONFIRMED", "DENIED"]).optional(),
      "Whether the user confirmed the intent.",
      "NONE",
    ),
    slots: field(
      z.record(z.string(), slot()).nullish(),
      "The slots by name, all of the intent's, filled or not; absent or empty where it has none.",
      { Color: { name: "Color", value: "blue", confirmationStatus: "NONE" } },
    ),
  }),
);

/** The fields that every request has. */
const requestFields = once(() => ({
  requestId: textField(
    "Id of the request.",
    "amzn1.echo-api.request.0f4e3b7a-7a1f-4a8b-9d3e-2f0c7f1d9a55",
  ),
  timestamp: field(
    hinted(z.string(), "iso-date-time"),
    "When Alexa sent the request: ISO 8601 in UTC. Refuse one that is older than 150 seconds.",
    "2026-03-12T19:03:58Z",
  ),
  locale: field(
    z.string().optional(),
    "Language and country of the user; absent from requests that are not about speech.",
    "en-GB",
  ),
}));

const errorDetails = once(() =>
  z.looseObject({
    type: textField("Kind of the error.", "INVALID_RESPONSE"),
    message: textField("What went wrong.", "An exception occurred while dispatching the request."),
  }),
);

const intentRequest = once(() =>
  z.looseObject({
    type: constantField("The user said something that fits an intent.", "IntentRequest"),
    ...requestFields(),
    dialogState: field(
      z.enum(["STARTED", "IN_PROGRESS", "COMPLETED"]).optional(),
      "How far the dialog has come; absent where the intent has no dialog model.",
      "STARTED",
      `${docs}/dialog-interface-reference.html`,
    ),
    intent: field(
      intent(),
      "The intent, with its slots.",
      exampleOf(intent(), ["slots"]),
      typesPage,
    ),
  }),
);

const launchRequest = once(() =>
  z.looseObject({
    type: constantField("The user opened the skill without saying what for.", "LaunchRequest"),
    ...requestFields(),
    task: field(
      z.record(z.string(), z.unknown()).optional(),
      "The task that another skill handed over; absent otherwise.",
      { name: "PrintPDF", version: "1" },
    ),
  }),
);

const sessionEndedRequest = once(() =>
  z.looseObject({
    type: constantField("The session ended; nothing can be said any more.", "SessionEndedRequest"),
    ...requestFields(),
    reason: field(
      z.enum(["USER_INITIATED", "ERROR", "EXCEEDED_MAX_REPROMPTS"]),
      "Why it ended.",
      "USER_INITIATED",
      typesPage,
    ),
    error: field(
      errorDetails().optional(),
      "What went wrong; only where the reason is ERROR.",
      exampleOf(errorDetails()),
    ),
  }),
);

const canFulfillRequest = once(() =>
  z.looseObject({
    type: constantField(
      "Alexa asks whether the skill could do something, without doing it.",
      "CanFulfillIntentRequest",
    ),
    ...requestFields(),
    intent: field(
      intent(),
      "The intent that the skill would get.",
      exampleOf(intent(), ["slots"]),
      `${docs}/canfulfillintentrequest-response-reference.html`,
    ),
  }),
);

const audioPlayerRequest = once(() =>
  z.looseObject({
    type: field(
      z.enum([
        "AudioPlayer.PlaybackStarted",
        "AudioPlayer.PlaybackNearlyFinished",
        "AudioPlayer.PlaybackFinished",
        "AudioPlayer.PlaybackStopped",
        "AudioPlayer.PlaybackFailed",
      ]),
      "What the stream does that the skill sent before.",
      "AudioPlayer.PlaybackNearlyFinished",
      `${docs}/audioplayer-interface-reference.html`,
    ),
    ...requestFields(),
    token: textField("The stream's token, as the skill gave it.", "episode-142"),
    offsetInMilliseconds: field(
      z.int().optional(),
      "How far into the stream; absent where playback failed.",
      1_782_000,
    ),
    error: field(errorDetails().optional(), "What went wrong; only where playback failed.", {
      type: "MEDIA_ERROR_INVALID_REQUEST",
      message: "The URL answered 404.",
    }),
    currentPlaybackState: field(
      z.record(z.string(), z.unknown()).optional(),
      "What was playing; only where playback failed.",
      { token: "episode-141", offsetInMilliseconds: 0, playerActivity: "IDLE" },
    ),
  }),
);

/** The types of further interfaces all have a dot in them but for one. */
const anyOtherType = /^(?!AudioPlayer\.)(.+\..+|SessionResumedRequest)$/;

const anyOtherRequest = once(() =>
  z.looseObject({
    type: field(
      z.string().regex(anyOtherType),
      "A request of a further interface, such as `PlaybackController` or `Alexa.Presentation.APL`.",
      "PlaybackController.NextCommandIssued",
      typesPage,
    ),
    ...requestFields(),
  }),
);

/** What Alexa asks of a skill. Source: Alexa Skills Kit, "Request Types Reference". */
export const alexaRequest = once(() =>
  z.union([
    launchRequest(),
    intentRequest(),
    sessionEndedRequest(),
    canFulfillRequest(),
    audioPlayerRequest(),
    anyOtherRequest(),
  ]),
);
