import type { JsonObject } from "../model/json.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { readHttpRequest, type HttpRequest } from "./httpRequest.ts";
import { readLatticeRequest } from "./latticeRequest.ts";
import { takeLastValues } from "./multiMap.ts";
import {
  binaryPost,
  jsonPost,
  plainGet,
  requestParameters,
  type RequestDefaults,
} from "./requestParameters.ts";

/** The samples of VPC Lattice's event with structure version V1. */
export const vpcLatticeV1Samples: readonly [Sample, ...Sample[]] = [
  latticeSample("get", "GET without query string", plainGet),
  latticeSample("post-json", "POST with a JSON body", jsonPost),
  latticeSample("post-base64", "POST with a binary body", binaryPost),
];

function latticeSample(id: string, title: string, defaults: RequestDefaults): Sample {
  return {
    id,
    title,
    parameters: requestParameters(defaults),
    build: (context, values) => buildLatticeV1Event(context, readHttpRequest(values)),
  };
}

function buildLatticeV1Event(context: SampleContext, request: HttpRequest): JsonObject {
  const { headers, query, body } = readLatticeRequest(context, request, []);
  const joined = headers.map(({ name, values }) => [name, values.join(", ")] as const);
  return {
    raw_path: request.path,
    method: request.method,
    headers: Object.fromEntries(joined),
    query_string_parameters: takeLastValues(query),
    body: body?.body ?? "",
    is_base64_encoded: body?.isBase64Encoded ?? false,
  };
}
