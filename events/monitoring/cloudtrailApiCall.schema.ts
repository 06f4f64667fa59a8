import * as z from "zod";
import {
  nullishTextField,
  optionalTextField,
  regionField,
  textField,
  timeField,
} from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const recordPage =
  "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html";
const identityPage =
  "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html";

const sessionIssuer = once(() =>
  z.looseObject({
    type: known(
      optionalTextField("Where the credentials come from: `Role`, `IAMUser`, `Root`.", "Role"),
      ["Role", "IAMUser", "Root"],
    ),
    principalId: optionalTextField("Id of the role or user.", "AROAZ3XKQ7LMN2PBVWYTC"),
    arn: optionalTextField(
      "ARN of the role or user.",
      "arn:aws:iam::123456789012:role/deploy-pipeline",
    ),
    accountId: optionalTextField("Account of the role or user.", "123456789012"),
    userName: optionalTextField("Name of the role or user.", "deploy-pipeline"),
  }),
);

const sessionContext = once(() =>
  z.looseObject({
    sessionIssuer: field(
      sessionIssuer().optional(),
      "The role or user that the temporary credentials were issued to.",
      exampleOf(sessionIssuer(), ["type", "arn", "userName"]),
    ),
    webIdFederationData: field(
      z.record(z.string(), z.unknown()).optional(),
      "The web identity behind a session; empty or absent without one.",
      {},
    ),
    attributes: field(
      z
        .looseObject({
          creationDate: optionalTextField(
            "When the credentials were issued, ISO 8601 to the second.",
            "2026-03-12T18:41:07Z",
          ),
          mfaAuthenticated: known(
            optionalTextField("Whether MFA was used: `true` or `false`, as text.", "false"),
            ["true", "false"],
          ),
        })
        .optional(),
      "Facts of the session.",
      { creationDate: "2026-03-12T18:41:07Z", mfaAuthenticated: "false" },
    ),
    sourceIdentity: optionalTextField("Source identity of the session; mostly absent.", "ada"),
    ec2RoleDelivery: optionalTextField(
      "Version of the instance metadata service; absent but on EC2.",
      "2.0",
    ),
  }),
);

const userIdentity = once(() =>
  z.looseObject({
    type: known(
      optionalTextField(
        "Kind of identity: `Root`, `IAMUser`, `AssumedRole`, `FederatedUser`, `AWSAccount`, `AWSService`, `IdentityCenterUser`, `Unknown`; absent from some events of services themselves.",
        "IAMUser",
      ),
      [
        "Root",
        "IAMUser",
        "AssumedRole",
        "FederatedUser",
        "AWSAccount",
        "AWSService",
        "IdentityCenterUser",
        "Unknown",
      ],
    ),
    principalId: optionalTextField(
      "Id of the identity; for a role, followed by a colon and the session's name.",
      "AIDAZ3XKQ7LMN2PBVWYTC",
    ),
    arn: optionalTextField(
      "ARN of the identity; absent for services, empty before sign-in.",
      "arn:aws:iam::123456789012:user/ada",
    ),
    accountId: optionalTextField("Account of the identity.", "123456789012"),
    accessKeyId: optionalTextField(
      "Access key that signed the request; absent or empty where there was none.",
      "ASIAZ3XKQ7LMN2PBVWYT",
    ),
    userName: optionalTextField("Name of the user; absent for roles and services.", "ada"),
    sessionContext: field(
      sessionContext().optional(),
      "The session; absent where long-term credentials were used.",
      exampleOf(sessionContext(), ["sessionIssuer", "attributes"]),
    ),
    invokedBy: optionalTextField(
      "Service that made the call on behalf of the identity; absent otherwise.",
      "cloudformation.amazonaws.com",
    ),
    identityProvider: optionalTextField(
      "Provider of a federated identity; absent otherwise.",
      "arn:aws:iam::123456789012:saml-provider/example",
    ),
    onBehalfOf: field(
      z.record(z.string(), z.unknown()).optional(),
      "The IAM Identity Center user; absent otherwise.",
      { userId: "906752a1-9d3f-4d55-8e86-5c2f3ad1f0b7" },
    ),
    credentialId: optionalTextField(
      "Id of the bearer token; absent otherwise.",
      "EXo7c2lT6Vn0PqRs",
    ),
  }),
);

const resource = once(() =>
  z.looseObject({
    ARN: optionalTextField("ARN of the resource.", "arn:aws:s3:::invoice-archive"),
    ARNPrefix: optionalTextField(
      "Beginning of the ARNs that the call was about; mostly absent.",
      "arn:aws:s3:::invoice-archive/",
    ),
    accountId: optionalTextField("Account of the resource.", "123456789012"),
    type: optionalTextField("Type of the resource.", "AWS::S3::Bucket"),
  }),
);

const tls = once(() =>
  z.looseObject({
    tlsVersion: optionalTextField("Version of TLS.", "TLSv1.3"),
    cipherSuite: optionalTextField("Cipher suite.", "TLS_AES_128_GCM_SHA256"),
    clientProvidedHostHeader: optionalTextField(
      "Host that the client asked for.",
      "s3.us-east-1.amazonaws.com",
    ),
    keyExchange: optionalTextField("Key exchange; absent from older events.", "X25519MLKEM768"),
  }),
);

