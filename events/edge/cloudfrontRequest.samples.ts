import type { MultiMap } from "../http/multiMap.ts";
import { contentLengthOf, readHttpRequest } from "../http/httpRequest.ts";
import type { Json } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  buildEdgeEvent,
  buildOriginRequest,
  buildViewerBody,
  buildViewerRequest,
  customOrigin,
  s3Origin,
  sampleDistribution,
  toEdgeHeaders,
  type Origin,
} from "./buildEdgeEvent.ts";
import {
  bucketParameter,
  originDomainParameter,
  viewerParameters,
  type ViewerDefaults,
} from "./edgeParameters.ts";

const desktop: MultiMap = Object.entries({
  "CloudFront-Is-Desktop-Viewer": "true",
  "CloudFront-Is-Mobile-Viewer": "false",
  "CloudFront-Is-SmartTV-Viewer": "false",
  "CloudFront-Is-Tablet-Viewer": "false",
}).map(([name, value]) => ({ name, values: [value] }));

/** The samples of an event of a viewer-request or origin-request trigger. */
export const cloudfrontRequestSamples: readonly [Sample, ...Sample[]] = [
  viewerSample("viewer-request", "Viewer request", { query: "size=large" }),
  originSample("origin-request", "Origin request, custom origin", {}, [], toCustomOrigin, []),
  originSample(
    "origin-request-s3",
    "Origin request, S3 bucket",
    {},
    [bucketParameter],
    (context, values) => s3Origin(context, readText(values, "bucket")),
    [],
  ),
  {
    id: "with-body",
    title: "Viewer request with its body",
    parameters: [
      ...viewerParameters({ method: "POST", path: "/signup" }),
      textParameter(
        "body",
        "Body of the request, as the viewer sends it.",
        "email=ada%40example.com",
      ),
      textParameter("contentType", "Media type of the body.", "application/x-www-form-urlencoded"),
    ],
    build: buildWithBody,
  },
  viewerSample("ab-test", "A/B test by a cookie", {
    path: "/index.html",
    headers: { Cookie: "experiment=B; theme=dark" },
  }),
  originSample(
    "redirect",
    "Redirect by the viewer's country",
    { path: "/" },
    [textParameter("country", "Country of the viewer, by ISO 3166-1.", "DE")],
    toCustomOrigin,
    (values) => [{ name: "CloudFront-Viewer-Country", values: [readText(values, "country")] }],
  ),
  originSample(
    "rewrite-headers",
    "Rewrite by the viewer's device",
    { path: "/photo.jpg" },
    [],
    toCustomOrigin,
    desktop,
  ),
  viewerSample("normalise-query", "Query string to normalise", {
    query: "Size=LARGE&colour=RED&utm_source=mail",
  }),
];

function viewerSample(id: string, title: string, defaults: Partial<ViewerDefaults>): Sample {
  return {
    id,
    title,
    parameters: viewerParameters(defaults),
    build: (context, values) => {
      const distribution = sampleDistribution(context);
      const request = buildViewerRequest(values, distribution);
      return buildEdgeEvent(context, distribution, "viewer-request", { request });
    },
  };
}

type AddedHeaders = MultiMap | ((values: ParameterValues) => MultiMap);

function originSample(
  id: string,
  title: string,
  defaults: Partial<ViewerDefaults>,
  parameters: readonly SampleParameter[],
  toOrigin: (context: SampleContext, values: ParameterValues) => Origin,
  added: AddedHeaders,
): Sample {
  const custom = toOrigin === toCustomOrigin ? [originDomainParameter] : [];
  return {
    id,
    title,
    parameters: [...viewerParameters(defaults), ...custom, ...parameters],
    build: (context, values) => {
      const more = typeof added === "function" ? added(values) : added;
      const request = buildOriginRequest(context, values, toOrigin(context, values), more);
      return buildEdgeEvent(context, sampleDistribution(context), "origin-request", { request });
    },
  };
}

function toCustomOrigin(_context: SampleContext, values: ParameterValues): Origin {
  return customOrigin(readText(values, "originDomain"));
}

function buildWithBody(context: SampleContext, values: ParameterValues): Json {
  const distribution = sampleDistribution(context);
  const request = buildViewerRequest(values, distribution);
  const { body } = readHttpRequest(values);
  if (body === null) return buildEdgeEvent(context, distribution, "viewer-request", { request });
  const described = toEdgeHeaders([
    { name: "Content-Type", values: [body.contentType] },
    ...contentLengthOf(readHttpRequest(values)),
  ]);
  const headers = { ...described, ...(request["headers"] as typeof described) };
  return buildEdgeEvent(context, distribution, "viewer-request", {
    request: { ...request, headers, body: buildViewerBody(body.text) },
  });
}
