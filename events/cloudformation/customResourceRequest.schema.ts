import * as z from "zod";
import { arnField, constantField, textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { resourceProperties } from "./resourceProperties.schema.ts";

/** Request objects of the CloudFormation User Guide. */
export const requestPage =
  "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html";

const token = "arn:aws:lambda:us-east-1:123456789012:function:seed-database";
const properties = { ServiceToken: token, TableName: "orders", BatchSize: "25" };

/** What requests to create, update and delete have in common. */
export const commonRequestFields = once(() => ({
  ServiceToken: field(
    hinted(z.string(), "arn").optional(),
    "ARN of the function, or of the topic before it, that the template names.",
    token,
  ),
  StackId: arnField(
    "ARN of the stack; the answer repeats it.",
    "arn:aws:cloudformation:us-east-1:123456789012:stack/orders/5b918d10-cd98-11ea-90d5-0a9cd3354c10",
    requestPage,
  ),
  RequestId: textField(
    "Id of the request, a UUID, unique within the stack; the answer repeats it.",
    "82304eb2-bdda-469f-a33b-a3f1406d0a52",
    requestPage,
  ),
  ResourceType: textField(
    "Type that the template gives the resource: `Custom::` with a name, or `AWS::CloudFormation::CustomResource`.",
    "Custom::DatabaseSeed",
    requestPage,
  ),
  LogicalResourceId: textField(
    "Name of the resource in the template; the answer repeats it.",
    "DatabaseSeed",
    requestPage,
  ),
  ResourceProperties: field(
    resourceProperties(),
    "The properties in the template, ServiceToken among them. Numbers, true and false have become text, at any depth.",
    properties,
    requestPage,
  ),
}));

/** The kind of the request, by which the event is told from the others. */
export function requestTypeField<const T extends string>(type: T) {
  return constantField(
    "What happens to the resource: `Create`, `Update` or `Delete`. Every one of them wants an answer.",
    type,
  );
}

/** What a request to change something that exists has besides. */
export const physicalResourceIdField = once(() =>
  textField(
    "Id that the function gave the resource when it answered the request to create it.",
    "orders-seed-7f59c3cf",
    requestPage,
  ),
);

/** What the template said before. */
export const oldResourcePropertiesField = once(() =>
  field(
    resourceProperties(),
    "The properties before the update, their scalars as text, too.",
    { ...properties, BatchSize: "10" },
    requestPage,
  ),
);
