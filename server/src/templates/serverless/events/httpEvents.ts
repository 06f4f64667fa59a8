import { payloadEventType } from "../../triggers/apiGatewayTriggers.ts";
import { routeOf } from "../../triggers/requestRoutes.ts";
import type { TriggerDetails } from "../../triggerDetails.ts";
import type { ConfigView } from "../configView.ts";
import type { ServerlessService } from "../serverlessService.ts";
import type { DeclaredEvent, EventReader } from "./eventReader.ts";

/** Events by which a request reaches a function. */
export const httpEvents: Readonly<Record<string, EventReader>> = {
  http: readRest,
  httpApi: readHttpApi,
  websocket: ({ view }) => [
    { eventType: "api-gateway-websocket", name: view.text ?? view.at("route").text },
  ],
  alb: ({ view }) => [
    {
      eventType: "alb",
      name: view.at("conditions", "path").itemsOrSelf[0]?.text ?? null,
      hasMultiValueHeaders: multiValueHeaders(view.at("multiValueHeaders")),
    },
  ],
  cloudFront: ({ view }) => [
    { eventType: cloudFrontEventType(view), name: view.at("pathPattern").text },
  ],
};

/** Off where the event does not state it. */
function multiValueHeaders(stated: ConfigView): boolean | "unknown" {
  if (!stated.isPresent) return false;
  return stated.text === null ? "unknown" : stated.text === "true";
}

/**
 * `integration` decides what a REST API sends, or that it sends nothing. Serverless Framework
 * documentation, "API Gateway": `lambda-proxy` where none is stated, `AWS` with `async: true`.
 */
function readRest({ view, functionView }: DeclaredEvent): ReturnType<EventReader> {
  const stated = view.at("integration");
  const isAsync = view.at("async").text === "true";
  const integration = stated.isPresent
    ? stated.text
    : (functionView.at("integration").text ?? (isAsync ? "aws" : "lambda-proxy"));
  const kind = integration?.toLowerCase().replaceAll("_", "-") ?? null;
  const request = {
    name: requestName(view),
    integrationTimeoutMs: isAsync ? "none" : "default",
    ...routesOf(view),
  } as const;
  if (kind === null) return [{ ...request, eventType: null }];
  if (kind === "lambda-proxy" || kind === "aws-proxy") {
    return [{ ...request, eventType: "api-gateway-rest-proxy" }];
  }
  if (kind !== "lambda" && kind !== "aws") return [];
  return [{ ...request, eventType: "api-gateway-rest-custom" }];
}

/** The payload's version is the function's, else the provider's, else 2.0. */
function readHttpApi({ view, functionView, service }: DeclaredEvent): ReturnType<EventReader> {
  const version = payloadVersion(functionView, service);
  return [
    {
      eventType: payloadEventType(version),
      name: requestName(view),
      integrationTimeoutMs: "default",
      ...routesOf(view),
    },
  ];
}

function payloadVersion(functionView: ConfigView, { provider }: ServerlessService): string | null {
  const own = functionView.at("httpApi", "payload");
  const stated = own.isPresent ? own : provider.at("httpApi", "payload");
  return stated.isPresent ? versionText(stated.text) : "2.0";
}

/** `1` and `2` of a YAML number are `1.0` and `2.0`. */
function versionText(text: string | null): string | null {
  return text !== null && /^[12]$/.test(text) ? `${text}.0` : text;
}

/** `GET /orders`: as the short form has it, or by `method` and `path`. */
function requestName(view: ConfigView): string | null {
  if (view.text !== null)
    return view.text.replace(/^(\w+)\s+/u, (_, method: string) => `${method.toUpperCase()} `);
  const path = view.at("path").text;
  const method = view.at("method").text?.toUpperCase();
  if (path === null) return null;
  const rooted = path.startsWith("/") || path === "*" ? path : `/${path}`;
  return method === undefined ? rooted : `${method} ${rooted}`;
}

function routesOf(view: ConfigView): Pick<TriggerDetails, "routes"> {
  const [, ofText = null, rest = null] = /^(?:(\w+)\s+)?(.*)$/u.exec(view.text ?? "") ?? [];
  const path = view.text === null ? view.at("path").text : rest;
  const method = view.text === null ? view.at("method").text : ofText;
  return path === null ? {} : { routes: [routeOf(method, path)] };
}

/** What happens before the answer is there has a request's type. */
function cloudFrontEventType(view: ConfigView): string | null {
  const type = view.at("eventType").text;
  if (type === "viewer-request" || type === "origin-request") return "cloudfront-request";
  return type === "viewer-response" || type === "origin-response" ? "cloudfront-response" : null;
}
