import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { httpMethods } from "../model/httpMethods.ts";

/** Fields of `requestContext.http`, the same in HTTP APIs and function URLs. */
const httpFields = once(() =>
  z.looseObject({
    method: known(
      field(z.string(), "HTTP method of the request, in upper case.", "GET"),
      httpMethods,
    ),
    path: field(z.string(), "Path of the request, the same as `rawPath`.", "/orders/42"),
    protocol: field(z.string(), "Protocol between client and service.", "HTTP/1.1"),
    sourceIp: field(
      hinted(z.string(), "ip-address"),
      "Address of the client that connected, IPv4 or IPv6.",
      "203.0.113.24",
    ),
    userAgent: field(
      z.string().nullish(),
      "The caller's User-Agent header; null or absent where there was none.",
      "curl/8.7.1",
    ),
  }),
);

/** Fields of `requestContext` that HTTP APIs and function URLs describe in the same way. */
export const payloadV2ContextFields = once(() => ({
  domainPrefix: field(z.string(), "First label of `domainName`.", "a1b2c3d4e5"),
  http: field(
    httpFields(),
    "The request line and where it came from.",
    exampleOf(httpFields(), ["userAgent"]),
  ),
  time: field(
    z.string(),
    "When the request arrived, in Common Log Format and UTC: `dd/MMM/yyyy:HH:mm:ss +0000`.",
    "12/Mar/2020:19:03:58 +0000",
  ),
  timeEpoch: field(z.int(), "When the request arrived, in milliseconds since 1970.", 1584039838390),
}));

/** Fields of `requestContext.authorizer.iam` that HTTP APIs and function URLs share. */
export const iamCallerFields = once(() => ({
  accessKey: field(z.string(), "Access key id that signed the request.", "AKIAIOSFODNN7EXAMPLE"),
  accountId: field(z.string(), "AWS account of the caller, as text.", "123456789012"),
  callerId: field(
    z.string(),
    "Unique id of the signing principal, with the session name for an assumed role.",
    "AIDACKCEVSQ6C2EXAMPLE",
  ),
  principalOrgId: field(
    z.string().nullish(),
    "Id of the caller's AWS organization; null or absent where the account is in none.",
    "o-a1b2c3d4e5",
  ),
  userArn: field(
    hinted(z.string(), "arn"),
    "ARN of the user or of the assumed role.",
    "arn:aws:iam::123456789012:user/ada",
  ),
  userId: field(z.string(), "Unique id of the user.", "AIDACKCEVSQ6C2EXAMPLE"),
}));

/** Top-level fields that are always there in payload format 2.0. */
export const payloadV2Fields = once(() => ({
  version: field(z.literal("2.0"), "Version of the payload format.", "2.0"),
  rawQueryString: field(
    z.string(),
    "Query string as the client sent it, URL-encoded and without `?`; empty without query string.",
    "tag=new&tag=paid",
  ),
  headers: field(
    z.record(z.string(), z.string()),
    "Header fields with names in lower case; the values of a repeated field are joined with commas. Cookies are in `cookies` instead.",
    { accept: "*/*", host: "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com" },
  ),
  isBase64Encoded: field(
    z.boolean(),
    "True where `body` is base64, as it is for every media type but text/*, application/json, application/javascript and application/xml.",
    false,
  ),
}));
