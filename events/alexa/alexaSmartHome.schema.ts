import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";

const docs = "https://developer.amazon.com/en-US/docs/alexa/device-apis";

/** Alexa device APIs, "Understand the message format". */
export const smartHomePage = `${docs}/message-guide.html`;

const uuid = "7f1c2a5e-2b1d-4c3a-9a54-8f6d1e0b3c27";
const token = "Atza|IwEBIGZpbmQgbWU";

const scope = once(() =>
  z.looseObject({
    type: textField(
      "`BearerToken`, or `BearerTokenWithPartition` with further keys.",
      "BearerToken",
    ),
    token: textField("Token of the user's linked account. Do not log it.", token),
  }),
);
const scopeExample = { type: "BearerToken", token };

const headerFields = once(() => ({
  name: textField("Name of the directive within its interface.", "TurnOn"),
  payloadVersion: constantField("Version of the format, the text 3.", "3"),
  messageId: textField("Id of the message, a UUID.", uuid),
  correlationToken: field(
    z.string().optional(),
    "Token that the response must repeat; absent from discovery and authorization.",
    "dFMb0z+PgpgdDmluhJ1LddFvSqZ/jCc8ptlAKulUj90jSqg==",
  ),
  instance: field(
    z.string().optional(),
    "Which of several instances of an interface is meant; absent where there is one.",
    "Blinds.Lift",
  ),
}));

const headerExample = {
  namespace: "Alexa.PowerController",
  name: "TurnOn",
  payloadVersion: "3",
  messageId: uuid,
};

function header(namespace: z.ZodType, example: string) {
  return field(
    z.looseObject({
      namespace: field(
        namespace,
        "The interface that the directive belongs to.",
        example,
        `${docs}/list-of-interfaces.html`,
      ),
      ...headerFields(),
    }),
    "What is to be done, and in which message.",
    { ...headerExample, namespace: example },
    smartHomePage,
  );
}

const discovery = once(() =>
  z.looseObject({
    header: header(z.literal("Alexa.Discovery"), "Alexa.Discovery"),
    payload: field(
      z.looseObject({ scope: field(scope(), "Whose devices are wanted.", scopeExample) }),
      "Whose devices are wanted.",
      { scope: scopeExample },
      `${docs}/alexa-discovery.html`,
    ),
  }),
);

const grantPayload = once(() =>
  z.looseObject({
    grant: field(
      z.looseObject({
        type: textField("Always `OAuth2.AuthorizationCode`.", "OAuth2.AuthorizationCode"),
        code: textField(
          "Code to exchange for tokens with Login with Amazon.",
          "ANUbUKCJqlBOpMhwYWxU",
        ),
      }),
      "The code by which the skill may send events to Alexa.",
      { type: "OAuth2.AuthorizationCode", code: "ANUbUKCJqlBOpMhwYWxU" },
    ),
    grantee: field(scope(), "The user who gave it.", scopeExample),
  }),
);

const authorization = once(() =>
  z.looseObject({
    header: header(z.literal("Alexa.Authorization"), "Alexa.Authorization"),
    payload: field(
      grantPayload(),
      "What was granted, and by whom.",
      exampleOf(grantPayload()),
      `${docs}/alexa-authorization.html`,
    ),
  }),
);

const endpoint = once(() =>
  z.looseObject({
    endpointId: textField("Id of the device, as discovery reported it.", "lamp-hall-1"),
    scope: field(scope().optional(), "The user's token.", scopeExample),
    cookie: field(
      z.record(z.string(), z.string()).optional(),
      "What the skill told of the device at discovery; absent or empty where nothing.",
      { room: "hall" },
    ),
  }),
);

/** Every interface but the two whose directives are not about a device. */
const deviceInterface = /^Alexa(?!\.(?:Discovery|Authorization)$)/;

const control = once(() =>
  z.looseObject({
    header: header(z.string().regex(deviceInterface), "Alexa.PowerController"),
    endpoint: field(endpoint(), "The device.", { ...exampleOf(endpoint()), scope: scopeExample }),
    payload: field(
      z.record(z.string(), z.unknown()),
      "Values of the directive, such as a brightness; empty for on, off and reports.",
      {},
    ),
  }),
);

