import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { stringListMap } from "./stringMaps.schema.ts";
import { httpMethods } from "../model/httpMethods.ts";

const policies = "https://docs.aws.amazon.com/vpc-lattice/latest/ug/auth-policies.html";
const onlySigned = "Absent unless an auth policy is used and the signature was right";
const onlyAnywhere = "Absent unless the credentials come from IAM Roles Anywhere";

const identity = once(() => {
  const text = z.string().nullish();
  return z.looseObject({
    sourceVpcArn: field(
      hinted(z.string(), "arn").nullish(),
      "VPC that the request comes from. Absent where that cannot be told.",
      "arn:aws:ec2:us-east-1:123456789012:vpc/vpc-0b8276c84697e7339",
      policies,
    ),
    type: field(
      text,
      `How the caller was authenticated: AWS_IAM. ${onlySigned}.`,
      "AWS_IAM",
      policies,
    ),
    principal: field(
      text,
      `ARN of the principal that signed the request. ${onlySigned}.`,
      "arn:aws:sts::123456789012:assumed-role/checkout/session-1",
      policies,
    ),
    principalOrgID: field(
      text,
      `Organization of that principal. ${onlySigned}, and where the account is in none. The key ends in two capitals.`,
      "o-a1b2c3d4e5",
      policies,
    ),
    sessionName: field(text, `Name of the role session. ${onlySigned}.`, "session-1", policies),
    x509IssuerOu: field(
      text,
      `Organizational unit of the certificate's issuer. ${onlyAnywhere}.`,
      "Platform",
      policies,
    ),
    x509SanDns: field(
      text,
      `DNS name among the certificate's alternative names. ${onlyAnywhere}.`,
      "checkout.example.com",
      policies,
    ),
    x509SanNameCn: field(
      text,
      `Common name among the certificate's alternative names. ${onlyAnywhere}.`,
      "Checkout",
      policies,
    ),
    x509SanUri: field(
      text,
      `URI among the certificate's alternative names. ${onlyAnywhere}.`,
      "spiffe://example.com/checkout",
      policies,
    ),
    x509SubjectCn: field(
      text,
      `Common name of the certificate's subject. ${onlyAnywhere}.`,
      "checkout.example.com",
      policies,
    ),
  });
});

const requestContext = once(() =>
  z.looseObject({
    serviceNetworkArn: arnField(
      "Service network that delivered the request.",
      "arn:aws:vpc-lattice:us-east-1:123456789012:servicenetwork/sn-0bf3f2882e9cc805a",
    ),
    serviceArn: arnField(
      "Service that received the request.",
      "arn:aws:vpc-lattice:us-east-1:123456789012:service/svc-0a40eebed65f8d69c",
    ),
    targetGroupArn: arnField(
      "Target group that the function is registered in.",
      "arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-6d0ecf831eec9f09",
    ),
    identity: field(
      identity().nullish(),
      "Who called and from which VPC; only what VPC Lattice could find out.",
      { sourceVpcArn: "arn:aws:ec2:us-east-1:123456789012:vpc/vpc-0b8276c84697e7339" },
      policies,
    ),
    region: textField("Region of the service.", "us-east-1"),
    timeEpoch: textField(
      "When the request arrived: microseconds since 1970, as text.",
      "1724875399456789",
    ),
  }),
);

/**
 * The event of a VPC Lattice target group with event structure version V2, the default. Source: VPC
 * Lattice User Guide, "Receive events from the VPC Lattice service".
 */
export const vpcLatticeV2Event = once(() =>
  z.looseObject({
    version: field(z.literal("2.0"), "Version of the event structure.", "2.0"),
    path: field(z.string(), "Path of the request.", "/orders/42"),
    method: known(
      field(z.string(), "HTTP method of the request, in upper case.", "GET"),
      httpMethods,
    ),
    headers: field(
      stringListMap(),
      "Header fields with names in lower case, each with a list of its values.",
      { accept: ["*/*"], "user-agent": ["curl/8.7.1"] },
    ),
    queryStringParameters: field(
      stringListMap().nullish(),
      "Query parameters, URL-decoded, each with a list of its values. Empty or absent without query string.",
      { tag: ["new", "paid"] },
    ),
    body: field(
      z.string().nullish(),
      "Body of the request, always as text: base64 where `isBase64Encoded` is true. null or absent without body.",
      '{"item":"book","quantity":2}',
    ),
    isBase64Encoded: field(
      z.boolean().optional(),
      "True where `body` is base64; false or absent where it is text.",
      false,
    ),
    requestContext: field(
      requestContext(),
      "What VPC Lattice knows of the request.",
      exampleOf(requestContext(), ["identity"]),
    ),
  }),
);
