import type { MultiMap } from "../http/multiMap.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  buildEdgeEvent,
  buildOriginRequest,
  buildViewerRequest,
  customOrigin,
  s3Origin,
  sampleDistribution,
  toEdgeHeaders,
} from "./buildEdgeEvent.ts";
import { bucketParameter, originDomainParameter, viewerParameters } from "./edgeParameters.ts";

const typical: readonly SampleParameter[] = [
  statusParameter("200"),
  contentTypeParameter("text/html"),
];

/** The samples of an event of an origin-response or viewer-response trigger. */
export const cloudfrontResponseSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "origin-response",
    title: "Origin response",
    parameters: [...viewerParameters({}), originDomainParameter, ...typical],
    build: (context, values) => {
      const origin = customOrigin(readText(values, "originDomain"));
      const request = buildOriginRequest(context, values, origin);
      const response = buildResponse(context, values, [
        ...cacheable(context),
        { name: "Server", values: ["nginx"] },
      ]);
      const parts = { request, response };
      return buildEdgeEvent(context, sampleDistribution(context), "origin-response", parts);
    },
  },
  viewerResponseSample("viewer-response", "Viewer response", (context) => [
    ...cacheable(context),
    { name: "Server", values: ["nginx"] },
    { name: "Set-Cookie", values: ["theme=light", "session=k7Wq2xLb9R; Secure; HttpOnly"] },
  ]),
  {
    id: "error-page",
    title: "Error of the origin to replace",
    parameters: [
      ...viewerParameters({ path: "/no-such-page.html" }),
      bucketParameter,
      statusParameter("404"),
      contentTypeParameter("application/xml"),
    ],
    build: (context, values) => {
      const origin = s3Origin(context, readText(values, "bucket"));
      const request = buildOriginRequest(context, values, origin);
      const response = buildResponse(context, values, bucketFields(context));
      const parts = { request, response };
      return buildEdgeEvent(context, sampleDistribution(context), "origin-response", parts);
    },
  },
  viewerResponseSample("security-headers", "Response without security headers", (context) => [
    ...cacheable(context),
    ...bucketFields(context),
  ]),
];

function viewerResponseSample(
  id: string,
  title: string,
  fieldsOf: (context: SampleContext) => MultiMap,
): Sample {
  return {
    id,
    title,
    parameters: [...viewerParameters({}), ...typical],
    build: (context, values) => {
      const distribution = sampleDistribution(context);
      const request = buildViewerRequest(values, distribution);
      const response = buildResponse(context, values, fieldsOf(context));
      return buildEdgeEvent(context, distribution, "viewer-response", { request, response });
    },
  };
}

function statusParameter(fallback: string): SampleParameter {
  return textParameter("status", "HTTP status of the response.", fallback);
}

function contentTypeParameter(fallback: string): SampleParameter {
  return textParameter("contentType", "Media type of the response.", fallback);
}

function buildResponse(
  context: SampleContext,
  values: ParameterValues,
  fields: MultiMap,
): JsonObject {
  const status = readText(values, "status");
  return {
    status,
    statusDescription: reasons[status] ?? "",
    headers: toEdgeHeaders([
      { name: "Date", values: [context.now.toUTCString()] },
      { name: "Content-Type", values: [readText(values, "contentType")] },
      ...fields,
    ]),
  };
}

function cacheable(context: SampleContext): MultiMap {
  const modified = new Date(context.now.getTime() - 86_400_000).toUTCString();
  return [
    { name: "Content-Length", values: [context.digits(5)] },
    { name: "Last-Modified", values: [modified] },
    { name: "ETag", values: [`"${context.hex(32)}"`] },
    { name: "Cache-Control", values: ["public, max-age=300"] },
  ];
}

function bucketFields(context: SampleContext): MultiMap {
  return [
    { name: "Server", values: ["AmazonS3"] },
    { name: "x-amz-request-id", values: [context.alphanumeric(16).toUpperCase()] },
  ];
}

/** Reason phrases of the statuses that a handler is likely to be tried with: RFC 9110. */
const reasons: Readonly<Record<string, string>> = {
  "200": "OK",
  "301": "Moved Permanently",
  "302": "Found",
  "304": "Not Modified",
  "403": "Forbidden",
  "404": "Not Found",
  "500": "Internal Server Error",
  "502": "Bad Gateway",
  "503": "Service Unavailable",
};
