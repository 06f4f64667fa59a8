import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import {
  contentLengthOf,
  encodeBody,
  headersOf,
  isTextType,
  readHttpRequest,
  type HttpRequest,
} from "./httpRequest.ts";
import {
  findValue,
  lowerCaseNames,
  overrideEntries,
  sortByName,
  takeAllValues,
  takeLastValues,
  type MultiMap,
} from "./multiMap.ts";
import { keepQueryText, parseQueryString } from "./queryString.ts";
import {
  binaryPost,
  jsonPost,
  plainGet,
  requestParameters,
  type RequestDefaults,
} from "./requestParameters.ts";

const multiValueGet: RequestDefaults = {
  ...plainGet,
  query: "tag=new%20arrivals&tag=paid",
  headers: { "Accept-Language": ["en", "de"] },
};

const targetGroupParameter: SampleParameter = {
  name: "targetGroup",
  description: "Name of the target group that the function is registered in.",
  kind: "text",
  default: "orders",
};

/** The samples of an Application Load Balancer's event. */
export const albSamples: readonly [Sample, ...Sample[]] = [
  albSample("get", "GET without query string", plainGet, false),
  albSample("post-json", "POST with a JSON body", jsonPost, false),
  albSample("post-base64", "POST with a binary body", binaryPost, false),
  albSample("multi-value-headers", "Multi-value headers enabled", multiValueGet, true),
  {
    id: "health-check",
    title: "Health check",
    parameters: [
      {
        name: "path",
        description: "Path that the target group's health check asks for.",
        kind: "text",
        default: "/",
      },
      targetGroupParameter,
    ],
    build: buildHealthCheck,
  },
];

function albSample(
  id: string,
  title: string,
  defaults: RequestDefaults,
  multiValue: boolean,
): Sample {
  return {
    id,
    title,
    parameters: [...requestParameters(defaults), targetGroupParameter],
    build: (context, values) => {
      const request = readHttpRequest(values);
      return buildAlbEvent(request, {
        headers: albHeaders(request, context),
        requestContext: targetOf(context, values),
        multiValue,
      });
    },
  };
}

interface AlbSetup {
  readonly headers: MultiMap;
  readonly requestContext: JsonObject;
  /** The target group attribute lambda.multi_value_headers.enabled. */
  readonly multiValue: boolean;
}

function buildAlbEvent(request: HttpRequest, setup: AlbSetup): JsonObject {
  const query = parseQueryString(request.rawQuery, keepQueryText);
  const contentType = findValue(setup.headers, "content-type") ?? "";
  const encoded = findValue(setup.headers, "content-encoding") !== null || !isTextType(contentType);
  return {
    requestContext: setup.requestContext,
    httpMethod: request.method,
    path: request.path,
    ...(setup.multiValue
      ? {
          multiValueQueryStringParameters: takeAllValues(query),
          multiValueHeaders: takeAllValues(setup.headers),
        }
      : {
          queryStringParameters: takeLastValues(query),
          headers: takeLastValues(setup.headers),
        }),
    ...(request.body === null
      ? { body: "", isBase64Encoded: false }
      : encodeBody(request.body, encoded)),
  };
}

function buildHealthCheck(context: SampleContext, values: ParameterValues): JsonObject {
  const request: HttpRequest = {
    method: "GET",
    path: readText(values, "path"),
    rawQuery: "",
    extraHeaders: [],
    body: null,
  };
  return buildAlbEvent(request, {
    headers: [{ name: "user-agent", values: ["ELB-HealthChecker/2.0"] }],
    requestContext: targetOf(context, values),
    multiValue: false,
  });
}

function albHeaders(request: HttpRequest, context: SampleContext): MultiMap {
  const name = `lambda-alb-${context.digits(10)}`;
  const host = `${name}.${context.region}.elb.${dnsSuffix(context)}`;
  const length = request.body === null ? [] : contentLengthOf(request);
  const arrived = overrideEntries(length, headersOf(request, host, context));
  return sortByName(lowerCaseNames(arrived));
}

function targetOf(context: SampleContext, values: ParameterValues): JsonObject {
  const owner = `${context.partition}:elasticloadbalancing:${context.region}:${context.accountId}`;
  const group = `${readText(values, "targetGroup")}/${context.hex(16)}`;
  return { elb: { targetGroupArn: `arn:${owner}:targetgroup/${group}` } };
}
