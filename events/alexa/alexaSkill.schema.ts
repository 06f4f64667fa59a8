import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { alexaRequest } from "./alexaRequest.schema.ts";

/** Alexa Skills Kit, "Request and Response JSON Reference". */
export const alexaJsonPage =
  "https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html";

const application = once(() =>
  z.looseObject({
    applicationId: textField(
      "Id of the skill. Compare it with your own, or any skill may call the function.",
      "amzn1.ask.skill.5b0c7e2a-93d1-4f0e-8f57-1c2a6f6b7d10",
    ),
  }),
);

const user = once(() =>
  z.looseObject({
    userId: textField(
      "Id of the user for this skill; it changes when the skill is disabled and enabled again.",
      "amzn1.ask.account.AGF3NETIE4MNXNG2Z64Z27RXB6JCK2R62BCPYUZI",
    ),
    accessToken: field(
      z.string().optional(),
      "Token of the user's linked account; absent where no account is linked. Do not log it.",
      "eyJraWQiOiJ3V0s",
    ),
    permissions: field(
      z.record(z.string(), z.unknown()).optional(),
      "Permissions that the user gave; absent where there are none.",
      { scopes: {} },
    ),
  }),
);

const applicationField = once(() =>
  field(application(), "The skill that was called.", exampleOf(application())),
);
const userField = once(() => field(user(), "The user's account.", exampleOf(user())));

const session = once(() =>
  z.looseObject({
    new: field(z.boolean(), "True for the first request of the session.", true),
    sessionId: textField(
      "Id of the session.",
      "amzn1.echo-api.session.6b3f8c1e-1d50-4c5e-9b0a-8a1f4e2d7c93",
    ),
    application: applicationField(),
    attributes: field(
      z.record(z.string(), z.unknown()).nullish(),
      "The sessionAttributes of the response before; empty or absent at first.",
      { score: 2 },
    ),
    user: userField(),
  }),
);

const system = once(() =>
  z.looseObject({
    application: applicationField(),
    user: userField(),
    device: field(
      z
        .looseObject({
          deviceId: field(
            z.string().optional(),
            "Id of the device for this skill.",
            "amzn1.ask.device.AFZ5SXQ6XRTK",
          ),
          supportedInterfaces: field(
            z.record(z.string(), z.unknown()),
            "Interfaces of the device, each an object under its name.",
            { AudioPlayer: {} },
          ),
        })
        .optional(),
      "The device that the user spoke to; absent from requests without one.",
      { supportedInterfaces: { AudioPlayer: {} } },
    ),
    person: field(
      z.record(z.string(), z.unknown()).optional(),
      "Who spoke, where Alexa knows the voice.",
      { personId: "amzn1.ask.person.AGF3NETIE4MN" },
    ),
    unit: field(
      z.record(z.string(), z.unknown()).optional(),
      "The household or room of the device, where it belongs to one.",
      { unitId: "amzn1.ask.unit.AGF3NETIE4MN" },
    ),
    apiEndpoint: field(
      z.string().optional(),
      "Base address of Alexa's APIs for this user.",
      "https://api.eu.amazonalexa.com",
    ),
    apiAccessToken: field(
      z.string().optional(),
      "Token for those APIs. Do not log it.",
      "eyJ0eXAiOiJKV1Qi",
    ),
  }),
);

const audioPlayer = once(() =>
  z.looseObject({
    playerActivity: known(textField("What the player does: `IDLE`, `PLAYING` and so on.", "IDLE"), [
      "IDLE",
      "PLAYING",
    ]),
    token: field(z.string().optional(), "Token of the last stream.", "episode-142"),
    offsetInMilliseconds: field(z.int().optional(), "How far into it.", 0),
  }),
);

const context = once(() =>
  z.looseObject({
    System: field(system(), "The skill, the user and the device.", {
      application: exampleOf(application()),
      user: exampleOf(user()),
    }),
    AudioPlayer: field(
      audioPlayer().optional(),
      "State of the audio player; absent from devices without one.",
      exampleOf(audioPlayer()),
    ),
    Viewport: field(
      z.record(z.string(), z.unknown()).optional(),
      "Screen of the device; absent from devices without one.",
      { shape: "RECTANGLE", pixelWidth: 1024, pixelHeight: 600 },
    ),
    Viewports: field(
      z.array(z.record(z.string(), z.unknown())).optional(),
      "Screens of the device; absent from devices without one.",
      [{ type: "APL", id: "main" }],
    ),
    Extensions: field(
      z.record(z.string(), z.unknown()).optional(),
      "Extensions that the device offers.",
      { available: {} },
    ),
    Display: field(
      z.record(z.string(), z.unknown()).optional(),
      "Display templates of devices with a screen.",
      {},
    ),
    Geolocation: field(
      z.record(z.string(), z.unknown()).optional(),
      "Where the device is; only with the user's permission.",
      { coordinate: { latitudeInDegrees: 60.4, longitudeInDegrees: 5.3 } },
    ),
    "Alexa.Presentation.APL": field(
      z.record(z.string(), z.unknown()).optional(),
      "What the screen shows; absent where it shows nothing of the skill.",
      { token: "menu" },
    ),
  }),
);

/** The event of a custom skill. Source: as `alexaJsonPage`. */
export const alexaSkillEvent = once(() =>
  z.looseObject({
    version: constantField("Version of the format, always 1.0.", "1.0"),
    session: field(
      session().optional(),
      "The session; absent from requests outside one, such as those of the audio player.",
      exampleOf(session(), ["attributes"]),
      alexaJsonPage,
    ),
    context: field(context(), "State of Alexa and of the device.", exampleOf(context())),
    request: field(
      alexaRequest(),
      "What Alexa asks; its fields depend on its type.",
      {
        type: "LaunchRequest",
        requestId: "amzn1.echo-api.request.0f4e3b7a-7a1f-4a8b-9d3e-2f0c7f1d9a55",
        timestamp: "2026-03-12T19:03:58Z",
        locale: "en-GB",
      },
      alexaJsonPage,
    ),
  }),
);
