import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import type { EventType } from "../model/eventType.ts";
import { alb } from "./alb.ts";
import { apiGatewayHttpV2 } from "./apiGatewayHttpV2.ts";
import { apiGatewayRestProxy } from "./apiGatewayRestProxy.ts";
import {
  isAlbEvent,
  isFunctionUrlEvent,
  isHttpApiV2Event,
  isRestProxyEvent,
} from "./httpRecognition.ts";
import { lambdaFunctionUrl } from "./lambdaFunctionUrl.ts";

const predicates = {
  "api-gateway-rest-proxy": isRestProxyEvent,
  "api-gateway-http-v2": isHttpApiV2Event,
  "lambda-function-url": isFunctionUrlEvent,
  alb: isAlbEvent,
};
const httpTypes: readonly EventType[] = [
  apiGatewayRestProxy,
  apiGatewayHttpV2,
  lambdaFunctionUrl,
  alb,
];
const samples = httpTypes.flatMap((eventType) =>
  eventType.samples.map((sample) => ({ eventType, sampleId: sample.id })),
);

function claimsOf(event: unknown): readonly string[] {
  return Object.entries(predicates)
    .filter(([, matches]) => matches(event))
    .map(([id]) => id);
}

function build(eventType: EventType, sampleId: string): Record<string, unknown> {
  const options = { seed: 3, now: new Date("2026-03-12T19:03:58Z"), set: {} };
  return buildSample(eventType, sampleId, options).value as Record<string, unknown>;
}

describe("the four HTTP front doors", () => {
  it.each(samples)("$eventType.id/$sampleId is claimed once", ({ eventType, sampleId }) => {
    expect(claimsOf(build(eventType, sampleId))).toEqual([eventType.id]);
  });

  it("tell a function URL in a numbered cell by its host", () => {
    const event = build(lambdaFunctionUrl, "get");
    const requestContext = { ...(event["requestContext"] as object) };
    const domainName = "v3xsg6ytmzrwxjt57erjegvaoa0ifhwz.cell-1-lambda-url.us-east-1.on.aws";
    const moved = { ...event, requestContext: { ...requestContext, domainName } };
    expect(claimsOf(moved)).toEqual(["lambda-function-url"]);
  });

  it("take a custom domain for an HTTP API even where it looks like a function URL", () => {
    const event = build(apiGatewayHttpV2, "get");
    const requestContext = { ...(event["requestContext"] as object) };
    const domainName = "x.lambda-url.us-east-1.on.aws.example.com";
    const moved = { ...event, requestContext: { ...requestContext, domainName } };
    expect(claimsOf(moved)).toEqual(["api-gateway-http-v2"]);
  });

  it.each([
    ["HTTP API, payload format 1.0", { ...build(apiGatewayRestProxy, "get"), version: "1.0" }],
    [
      "REQUEST authorizer of a REST API",
      { ...build(apiGatewayRestProxy, "get"), type: "REQUEST", methodArn: "arn:aws:execute-api" },
    ],
    [
      "authorizer of an HTTP API",
      { ...build(apiGatewayHttpV2, "get"), type: "REQUEST", routeArn: "arn:aws:execute-api" },
    ],
    [
      "WebSocket API",
      {
        headers: {},
        requestContext: { routeKey: "$connect", connectionId: "a1b2=", eventType: "CONNECT" },
        isBase64Encoded: false,
      },
    ],
    [
      "VPC Lattice, version 2.0",
      {
        version: "2.0",
        path: "/",
        method: "GET",
        requestContext: { serviceNetworkArn: "arn:aws:vpc-lattice:us-east-1:123456789012:sn" },
      },
    ],
  ])("leave alone: %s", (_name, event) => {
    expect(claimsOf(event)).toEqual([]);
  });

  it("never throw", () => {
    const context = fc.record(
      { elb: fc.anything(), http: fc.anything(), domainName: fc.anything() },
      { requiredKeys: [] },
    );
    const odd = fc.record(
      { version: fc.anything(), requestContext: fc.oneof(context, fc.anything()) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(odd, fc.jsonValue()), (event) => {
        expect(claimsOf(event).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
