import type { HttpDelivery } from "../../events/model/delivery.ts";
import { isJsonObject } from "../../events/model/json.ts";
import type { HttpResponseView, InvokerView } from "../invocationResult.ts";
import { parseJson } from "../invokedEvent.ts";
import { collectHeaders } from "./httpHeaders.ts";
import { passesStreamsOn, viewStream } from "./streamingFrontDoor.ts";
import type { InvokerInput } from "./viewAsInvoker.ts";

type FrontDoor = HttpDelivery["frontDoor"];

/**
 * What each front door sends where the function fails or its result has no HTTP form; null where AWS
 * says no more than that it is a status of 5xx.
 */
const failureResponses: Readonly<Record<FrontDoor, HttpResponseView | null>> = {
  "rest-api": jsonResponse(502, '{"message":"Internal server error"}'),
  "http-api": jsonResponse(500, '{"message":"Internal Server Error"}'),
  "http-api-v1": jsonResponse(500, '{"message":"Internal Server Error"}'),
  "vpc-lattice": null,
  "function-url": jsonResponse(502, "Internal Server Error"),
  alb: {
    statusCode: 502,
    headers: [["content-type", "text/html"]],
    body: "<html><head><title>502 Bad Gateway</title></head></html>",
    isBase64Encoded: false,
  },
};

const names: Readonly<Record<FrontDoor, string>> = {
  "rest-api": "API Gateway",
  "http-api": "API Gateway",
  "http-api-v1": "API Gateway",
  "vpc-lattice": "VPC Lattice",
  "function-url": "The function URL",
  alb: "The load balancer",
};

/**
 * The HTTP response that a client gets. Source: API Gateway Developer Guide, "Output format of a Lambda
 * function for proxy integration"; Lambda Developer Guide, "Function URL response payloads"; ELB User
 * Guide, "Lambda functions as targets"; VPC Lattice User Guide, "Lambda functions as targets".
 */
export function viewAsHttpFrontDoor(delivery: HttpDelivery, input: InvokerInput): InvokerView {
  const { frontDoor } = delivery;
  if (input.stream !== null && passesStreamsOn(frontDoor)) {
    return viewStream(frontDoor, input.stream, input.status);
  }
  if (input.status !== "success") {
    return rejected(frontDoor, "the function failed", []);
  }
  const infers = frontDoor === "http-api" || frontDoor === "function-url";
  const { response } = input;
  if (infers && !(isJsonObject(response) && "statusCode" in response)) {
    return inferred(frontDoor, input);
  }
  const problems = findProblems(frontDoor, input);
  if (problems.length > 0 || !isJsonObject(response)) {
    return rejected(frontDoor, "the result is no proxy response", problems);
  }
  const http = toHttpResponse(frontDoor, response, input.request.event.text);
  return {
    verdict: "accepted",
    summary: `The client gets HTTP ${http.statusCode}`,
    details: frontDoor === "rest-api" && response["isBase64Encoded"] === true ? [restBinary] : [],
    http,
  };
}

const restBinary =
  "API Gateway decodes the body where the API's binaryMediaTypes cover the type that the client accepts; elsewhere the client gets the base64 text";

function rejected(frontDoor: FrontDoor, why: string, details: readonly string[]): InvokerView {
  const http = failureResponses[frontDoor];
  const summary = `${names[frontDoor]} answers ${http?.statusCode ?? "with a 5xx"}: ${why}`;
  return { verdict: "rejected", summary, details, http };
}

/** Payload format 2.0 makes a 200 of any value: a string is the body, anything else its JSON. */
function inferred(frontDoor: FrontDoor, { response, responseText }: InvokerInput): InvokerView {
  const body =
    frontDoor === "http-api" && typeof response === "string" ? response : (responseText ?? "");
  return {
    verdict: "accepted",
    summary: "The client gets HTTP 200 with the returned value as its body",
    details: ["The result has no statusCode, so payload format 2.0 infers the response"],
    http: jsonResponse(200, body),
  };
}

const restKeys = new Set([
  "statusCode",
  "headers",
  "multiValueHeaders",
  "body",
  "isBase64Encoded",
  "base64Encoded",
  "cookies",
]);

/** Largest response of a load balancer's target, in bytes. */
const maxTargetResponseBytes = 1024 * 1024;

function findProblems(
  frontDoor: FrontDoor,
  { response, responseText }: InvokerInput,
): readonly string[] {
  if (!isJsonObject(response)) return ["The result must be an object with statusCode and body"];
  const problems: string[] = [];
  const { statusCode, body, isBase64Encoded } = response as Readonly<Record<string, unknown>>;
  if (!isStatusCode(frontDoor, statusCode))
    problems.push("statusCode must be a whole number from 100 to 599");
  if (body !== undefined && body !== null && typeof body !== "string") {
    problems.push("body must be a string: use JSON.stringify or json.dumps");
  }
  if (isBase64Encoded !== undefined && typeof isBase64Encoded !== "boolean") {
    problems.push("isBase64Encoded must be true or false");
  }
  if (frontDoor === "rest-api") {
    const unknown = Object.keys(response).filter((key) => !restKeys.has(key));
    problems.push(...unknown.map((key) => `API Gateway knows no key ${key}`));
  }
  if (frontDoor === "alb" && Buffer.byteLength(responseText ?? "") > maxTargetResponseBytes) {
    problems.push("The response is larger than the 1 MB that a load balancer takes");
  }
  return problems;
}

/** API Gateway reads digits in text as well; a load balancer wants a number. */
function isStatusCode(frontDoor: FrontDoor, value: unknown): boolean {
  if (typeof value === "string") return frontDoor !== "alb" && /^[1-5]\d\d$/u.test(value);
  return typeof value === "number" && Number.isInteger(value) && value >= 100 && value <= 599;
}

function toHttpResponse(
  frontDoor: FrontDoor,
  response: Readonly<Record<string, unknown>>,
  eventText: string,
): HttpResponseView {
  const encoded = response["isBase64Encoded"] === true;
  const text = typeof response["body"] === "string" ? response["body"] : "";
  const decoded = encoded ? Buffer.from(text, "base64") : null;
  const readable = decoded?.toString("utf8") ?? text;
  const binary = decoded !== null && !Buffer.from(readable).equals(decoded);
  return {
    statusCode: Number(response["statusCode"]),
    headers: collectHeaders(
      frontDoor,
      response,
      frontDoor === "alb" && hasMultiValueHeaders(eventText),
    ),
    body: binary ? text : readable,
    isBase64Encoded: binary,
  };
}

/** A target group with multi-value headers sends them in every event, and wants them back. */
function hasMultiValueHeaders(eventText: string): boolean {
  const event = parseJson(eventText);
  return isJsonObject(event) && isJsonObject(event["multiValueHeaders"]);
}

function jsonResponse(statusCode: number, body: string): HttpResponseView {
  return {
    statusCode,
    headers: [["content-type", "application/json"]],
    body,
    isBase64Encoded: false,
  };
}
