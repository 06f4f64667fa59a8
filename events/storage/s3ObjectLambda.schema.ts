import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html";
const writingPage =
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-writing-lambda.html";

const inputUrl =
  "https://invoices-ap-123456789012.s3-accesspoint.us-east-1.amazonaws.com/scans/1042.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=61&X-Amz-SignedHeaders=host";
const getContextExample = {
  inputS3Url: inputUrl,
  outputRoute: "io-use1-001",
  outputToken: "AEoBSC7zrnTbQpZoKW5vVtYxL3mHcDgUeRjNf81yXqA=",
};
const sessionExample = {
  attributes: { mfaAuthenticated: "false", creationDate: "Thu Jan 01 00:00:00 UTC 2026" },
  sessionIssuer: {
    type: "Role",
    principalId: "AROAZ4K7M2XQPL5T8WNVC",
    arn: "arn:aws:iam::123456789012:role/analyst",
    accountId: "123456789012",
    userName: "analyst",
  },
};
const configurationExample = {
  accessPointArn: "arn:aws:s3-object-lambda:us-east-1:123456789012:accesspoint/invoices-redacted",
  supportingAccessPointArn: "arn:aws:s3:us-east-1:123456789012:accesspoint/invoices-ap",
  payload: '{"language":"en"}',
};
const userRequestExample = {
  url: "https://invoices-redacted-123456789012.s3-object-lambda.us-east-1.amazonaws.com/scans/1042.txt",
  headers: { Host: "invoices-redacted-123456789012.s3-object-lambda.us-east-1.amazonaws.com" },
};
const userIdentityExample = {
  type: "IAMUser",
  principalId: "AIDAZ4K7M2XQPL5T8WNVC",
  arn: "arn:aws:iam::123456789012:user/ada",
  accountId: "123456789012",
  accessKeyId: "AKIAZ4K7M2XQPL5T8WNV",
};

function inputUrlField() {
  return field(
    hinted(z.string(), "url"),
    "Presigned URL of the request as it would reach the bucket: fetch it, with those of the caller's headers that X-Amz-SignedHeaders names.",
    inputUrl,
    page,
  );
}

/** The context of a request that the function answers with its result. */
function contextField(request: string) {
  return field(
    z.looseObject({ inputS3Url: inputUrlField() }).optional(),
    `The request, where it is ${request}; absent otherwise. Return the answer.`,
    { inputS3Url: inputUrl },
    page,
  );
}

const getObjectContext = once(() =>
  z.looseObject({
    inputS3Url: inputUrlField(),
    outputRoute: textField(
      "Pass it to WriteGetObjectResponse as RequestRoute.",
      getContextExample.outputRoute,
      page,
    ),
    outputToken: textField(
      "Pass it to WriteGetObjectResponse as RequestToken.",
      getContextExample.outputToken,
      page,
    ),
  }),
);

const configuration = once(() =>
  z.looseObject({
    accessPointArn: arnField(
      "The Object Lambda access point that was asked.",
      configurationExample.accessPointArn,
      page,
    ),
    supportingAccessPointArn: arnField(
      "The access point behind it.",
      configurationExample.supportingAccessPointArn,
      page,
    ),
    payload: textField(
      "What the access point is configured to pass on: a text, mostly JSON; empty where there is none.",
      configurationExample.payload,
      page,
    ),
  }),
);

const userRequest = once(() =>
  z.looseObject({
    url: field(
      hinted(z.string(), "url"),
      "The URL that the caller asked for, without its authorization parameters.",
      userRequestExample.url,
      page,
    ),
    headers: field(
      z.record(z.string(), z.string()),
      "The caller's headers, without those of the authorization; case as sent, repeated ones joined.",
      userRequestExample.headers,
      page,
    ),
  }),
);

