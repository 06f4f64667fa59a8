import * as z from "zod";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { once } from "../model/once.ts";
import { apiGatewayRestCustomSamples } from "./apiGatewayRestCustom.samples.ts";
import {
  apiGatewayRestCustomEvent,
  isPassthrough,
  isServerlessTemplate,
} from "./apiGatewayRestCustom.schema.ts";

/** A request to a REST API, rendered by a mapping template. */
export const apiGatewayRestCustom: EventType = {
  id: "api-gateway-rest-custom",
  service: "Amazon API Gateway",
  title: "REST API non-proxy (custom integration)",
  shortTitle: "REST custom",
  description:
    "A client calls a REST API whose method has a Lambda custom integration, and a mapping template makes the event.",
  category: "HTTP/API",
  tier: 3,
  aliases: [
    "non-proxy",
    "custom integration",
    "mapping template",
    "vtl",
    "passthrough",
    "lambda integration",
    "rest",
    "apigateway",
  ],
  documentation:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-custom-integrations.html",
  schema: apiGatewayRestCustomEvent,
  responseSchema: once(() => z.unknown()),
  delivery: {
    kind: "sync",
    deliveredBy:
      "API Gateway renders the event with the integration request's mapping template, invokes the function synchronously and waits, 29 seconds unless the API's limit was raised.",
    resultUse:
      "API Gateway hands any JSON to the mapping template of the integration response; an error's message selects another response where its pattern matches.",
    whenAccepted: "API Gateway makes the HTTP response of it by the integration response",
    whenRejected: null,
    whenFailed:
      "API Gateway takes the integration response whose pattern matches the error's message; with none the client gets HTTP 200 and the error as its body",
  },
  recognition: {
    kind: "open",
    hints: (event) => isPassthrough(event) || isServerlessTemplate(event),
  },
  names: { ...noEcosystemNames, serverlessKeys: ["http"] },
  samples: apiGatewayRestCustomSamples,
};
