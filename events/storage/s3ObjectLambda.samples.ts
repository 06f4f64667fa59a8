import { formatClaimTime } from "../http/clfTime.ts";
import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

const accessPoint = textParameter(
  "accessPoint",
  "Name of the Object Lambda access point.",
  "invoices-redacted",
);
const supportingAccessPoint = textParameter(
  "supportingAccessPoint",
  "Name of the access point behind it.",
  "invoices-ap",
);
const payload = textParameter(
  "payload",
  "What the access point is configured to pass on, as text.",
  '{"language":"en"}',
);
const key = textParameter("key", "Key of the object.", "scans/invoice 1042.txt");
const prefix = textParameter("prefix", "Prefix of the keys to list.", "scans/");

/** Samples of an Object Lambda access point; the first is a GetObject of an IAM user. */
export const s3ObjectLambdaSamples: readonly [Sample, ...Sample[]] = [
  sample("get-object", "GetObject by an IAM user", key, (context, values) =>
    getObject(context, values, iamUser(context)),
  ),
  sample("get-object-assumed-role", "GetObject by an assumed role", key, (context, values) =>
    getObject(context, values, assumedRole(context)),
  ),
  sample("head-object", "HeadObject", key, (context, values) =>
    ask(context, values, "headObjectContext", pathOf(values)),
  ),
  sample("list-objects", "ListObjects", prefix, (context, values) =>
    ask(context, values, "listObjectsContext", `/?prefix=${prefixOf(values)}`),
  ),
  sample("list-objects-v2", "ListObjectsV2", prefix, (context, values) =>
    ask(context, values, "listObjectsV2Context", `/?list-type=2&prefix=${prefixOf(values)}`),
  ),
];

function sample(
  id: string,
  title: string,
  parameter: SampleParameter,
  build: Sample["build"],
): Sample {
  return {
    id,
    title,
    parameters: [accessPoint, supportingAccessPoint, parameter, payload],
    build,
  };
}

function getObject(context: SampleContext, values: ParameterValues, caller: JsonObject) {
  const path = pathOf(values);
  const getObjectContext = {
    inputS3Url: presign(context, values, path),
    outputRoute: `io-${shortRegion(context.region)}-001`,
    outputToken: context.alphanumeric(216),
  };
  return buildEvent(context, values, { path, caller, request: { getObjectContext }, minor: "00" });
}

/** A request that the function answers with its result. */
function ask(context: SampleContext, values: ParameterValues, name: string, path: string) {
  const request = { [name]: { inputS3Url: presign(context, values, path) } };
  return buildEvent(context, values, { path, caller: iamUser(context), request, minor: "01" });
}

interface RequestParts {
  /** Path and query, encoded. */
  readonly path: string;
  readonly caller: JsonObject;
  readonly request: JsonObject;
  /** Minor version of the protocol. */
  readonly minor: string;
}

function buildEvent(
  context: SampleContext,
  values: ParameterValues,
  { path, caller, request, minor }: RequestParts,
): JsonObject {
  const owner = `${context.region}:${context.accountId}:accesspoint`;
  const name = readText(values, accessPoint.name);
  const host = hostOf(context, name, "s3-object-lambda");
  const supporting = readText(values, supportingAccessPoint.name);
  return {
    xAmzRequestId: context.uuid(),
    ...request,
    configuration: {
      accessPointArn: `arn:${context.partition}:s3-object-lambda:${owner}/${name}`,
      supportingAccessPointArn: `arn:${context.partition}:s3:${owner}/${supporting}`,
      payload: readText(values, payload.name),
    },
    userRequest: {
      url: `https://${host}${path}`,
      headers: {
        Host: host,
        "Accept-Encoding": "identity",
        // SHA-256 of an empty body.
        "X-Amz-Content-SHA256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      },
    },
    userIdentity: caller,
    protocolVersion: `1.${minor}`,
  };
}

/** Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters". */
function presign(context: SampleContext, values: ParameterValues, path: string): string {
  const host = hostOf(context, readText(values, supportingAccessPoint.name), "s3-accesspoint");
  const stamp = context.now.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
  const scope = `${stamp.slice(0, 8)}/${context.region}/s3/aws4_request`;
  const query = new URLSearchParams({
    "X-Amz-Security-Token": context.alphanumeric(120),
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Date": stamp,
    "X-Amz-SignedHeaders": "host",
    "X-Amz-Expires": "61",
    "X-Amz-Credential": `${keyId(context, "ASIA")}/${scope}`,
    "X-Amz-Signature": context.hex(64),
  });
  return `https://${host}${path}${path.includes("?") ? "&" : "?"}${String(query)}`;
}

function hostOf(context: SampleContext, name: string, service: string): string {
  const label = `${encodeURIComponent(name)}-${context.accountId}`;
  return `${label}.${service}.${context.region}.${dnsSuffix(context)}`;
}

function iamUser(context: SampleContext): JsonObject {
  return {
    type: "IAMUser",
    principalId: keyId(context, "AIDA"),
    arn: `arn:${context.partition}:iam::${context.accountId}:user/ada`,
    accountId: context.accountId,
    accessKeyId: keyId(context, "AKIA"),
  };
}

function assumedRole(context: SampleContext): JsonObject {
  const roleId = keyId(context, "AROA");
  const signedIn = new Date(context.now.getTime() - 25 * 60_000);
  return {
    type: "AssumedRole",
    principalId: `${roleId}:ada`,
    arn: `arn:${context.partition}:sts::${context.accountId}:assumed-role/analyst/ada`,
    accountId: context.accountId,
    accessKeyId: keyId(context, "ASIA"),
    sessionContext: {
      attributes: { mfaAuthenticated: "false", creationDate: formatClaimTime(signedIn) },
      sessionIssuer: {
        type: "Role",
        principalId: roleId,
        arn: `arn:${context.partition}:iam::${context.accountId}:role/analyst`,
        accountId: context.accountId,
        userName: "analyst",
      },
    },
  };
}

function keyId(context: SampleContext, prefixOfKind: string): string {
  return `${prefixOfKind}${context.alphanumeric(16).toUpperCase()}`;
}

function pathOf(values: ParameterValues): string {
  const segments = readText(values, key.name).split("/");
  return `/${segments.map((segment) => encodeURIComponent(segment)).join("/")}`;
}

function prefixOf(values: ParameterValues): string {
  return encodeURIComponent(readText(values, prefix.name));
}

/** A Region as S3's routes shorten it: `use1` for us-east-1, `apse2` for ap-southeast-2. */
function shortRegion(region: string): string {
  const [area = "", ...rest] = region.split("-");
  const direction = rest.slice(0, -1).join("");
  const initials = direction.match(/gov|north|south|east|west|central/g) ?? [];
  return `${area}${initials.map(([initial]) => initial).join("")}${rest.at(-1) ?? ""}`;
}