const sessionContext = once(() => {
  const issuer = z.looseObject({
    type: textField("Kind of the source of the credentials.", "Role", page),
    principalId: textField("Its internal id.", sessionExample.sessionIssuer.principalId, page),
    arn: arnField("Its ARN.", sessionExample.sessionIssuer.arn, page),
    accountId: textField("Account that owns it.", "123456789012", page),
    userName: textField("Its name.", "analyst", page),
  });
  return z.looseObject({
    attributes: field(
      z.record(z.string(), z.string()),
      "About the session, all as text: mfaAuthenticated is the text true or false.",
      sessionExample.attributes,
      page,
    ),
    sessionIssuer: field(
      issuer.nullable().optional(),
      "Role that the credentials were issued for.",
      sessionExample.sessionIssuer,
      page,
    ),
  });
});

const userIdentity = once(() =>
  z.looseObject({
    type: known(
      textField("Kind of the caller: IAMUser, AssumedRole, Root and so on.", "IAMUser", page),
      ["IAMUser", "AssumedRole", "Root"],
    ),
    principalId: textField("The caller's internal id.", userIdentityExample.principalId, page),
    arn: arnField("The caller.", userIdentityExample.arn, page),
    accountId: textField("Account that owns the caller.", "123456789012", page),
    accessKeyId: field(
      z.string().nullable().optional(),
      "Id of the access key that signed the request; may be absent for security reasons.",
      userIdentityExample.accessKeyId,
      page,
    ),
    sessionContext: field(
      sessionContext().nullable().optional(),
      "About temporary credentials; absent where there were none.",
      sessionExample,
      page,
    ),
  }),
);

/** Event of an Object Lambda access point: Amazon S3 User Guide, "Event context format and usage". */
export const s3ObjectLambdaSchema = once(() =>
  z.looseObject({
    xAmzRequestId: textField("Id of the request, for AWS Support.", "C3D13FE58DE4C810", page),
    getObjectContext: field(
      getObjectContext().optional(),
      "The request, where it is GetObject; absent otherwise. Answer it with WriteGetObjectResponse.",
      getContextExample,
      page,
    ),
    headObjectContext: contextField("HeadObject"),
    listObjectsContext: contextField("ListObjects"),
    listObjectsV2Context: contextField("ListObjectsV2"),
    configuration: field(
      configuration(),
      "About the access point that was asked.",
      configurationExample,
      page,
    ),
    userRequest: field(userRequest(), "The caller's request.", userRequestExample, page),
    userIdentity: field(userIdentity(), "Who made the request.", userIdentityExample, page),
    protocolVersion: textField(
      "Version of the event, as major and minor number: 1.00 or 1.01.",
      "1.00",
      page,
    ),
  }),
);

const answer = once(() =>
  z.looseObject({
    statusCode: field(
      z.number().optional(),
      "HTTP status code of the answer; needed for HeadObject and lists.",
      200,
      writingPage,
    ),
    errorCode: field(
      z.string().nullable().optional(),
      "S3's code of an error; for failures only.",
      "NoSuchKey",
      writingPage,
    ),
    errorMessage: field(
      z.string().nullable().optional(),
      "S3's message of an error; for failures only.",
      "The specified key does not exist.",
      writingPage,
    ),
    headers: field(
      z.record(z.string(), z.unknown()).nullable().optional(),
      "Headers of the answer to HeadObject.",
      { "Content-Length": 120, "Content-Type": "text/plain" },
      writingPage,
    ),
    listResultXml: field(
      z.string().nullable().optional(),
      "Answer to a list as S3's XML; or give listBucketResult.",
      "<ListBucketResult><Name>invoices</Name></ListBucketResult>",
      writingPage,
    ),
    listBucketResult: field(
      z.record(z.string(), z.unknown()).nullable().optional(),
      "Answer to a list as an object; or give listResultXml.",
      { name: "invoices", isTruncated: false, contents: [] },
      writingPage,
    ),
  }),
);

/** What S3 reads of the result: all of it for HeadObject and lists, nothing for GetObject. */
export const s3ObjectLambdaResponse = once(() => z.union([answer(), z.unknown()]));