const directiveEvent = once(() =>
  z.looseObject({
    directive: field(
      z.union([control(), discovery(), authorization()]),
      "What Alexa asks of the skill.",
      {
        header: headerExample,
        endpoint: { endpointId: "lamp-hall-1", scope: scopeExample },
        payload: {},
      },
      smartHomePage,
    ),
  }),
);

/** The shape before 2017, which AWS's own test events still have. */
const retiredEvent = once(() =>
  z.looseObject({
    header: field(
      z.looseObject({
        namespace: textField(
          "The interface, which begins with `Alexa.ConnectedHome`.",
          "Alexa.ConnectedHome.Control",
        ),
        name: textField("Name of the request.", "TurnOnRequest"),
        payloadVersion: constantField("Version of the format, the text 2.", "2"),
        messageId: textField("Id of the message.", uuid),
      }),
      "What is to be done. Alexa sends this version no more: move on to `directive`.",
      {
        namespace: "Alexa.ConnectedHome.Control",
        name: "TurnOnRequest",
        payloadVersion: "2",
        messageId: uuid,
      },
    ),
    payload: field(
      z.record(z.string(), z.unknown()),
      "The user's token, and the device under `appliance`.",
      { accessToken: token, appliance: { applianceId: "lamp-hall-1" } },
    ),
  }),
);

/** The event of a smart home skill. Source: as `smartHomePage`. */
export const alexaSmartHomeEvent = once(() => z.union([directiveEvent(), retiredEvent()]));

const answer = once(() =>
  z.looseObject({
    header: field(
      z.looseObject({
        namespace: textField("`Alexa` for most answers, else the directive's.", "Alexa"),
        name: known(
          textField(
            "`Response`, `StateReport`, `ErrorResponse` or the directive's own.",
            "Response",
          ),
          ["Response", "StateReport", "ErrorResponse"],
        ),
        payloadVersion: constantField("Version of the format, the text 3.", "3"),
        messageId: textField("An id of its own, a UUID.", uuid),
        correlationToken: field(
          z.string().nullish(),
          "The directive's token.",
          "dFMb0z+PgpgdDmluhJ1LddFvSqZ/jCc8ptlAKulUj90jSqg==",
        ),
      }),
      "What the answer is.",
      { namespace: "Alexa", name: "Response", payloadVersion: "3", messageId: uuid },
    ),
    endpoint: field(
      z.record(z.string(), z.unknown()).nullish(),
      "The device; absent from discovery and authorization.",
      { endpointId: "lamp-hall-1" },
    ),
    payload: field(z.record(z.string(), z.unknown()), "What there is to say, mostly nothing.", {}),
  }),
);

/** What Alexa accepts from a smart home skill. */
export const alexaSmartHomeResponse = once(() =>
  z.looseObject({
    event: field(answer(), "The answer.", exampleOf(answer()), smartHomePage),
    context: field(
      z.record(z.string(), z.unknown()).nullish(),
      "The device's properties after the directive, as a list under `properties`.",
      { properties: [] },
      `${docs}/state-reporting-for-a-smart-home-skill.html`,
    ),
  }),
);

/** Answers that directives want by name; most others want `Response`. */
const answers: Readonly<Record<string, string>> = {
  Discover: "Discover.Response",
  AcceptGrant: "AcceptGrant.Response",
  ReportState: "StateReport",
};

/** What Alexa asks of an answer that depends on the directive. */
export function checkSmartHomeResult(event: unknown, result: unknown): readonly string[] {
  const asked = headerOf(event, "directive");
  const given = headerOf(result, "event");
  if (asked === null || given === null) return [];
  const problems: string[] = [];
  const wanted = answers[String(asked["name"])];
  const name = String(given["name"]);
  if (wanted !== undefined && ![wanted, "ErrorResponse", "DeferredResponse"].includes(name)) {
    problems.push(`event.header.name: ${String(asked["name"])} wants "${wanted}", not "${name}"`);
  }
  const correlation = asked["correlationToken"];
  if (correlation !== undefined && given["correlationToken"] !== correlation) {
    problems.push("event.header.correlationToken has to be the directive's");
  }
  return problems;
}

function headerOf(value: unknown, key: string): Readonly<Record<string, unknown>> | null {
  const outer = isJsonObject(value) ? value[key] : null;
  const inside = isJsonObject(outer) ? outer["header"] : null;
  return isJsonObject(inside) ? inside : null;
}
