import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Page of the CloudFormation Hooks User Guide on the functions of Lambda hooks. */
export const lambdaHooksPage =
  "https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html";

const properties = {
  BucketName: "orders-invoices",
  VersioningConfiguration: { Status: "Enabled" },
};

const targetModel = once(() =>
  z.looseObject({
    resourceProperties: field(
      z.record(z.string(), z.unknown()).nullish(),
      "Properties that the resource is to have, numbers and booleans as such; empty where it is deleted.",
      properties,
    ),
    previousResourceProperties: field(
      z.record(z.string(), z.unknown()).nullish(),
      "Properties that it has now; null, empty or absent where it is created.",
      { BucketName: "orders-invoices" },
    ),
  }),
);

const resourceTarget = once(() =>
  z.looseObject({
    targetName: textField("Type of the resource.", "AWS::S3::Bucket"),
    targetType: textField(
      "Type of the resource again; `RESOURCE` where the Cloud Control API asks.",
      "AWS::S3::Bucket",
    ),
    targetLogicalId: textField("Name of the resource in the template.", "InvoicesBucket"),
    targetModel: field(
      targetModel(),
      "The resource as it is and as it is to be.",
      exampleOf(targetModel(), ["resourceProperties"]),
    ),
  }),
);

const wholeTarget = once(() =>
  z.looseObject({
    targetName: known(textField("`STACK` or `CHANGE_SET`.", "STACK"), ["STACK", "CHANGE_SET"]),
    targetType: known(textField("`STACK` or `CHANGE_SET` again.", "STACK"), [
      "STACK",
      "CHANGE_SET",
    ]),
    targetLogicalId: arnField(
      "ARN of the stack or the change set.",
      "arn:aws:cloudformation:us-east-1:123456789012:stack/orders/5b918d10-cd98-11ea-90d5-0a9cd3354c10",
    ),
    payload: field(
      hinted(z.string(), "url"),
      "Signed address in S3 of JSON with the template and what changes; the handler must GET it.",
      "https://cloudformation-hooks-payload.s3.us-east-1.amazonaws.com/payload?X-Amz-Signature=0a1b",
    ),
  }),
);

const requestContext = once(() =>
  z.looseObject({
    invocation: field(z.int(), "Which attempt this is, from 1; there are three at most.", 1),
    callbackContext: field(
      z.unknown().optional(),
      "What the attempt before returned as callbackContext; null or absent on the first.",
      null,
    ),
  }),
);

/** A hook's request. Source: CloudFormation Hooks User Guide, "Create Lambda functions to evaluate resources for Lambda Hooks". */
export const hookRequest = once(() =>
  z.looseObject({
    awsAccountId: textField("AWS account of what is looked at, as text.", "123456789012"),
    stackId: field(
      z.string().nullish(),
      "ARN of the stack; empty, null or absent where the Cloud Control API asks.",
      "arn:aws:cloudformation:us-east-1:123456789012:stack/orders/5b918d10-cd98-11ea-90d5-0a9cd3354c10",
    ),
    changeSetId: field(
      z.string().nullish(),
      "ARN of the change set; empty, null or absent where there is none.",
      "arn:aws:cloudformation:us-east-1:123456789012:changeSet/release/1a2345b6-0000-00a0-a123-00abc0abc000",
    ),
    hookTypeName: textField("Name of the hook.", "Acme::Security::BucketVersioning"),
    hookTypeVersion: textField("Version of the hook, as text.", "00000008"),
    hookModel: field(
      z.looseObject({
        LambdaFunction: arnField(
          "ARN of this function.",
          "arn:aws:lambda:us-east-1:123456789012:function:bucket-versioning",
        ),
      }),
      "How the hook is configured.",
      { LambdaFunction: "arn:aws:lambda:us-east-1:123456789012:function:bucket-versioning" },
    ),
    actionInvocationPoint: field(
      z.enum(["CREATE_PRE_PROVISION", "UPDATE_PRE_PROVISION", "DELETE_PRE_PROVISION"]),
      "What is about to happen.",
      "CREATE_PRE_PROVISION",
    ),
    requestData: field(
      z.union([resourceTarget(), wholeTarget()]),
      "What it is about to happen to: a resource with its properties, or a stack or change set with an address to get it from.",
      exampleOf(wholeTarget()),
    ),
    requestContext: field(requestContext(), "The attempt.", {
      invocation: 1,
      callbackContext: null,
    }),
    clientRequestToken: field(
      z.string().optional(),
      "Token of the request, which the result must repeat.",
      "4b90a7e4-b790-456b-a937-0cfdfa211dfe",
    ),
  }),
);
