import * as z from "zod";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import {
  commonRequestFields,
  oldResourcePropertiesField,
  physicalResourceIdField,
  requestPage,
  requestTypeField,
} from "./customResourceRequest.schema.ts";

const responseUrlField = once(() =>
  field(
    hinted(z.string(), "url"),
    "Signed address in S3 to which the answer must be PUT, as JSON of at most 4 KB and with an empty Content-Type. Without an answer the stack waits up to an hour.",
    "https://cloudformation-custom-resource-response-useast1.s3.us-east-1.amazonaws.com/answer?X-Amz-Signature=0a1b",
    requestPage,
  ),
);

const createRequest = once(() =>
  z.looseObject({
    RequestType: requestTypeField("Create"),
    ResponseURL: responseUrlField(),
    ...commonRequestFields(),
  }),
);

const updateRequest = once(() =>
  z.looseObject({
    RequestType: requestTypeField("Update"),
    ResponseURL: responseUrlField(),
    ...commonRequestFields(),
    PhysicalResourceId: physicalResourceIdField(),
    OldResourceProperties: oldResourcePropertiesField(),
  }),
);

const deleteRequest = once(() =>
  z.looseObject({
    RequestType: requestTypeField("Delete"),
    ResponseURL: responseUrlField(),
    ...commonRequestFields(),
    PhysicalResourceId: physicalResourceIdField(),
  }),
);

/** A custom resource's request. Source: CloudFormation User Guide, "Custom resource request objects". */
export const customResourceRequest = once(() =>
  z.union([createRequest(), updateRequest(), deleteRequest()]),
);
