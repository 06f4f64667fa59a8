import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import {
  commonRequestFields,
  oldResourcePropertiesField,
  physicalResourceIdField,
  requestTypeField,
} from "./customResourceRequest.schema.ts";

/** Provider framework of the CDK's module of custom resources. */
export const providerFrameworkPage =
  "https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html";

const dataField = once(() =>
  field(
    z.record(z.string(), z.unknown()).optional(),
    "Attributes of the resource that onEvent returned; only isComplete gets them.",
    { Endpoint: "orders.cluster.local" },
    providerFrameworkPage,
  ),
);

const providerFields = once(() => ({
  ResponseURL: field(
    z.literal("...").optional(),
    "Always three dots: the framework answers CloudFormation, and the handler must not.",
    "...",
    providerFrameworkPage,
  ),
  ...commonRequestFields(),
  Data: dataField(),
  NoEcho: field(
    z.boolean().optional(),
    "Whether the attributes are secret, as onEvent returned it; only isComplete gets it.",
    false,
    providerFrameworkPage,
  ),
}));

/**
 * A request as the provider framework passes it on. Source: AWS CDK API Reference, "Provider
 * framework".
 */
export const cdkCustomResourceRequest = once(() =>
  z.union([
    z.looseObject({
      RequestType: requestTypeField("Create"),
      ...providerFields(),
      PhysicalResourceId: field(
        z.string().optional(),
        "Id that onEvent returned, or the request's own id; absent from what onEvent gets, as nothing exists yet.",
        "orders-seed-7f59c3cf",
        providerFrameworkPage,
      ),
    }),
    z.looseObject({
      RequestType: requestTypeField("Update"),
      ...providerFields(),
      PhysicalResourceId: physicalResourceIdField(),
      OldResourceProperties: oldResourcePropertiesField(),
    }),
    z.looseObject({
      RequestType: requestTypeField("Delete"),
      ...providerFields(),
      PhysicalResourceId: physicalResourceIdField(),
    }),
  ]),
);

/** What onEvent and isComplete may return; the framework takes nothing for an empty object. */
export const cdkCustomResourceResult = once(() =>
  z
    .looseObject({
      PhysicalResourceId: field(
        z.string().optional(),
        "Id of the resource; without one it is the request's id on Create and stays the same otherwise. Another one on Update has the old resource deleted.",
        "orders-seed-7f59c3cf",
        providerFrameworkPage,
      ),
      Data: field(
        z.record(z.string(), z.unknown()).optional(),
        "Attributes that Fn::GetAtt finds; from isComplete only where IsComplete is true.",
        { Endpoint: "orders.cluster.local" },
        providerFrameworkPage,
      ),
      NoEcho: field(
        z.boolean().optional(),
        "Whether CloudFormation hides the attributes.",
        false,
        providerFrameworkPage,
      ),
      IsComplete: field(
        z.boolean().optional(),
        "Whether the resource is ready; isComplete must say so, and is asked again where it is not.",
        true,
        providerFrameworkPage,
      ),
    })
    .nullable(),
);
