import * as z from "zod";
import { field, hinted } from "../model/fieldDocs.ts";
import { clientCertificate } from "./clientCertificate.schema.ts";
import { sampleClientCertificate } from "./sampleClientCertificate.ts";
import { once } from "../model/once.ts";

const text = once(() => z.string().nullable());
const onlyIam = "null unless the method uses IAM authorization";
const onlyCognito = "null unless the request was signed with Amazon Cognito credentials";

/** `requestContext.identity` of a REST API's event: who called, from where, and how they signed. */
export const restIdentity = once(() =>
  z.looseObject({
    sourceIp: field(
      z.union([z.literal("test-invoke-source-ip"), hinted(z.string(), "ip-address")]),
      "Address of the client that connected to API Gateway, IPv4 or IPv6. The console's test sends `test-invoke-source-ip`.",
      "203.0.113.24",
    ),
    userAgent: field(
      text().optional(),
      "The caller's User-Agent header; null or absent where there was none.",
      "curl/8.7.1",
    ),
    accountId: field(
      text().optional(),
      `AWS account of the caller; ${onlyIam}. Not the account that owns the API.`,
      "123456789012",
    ),
    caller: field(
      text().optional(),
      `Unique id of the signing principal; ${onlyIam}.`,
      "AIDACKCEVSQ6C2EXAMPLE",
    ),
    user: field(
      text().optional(),
      `Unique id of the user that is authorized; ${onlyIam}.`,
      "AIDACKCEVSQ6C2EXAMPLE",
    ),
    userArn: field(
      hinted(z.string(), "arn").nullable().optional(),
      `ARN of the user or of the assumed role; ${onlyIam}.`,
      "arn:aws:iam::123456789012:user/ada",
    ),
    accessKey: field(
      text().optional(),
      `Access key id that signed the request; ${onlyIam}.`,
      "AKIAIOSFODNN7EXAMPLE",
    ),
    principalOrgId: field(
      text().optional(),
      `Id of the caller's AWS organization; ${onlyIam} and the account is in one.`,
      "o-a1b2c3d4e5",
    ),
    cognitoIdentityId: field(
      text().optional(),
      `Identity of the caller in the identity pool; ${onlyCognito}.`,
      "us-east-1:3f291106-8703-466b-8f2b-3ecee1ca56ce",
    ),
    cognitoIdentityPoolId: field(
      text().optional(),
      `Identity pool of the caller; ${onlyCognito}.`,
      "us-east-1:4f291106-8703-466b-8f2b-3ecee1ca56ce",
    ),
    cognitoAuthenticationType: field(
      text().optional(),
      `\`authenticated\` or \`unauthenticated\`; ${onlyCognito}.`,
      "authenticated",
    ),
    cognitoAuthenticationProvider: field(
      text().optional(),
      `Comma-separated list of the providers that the caller signed in with; ${onlyCognito}.`,
      "cognito-idp.us-east-1.amazonaws.com/us-east-1_EXAMPLE,cognito-idp.us-east-1.amazonaws.com/us-east-1_EXAMPLE:CognitoSignIn:3f291106-8703-466b-8f2b-3ecee1ca56ce",
    ),
    cognitoAmr: field(
      z.unknown().optional(),
      "Authentication methods of a Cognito identity; absent from REST API events, null in HTTP API events of payload format 1.0.",
      null,
    ),
    apiKey: field(
      text().optional(),
      "The API key itself, as sent in x-api-key; absent where the method needs none.",
      "test-invoke-api-key",
    ),
    apiKeyId: field(
      text().optional(),
      "Id of the API key; absent where the method needs none.",
      "test-invoke-api-key-id",
    ),
    clientCert: field(
      clientCertificate().nullable().optional(),
      "The certificate of the client; only on a custom domain with mutual TLS, absent otherwise.",
      sampleClientCertificate,
    ),
    vpcId: field(
      z.string().optional(),
      "VPC from which a private API was called; absent for other APIs.",
      "vpc-0a1b2c3d4e5f60718",
    ),
    vpceId: field(
      z.string().optional(),
      "VPC endpoint through which a private API was called; absent for other APIs.",
      "vpce-0a1b2c3d4e5f60718",
    ),
  }),
);
