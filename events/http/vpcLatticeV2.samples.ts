import type { JsonObject } from "../model/json.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { readHttpRequest, type HttpRequest } from "./httpRequest.ts";
import { readLatticeRequest } from "./latticeRequest.ts";
import { takeAllValues, type MultiMap } from "./multiMap.ts";
import {
  jsonPost,
  plainGet,
  requestParameters,
  type RequestDefaults,
} from "./requestParameters.ts";

/** The samples of VPC Lattice's event with structure version V2. */
export const vpcLatticeV2Samples: readonly [Sample, ...Sample[]] = [
  latticeSample("no-auth", "GET without authentication", plainGet, () => ({ identity: {} })),
  latticeSample("iam", "GET with an IAM auth policy", plainGet, signedRequest),
  latticeSample("post-json", "POST with a JSON body", jsonPost, () => ({ identity: {} })),
];

interface Caller {
  readonly identity: JsonObject;
  readonly extraHeaders?: MultiMap;
}

function latticeSample(
  id: string,
  title: string,
  defaults: RequestDefaults,
  authenticate: (context: SampleContext) => Caller,
): Sample {
  return {
    id,
    title,
    parameters: requestParameters(defaults),
    build: (context, values) =>
      buildLatticeV2Event(context, readHttpRequest(values), authenticate(context)),
  };
}

function buildLatticeV2Event(
  context: SampleContext,
  request: HttpRequest,
  caller: Caller,
): JsonObject {
  const { headers, query, body } = readLatticeRequest(context, request, caller.extraHeaders ?? []);
  const owner = `${context.partition}:vpc-lattice:${context.region}:${context.accountId}`;
  const vpc = `${context.partition}:ec2:${context.region}:${context.accountId}:vpc`;
  return {
    version: "2.0",
    path: request.path,
    method: request.method,
    headers: takeAllValues(headers),
    queryStringParameters: takeAllValues(query),
    body: body?.body ?? null,
    isBase64Encoded: body?.isBase64Encoded ?? false,
    requestContext: {
      serviceNetworkArn: `arn:${owner}:servicenetwork/sn-${context.hex(17)}`,
      serviceArn: `arn:${owner}:service/svc-${context.hex(17)}`,
      targetGroupArn: `arn:${owner}:targetgroup/tg-${context.hex(17)}`,
      identity: { sourceVpcArn: `arn:${vpc}/vpc-${context.hex(17)}`, ...caller.identity },
      region: context.region,
      timeEpoch: `${context.now.getTime()}${context.digits(3)}`,
    },
  };
}

/** VPC Lattice User Guide, "SIGv4 authenticated requests": the payload stays unsigned. */
function signedRequest(context: SampleContext): Caller {
  const time = context.now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const scope = `${time.slice(0, 8)}/${context.region}/vpc-lattice-svcs/aws4_request`;
  const key = `ASIA${context.alphanumeric(16).toUpperCase()}`;
  const sessionName = `i-${context.hex(17)}`;
  const fields = {
    authorization: `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=${context.hex(64)}`,
    "x-amz-content-sha256": "UNSIGNED-PAYLOAD",
    "x-amz-date": time,
  };
  return {
    identity: {
      type: "AWS_IAM",
      principal: `arn:${context.partition}:sts::${context.accountId}:assumed-role/checkout/${sessionName}`,
      principalOrgID: "o-a1b2c3d4e5",
      sessionName,
    },
    extraHeaders: Object.entries(fields).map(([name, value]) => ({ name, values: [value] })),
  };
}
