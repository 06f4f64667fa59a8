import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import { readHttpRequest, sampleSourceIp, sampleUserAgent } from "../http/httpRequest.ts";
import { overrideEntries, type MultiMap } from "../http/multiMap.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import type { EdgeEvent } from "./readEdgeEvent.ts";

/** A distribution that a sample request goes to. */
export interface Distribution {
  readonly domainName: string;
  readonly id: string;
}

/** A distribution with a random id and CloudFront's own domain name. */
export function sampleDistribution(context: SampleContext): Distribution {
  return {
    domainName: `d${context.alphanumeric(13).toLowerCase()}.cloudfront.net`,
    id: `E${context.alphanumeric(13).toUpperCase()}`,
  };
}

/** Wraps what CloudFront tells of a request into its event. */
export function buildEdgeEvent(
  context: SampleContext,
  { domainName, id }: Distribution,
  eventType: EdgeEvent["eventType"],
  parts: JsonObject,
): Json {
  const config = {
    distributionDomainName: domainName,
    distributionId: id,
    eventType,
    requestId: `${context.alphanumeric(54)}==`,
  };
  return { Records: [{ cf: { config, ...parts } }] };
}

/** A request with the viewer's own header fields, as viewer triggers get it. */
export function buildViewerRequest(
  values: ParameterValues,
  { domainName }: Distribution,
): JsonObject {
  return buildRequest(values, [
    { name: "Host", values: [domainName] },
    { name: "User-Agent", values: [sampleUserAgent] },
    { name: "Accept", values: ["*/*"] },
  ]);
}

/** An origin as the event describes it, with its host. */
export interface Origin {
  readonly domainName: string;
  readonly description: JsonObject;
}

/**
 * A request in which CloudFront speaks for the viewer, as origin triggers get it.
 * @param more fields that the cache or origin request policy adds
 */
export function buildOriginRequest(
  context: SampleContext,
  values: ParameterValues,
  { domainName, description }: Origin,
  more: MultiMap = [],
): JsonObject {
  const edge = `${context.hex(32)}.cloudfront.net (CloudFront)`;
  const request = buildRequest(values, [
    { name: "X-Forwarded-For", values: [sampleSourceIp] },
    { name: "User-Agent", values: ["Amazon CloudFront"] },
    { name: "Via", values: [`2.0 ${edge}`] },
    { name: "Host", values: [domainName] },
    ...more,
  ]);
  return { ...request, origin: description };
}

/** A custom origin, as a distribution with default timeouts has it. */
export function customOrigin(domainName: string): Origin {
  const custom = {
    customHeaders: {},
    domainName,
    keepaliveTimeout: 5,
    path: "",
    port: 443,
    protocol: "https",
    readTimeout: 30,
    sslProtocols: ["TLSv1.2"],
  };
  return { domainName, description: { custom } };
}

/** An S3 bucket that only the distribution's origin access identity may read. */
export function s3Origin(context: SampleContext, bucket: string): Origin {
  const domainName = `${bucket}.s3.amazonaws.com`;
  const s3 = {
    authMethod: "origin-access-identity",
    customHeaders: {},
    domainName,
    path: "",
    region: context.region,
  };
  return { domainName, description: { s3 } };
}

/** Header fields in Lambda@Edge's form. */
export function toEdgeHeaders(headers: MultiMap): JsonObject {
  return Object.fromEntries(
    headers.map(({ name, values }) => [
      name.toLowerCase(),
      values.map((value) => ({ key: name, value })),
    ]),
  );
}

/** What a viewer's function gets to see of a longer body, in bytes. */
const viewerBodyLimit = 40 * 1024;

/** The body of a viewer's request, where Include body is switched on. */
export function buildViewerBody(text: string): JsonObject {
  const bytes = new TextEncoder().encode(text);
  return {
    inputTruncated: bytes.length > viewerBodyLimit,
    action: "read-only",
    encoding: "base64",
    data: encodeBytesAsBase64(bytes.subarray(0, viewerBodyLimit)),
  };
}

function buildRequest(values: ParameterValues, sent: MultiMap): JsonObject {
  const { method, path, rawQuery, extraHeaders } = readHttpRequest(values);
  return {
    clientIp: sampleSourceIp,
    headers: toEdgeHeaders(overrideEntries(sent, extraHeaders)),
    method,
    querystring: rawQuery,
    uri: path,
  };
}
