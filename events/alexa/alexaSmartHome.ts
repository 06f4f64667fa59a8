import { encodeBase64 } from "../encoding/base64.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  alexaSmartHomeEvent,
  alexaSmartHomeResponse,
  checkSmartHomeResult,
  smartHomePage,
} from "./alexaSmartHome.schema.ts";
import { FromEvent } from "../model/answer.ts";

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "discovery",
    title: "Discovery of the user's devices",
    parameters: [],
    build: (context) => ({
      directive: {
        header: header(context, "Alexa.Discovery", "Discover"),
        payload: { scope: bearer(context) },
      },
    }),
  },
  control("turn-on", "Turn a device on", "Alexa.PowerController", "TurnOn"),
  control("turn-off", "Turn a device off", "Alexa.PowerController", "TurnOff"),
  control("report-state", "Report a device's state", "Alexa", "ReportState"),
  {
    id: "accept-grant",
    title: "Accept the grant to send events",
    parameters: [],
    build: (context) => ({
      directive: {
        header: header(context, "Alexa.Authorization", "AcceptGrant"),
        payload: {
          grant: { type: "OAuth2.AuthorizationCode", code: context.alphanumeric(20) },
          grantee: bearer(context),
        },
      },
    }),
  },
];

/** A directive to a smart home skill. */
export const alexaSmartHome: EventType = {
  id: "alexa-smart-home",
  service: "Alexa Smart Home",
  title: "Smart home directive",
  shortTitle: "Alexa home",
  description: "A user asks Alexa to find, control or query a device of a smart home skill.",
  category: "AI/ML",
  tier: 3,
  aliases: ["alexa", "smart home", "device", "directive", "echo", "home automation"],
  documentation: smartHomePage,
  schema: alexaSmartHomeEvent,
  answers: [
    {
      name: "",
      value: {
        event: {
          header: {
            namespace: "Alexa",
            name: "Response",
            payloadVersion: "3",
            messageId: new FromEvent("directive", "header", "messageId"),
            correlationToken: new FromEvent("directive", "header", "correlationToken"),
          },
          endpoint: { endpointId: new FromEvent("directive", "endpoint", "endpointId") },
          payload: {},
        },
        context: { properties: [] },
      },
    },
    {
      name: "discovery",
      value: {
        event: {
          header: {
            namespace: "Alexa.Discovery",
            name: "Discover.Response",
            payloadVersion: "3",
            messageId: new FromEvent("directive", "header", "messageId"),
          },
          payload: { endpoints: [] },
        },
      },
    },
  ],
  responseSchema: alexaSmartHomeResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Alexa invokes the skill's function synchronously for each directive and waits 8 seconds.",
    resultUse: "Alexa takes the event as the device's answer, and the context as its new state.",
    whenAccepted: "Alexa takes the answer of the device",
    whenRejected: "Alexa says that the device is not responding",
    whenFailed: "Alexa says that the device is not responding",
  },
  checkResult: checkSmartHomeResult,
  recognition: { kind: "fixed", matches: isDirective },
  names: { ...noEcosystemNames, serverlessKeys: ["alexaSmartHome"] },
  samples,
};

/** Version 3 has all inside `directive`; version 2, which has ended, had it at the top. */
function isDirective(event: unknown): boolean {
  if (!isJsonObject(event)) return false;
  const { directive } = event;
  if (isJsonObject(directive)) return isHeader(directive["header"], "3");
  return isHeader(event["header"], "2") && isJsonObject(event["payload"]);
}

function isHeader(value: unknown, version: string): boolean {
  return (
    isJsonObject(value) &&
    value["payloadVersion"] === version &&
    ["namespace", "name", "messageId"].every((key) => Object.hasOwn(value, key))
  );
}

function control(id: string, title: string, namespace: string, name: string): Sample {
  return {
    id,
    title,
    parameters: [textParameter("endpointId", "Id of the device.", "lamp-hall-1")],
    build: (context, values) => ({
      directive: {
        header: {
          ...header(context, namespace, name),
          correlationToken: encodeBase64(context.alphanumeric(36)),
        },
        endpoint: endpoint(context, values),
        payload: {},
      },
    }),
  };
}

function header(context: SampleContext, namespace: string, name: string): JsonObject {
  return { namespace, name, payloadVersion: "3", messageId: context.uuid() };
}

function endpoint(context: SampleContext, values: ParameterValues): JsonObject {
  return { endpointId: readText(values, "endpointId"), scope: bearer(context), cookie: {} };
}

function bearer(context: SampleContext): JsonObject {
  return { type: "BearerToken", token: `Atza|${context.alphanumeric(60)}` };
}
