import type { ServiceEvent, ServiceSample } from "../eventbridge/serviceEventType.ts";
import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

const bucket = textParameter("bucket", "Bucket that the call is about.", "invoice-archive");
const key = textParameter("key", "Key of the object.", "2026/03/invoice-1042.pdf");
const userName = textParameter("userName", "Name of the IAM user.", "ada");
const roleName = textParameter("roleName", "Name of the assumed role.", "deploy-pipeline");
const functionName = textParameter("functionName", "Function that the call is about.", "checkout");

/** Samples of CloudTrail's records on the event bus. */
export const cloudtrailSamples: readonly [ServiceSample, ...ServiceSample[]] = [
  {
    id: "management-call",
    title: "Bucket policy changed by a user",
    parameters: [bucket, userName],
    build: (context, values) =>
      call(context, "s3", "PutBucketPolicy", {
        userIdentity: user(context, readText(values, "userName")),
        requestParameters: {
          bucketName: readText(values, "bucket"),
          bucketPolicy: policyFor(context, readText(values, "bucket")),
          Host: `s3.${context.region}.${dnsSuffix(context)}`,
          policy: "",
        },
        additionalEventData: { SignatureVersion: "SigV4", AuthenticationMethod: "AuthHeader" },
        resources: [bucketResource(context, readText(values, "bucket"))],
      }),
  },
  {
    id: "data-event",
    title: "Object put, a data event",
    parameters: [bucket, key, roleName],
    build: (context, values) =>
      call(context, "s3", "PutObject", {
        userIdentity: role(context, readText(values, "roleName")),
        requestParameters: {
          bucketName: readText(values, "bucket"),
          key: readText(values, "key"),
        },
        responseElements: { "x-amz-server-side-encryption": "AES256" },
        additionalEventData: { bytesTransferredIn: 48_213, bytesTransferredOut: 0 },
        resources: [
          {
            type: "AWS::S3::Object",
            ARN: `arn:${context.partition}:s3:::${readText(values, "bucket")}/${readText(values, "key")}`,
          },
          bucketResource(context, readText(values, "bucket")),
        ],
        managementEvent: false,
        eventCategory: "Data",
      }),
  },
  {
    id: "assumed-role",
    title: "Function code updated by an assumed role",
    parameters: [functionName, roleName],
    build: (context, values) =>
      call(context, "lambda", "UpdateFunctionCode20150331v2", {
        userIdentity: role(context, readText(values, "roleName")),
        apiVersion: "2015-03-31",
        requestParameters: { functionName: readText(values, "functionName"), dryRun: false },
        responseElements: {
          functionName: readText(values, "functionName"),
          runtime: "nodejs24.x",
          version: "$LATEST",
          lastUpdateStatus: "InProgress",
        },
      }),
  },
  {
    id: "error",
    title: "Call that was denied",
    parameters: [userName],
    build: (context, values) => {
      const identity = user(context, readText(values, "userName"));
      return call(context, "iam", "CreateAccessKey", {
        userIdentity: identity,
        errorCode: "AccessDenied",
        errorMessage: `User: ${identity.arn} is not authorized to perform: iam:CreateAccessKey on resource: user root-mailer because no identity-based policy allows the iam:CreateAccessKey action`,
      });
    },
  },
  {
    id: "console-sign-in",
    title: "Sign-in to the console",
    parameters: [userName],
    build: (context, values) => ({
      ...call(context, "signin", "ConsoleLogin", {
        userIdentity: user(context, readText(values, "userName")),
        userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        responseElements: { ConsoleLogin: "Success" },
        additionalEventData: {
          LoginTo: "https://console.aws.amazon.com/console/home",
          MobileVersion: "No",
          MFAUsed: "Yes",
        },
        eventType: "AwsConsoleSignIn",
      }),
      detailType: "AWS Console Sign In via CloudTrail",
    }),
  },
];

/** A call that changes something, recorded a moment ago. */
function call(
  context: SampleContext,
  service: string,
  eventName: string,
  more: JsonObject,
): ServiceEvent {
  return {
    source: `aws.${service}`,
    detail: {
      eventVersion: "1.11",
      eventTime: `${context.now.toISOString().slice(0, 19)}Z`,
      eventSource: `${service}.amazonaws.com`,
      eventName,
      awsRegion: context.region,
      sourceIPAddress: `198.51.100.${1 + context.integer(254)}`,
      userAgent: "aws-cli/2.27.0 md/awscrt#0.26.1 ua/2.1 os/linux#6.8",
      requestParameters: null,
      responseElements: null,
      requestID: context.uuid(),
      eventID: context.uuid(),
      readOnly: false,
      eventType: "AwsApiCall",
      managementEvent: true,
      recipientAccountId: context.accountId,
      eventCategory: "Management",
      ...more,
    },
  };
}

/** A policy that lets another account read. */
function policyFor(context: SampleContext, name: string): JsonObject {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: `arn:${context.partition}:iam::${context.digits(12)}:root` },
        Action: "s3:GetObject",
        Resource: `arn:${context.partition}:s3:::${name}/*`,
      },
    ],
  };
}

/** A user with long-term credentials. */
function user(context: SampleContext, name: string) {
  return {
    type: "IAMUser",
    principalId: `AIDA${context.alphanumeric(17).toUpperCase()}`,
    arn: `arn:${context.partition}:iam::${context.accountId}:user/${name}`,
    accountId: context.accountId,
    accessKeyId: `AKIA${context.alphanumeric(16).toUpperCase()}`,
    userName: name,
  };
}

/** A session of a role, as a pipeline has one. */
function role(context: SampleContext, name: string): JsonObject {
  const id = `AROA${context.alphanumeric(17).toUpperCase()}`;
  const session = `run-${context.digits(6)}`;
  const issued = new Date(context.now.getTime() - 1_371_000);
  return {
    type: "AssumedRole",
    principalId: `${id}:${session}`,
    arn: `arn:${context.partition}:sts::${context.accountId}:assumed-role/${name}/${session}`,
    accountId: context.accountId,
    accessKeyId: `ASIA${context.alphanumeric(16).toUpperCase()}`,
    sessionContext: {
      sessionIssuer: {
        type: "Role",
        principalId: id,
        arn: `arn:${context.partition}:iam::${context.accountId}:role/${name}`,
        accountId: context.accountId,
        userName: name,
      },
      webIdFederationData: {},
      attributes: {
        creationDate: `${issued.toISOString().slice(0, 19)}Z`,
        mfaAuthenticated: "false",
      },
    },
  };
}

function bucketResource(context: SampleContext, name: string): JsonObject {
  return {
    accountId: context.accountId,
    type: "AWS::S3::Bucket",
    ARN: `arn:${context.partition}:s3:::${name}`,
  };
}