function jsonField(description: string, example: { readonly [key: string]: string }) {
  return field(z.record(z.string(), z.unknown()).nullish(), description, example, recordPage);
}

/** CloudTrail User Guide, "CloudTrail record contents". */
export const cloudtrailRecord = once(() =>
  z.looseObject({
    eventVersion: textField("Version of the record's format.", "1.11"),
    userIdentity: field(
      userIdentity(),
      "Who made the call.",
      exampleOf(userIdentity(), ["type", "principalId", "arn", "accountId", "userName"]),
      identityPage,
    ),
    eventTime: timeField("When the call was made, to the second.", "2026-03-12T19:03:58Z"),
    eventSource: textField("Service that was called.", "s3.amazonaws.com"),
    eventName: textField("Action that was called.", "PutBucketPolicy"),
    awsRegion: regionField("AWS Region that the call was made to."),
    sourceIPAddress: textField(
      "Address that the call came from, or the name of the service that made it.",
      "198.51.100.24",
    ),
    userAgent: nullishTextField(
      "Program that made the call; absent or null in events of services themselves.",
      "aws-cli/2.27.0",
    ),
    errorCode: nullishTextField(
      "Error that the service answered with; absent or null where the call succeeded.",
      "AccessDenied",
    ),
    errorMessage: nullishTextField(
      "Message of the error; absent or null where the call succeeded, and for some that failed.",
      "User: arn:aws:iam::123456789012:user/ada is not authorized to perform: s3:PutBucketPolicy",
    ),
    requestParameters: jsonField(
      "Parameters of the call, names as the action spells them but for a small first letter; null or absent where there are none, and for some calls that failed.",
      { bucketName: "invoice-archive" },
    ),
    responseElements: jsonField(
      "What the call returned; null or absent where it only reads, failed or returns nothing.",
      { "x-amz-request-id": "5F3A1C7D9B2E4A60" },
    ),
    additionalEventData: jsonField(
      "Further facts that the service adds; null or absent where it adds none.",
      { SignatureVersion: "SigV4" },
    ),
    serviceEventDetails: jsonField("What a service did by itself; absent from calls.", {
      keyId: "6a0d3b1c-4e2f-4c58-9b7a-1d2e3f405162",
    }),
    requestID: nullishTextField(
      "Id that the service gave the request; absent or null where there was none.",
      "5F3A1C7D9B2E4A60",
    ),
    eventID: field(
      hinted(z.string(), "uuid"),
      "Id of the record. Two records of one call in two accounts have different ones, and share `sharedEventID`.",
      "6a0d3b1c-4e2f-4c58-9b7a-1d2e3f405162",
      recordPage,
    ),
    readOnly: field(
      z.boolean().optional(),
      "True for a call that changes nothing. Such calls reach a rule only where it is set to `ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS`.",
      false,
      recordPage,
    ),
    resources: field(
      z.array(resource()).optional(),
      "Resources that the call is about; absent from many calls.",
      [exampleOf(resource(), ["ARN", "accountId", "type"])],
    ),
    eventType: known(
      textField(
        "`AwsApiCall`, `AwsConsoleSignIn`, `AwsConsoleAction`, `AwsServiceEvent`, `AwsVpceEvent`.",
        "AwsApiCall",
      ),
      ["AwsApiCall", "AwsConsoleSignIn", "AwsConsoleAction", "AwsServiceEvent", "AwsVpceEvent"],
    ),
    apiVersion: optionalTextField("Version of the API; mostly absent.", "2015-03-31"),
    managementEvent: field(
      z.boolean().optional(),
      "True for management events, false for data events; absent from older records.",
      true,
    ),
    eventCategory: known(
      optionalTextField(
        "`Management`, `Data`, `NetworkActivity`; absent from older records.",
        "Management",
      ),
      ["Management", "Data", "NetworkActivity"],
    ),
    recipientAccountId: optionalTextField("Account that the record is for.", "123456789012"),
    sharedEventID: optionalTextField(
      "Id that the records of one call in several accounts share; absent otherwise.",
      "9b7a1d2e-3f40-4516-8a0d-3b1c4e2f4c58",
    ),
    vpcEndpointId: optionalTextField(
      "VPC endpoint that the call came through; absent otherwise.",
      "vpce-0a6f1c3d5e7b9d20f",
    ),
    vpcEndpointAccountId: optionalTextField(
      "Account of the VPC endpoint; absent otherwise.",
      "123456789012",
    ),
    sessionCredentialFromConsole: optionalTextField(
      "`true`, as text, where the call was made in the console; absent otherwise.",
      "true",
    ),
    tlsDetails: field(
      tls().optional(),
      "TLS of the call; absent where a service made it.",
      exampleOf(tls(), ["tlsVersion", "cipherSuite", "clientProvidedHostHeader"]),
    ),
    edgeDeviceDetails: field(z.unknown().optional(), "Facts of an edge device; mostly absent.", {}),
    addendum: field(
      z.record(z.string(), z.unknown()).optional(),
      "Why a record came late or was corrected; mostly absent.",
      { reason: "DELIVERY_DELAY" },
    ),
  }),
);
