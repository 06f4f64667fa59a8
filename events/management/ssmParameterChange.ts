import * as z from "zod";
import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import { optionalTextField, textField } from "../model/commonFields.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { known } from "../model/fieldDocs.ts";

const change = once(() =>
  z.looseObject({
    operation: known(
      textField(
        "What was done: `Create`, `Update`, `Delete` or `LabelParameterVersion`.",
        "Update",
      ),
      ["Create", "Update", "Delete", "LabelParameterVersion"],
    ),
    name: textField(
      "Name of the parameter. Its value is not told: ask GetParameter.",
      "/shop/checkout/feature-flags",
    ),
    type: known(textField("`String`, `StringList` or `SecureString`.", "String"), [
      "String",
      "StringList",
      "SecureString",
    ]),
    description: optionalTextField(
      "Description of the parameter; absent where it has none.",
      "Switches of the checkout",
    ),
  }),
);

const policyAction = once(() =>
  z.looseObject({
    "parameter-name": textField(
      "Name of the parameter. The key has a hyphen here, unlike in a change.",
      "/shop/checkout/feature-flags",
    ),
    "policy-type": known(
      textField(
        "Which policy acted: `Expiration`, `ExpirationNotification` or `NoChangeNotification`.",
        "ExpirationNotification",
      ),
      ["Expiration", "ExpirationNotification", "NoChangeNotification"],
    ),
    "parameter-type": known(
      optionalTextField("`String`, `StringList` or `SecureString`.", "String"),
      ["String", "StringList", "SecureString"],
    ),
    "policy-content": optionalTextField(
      "The policy: JSON as text, to be parsed.",
      '{"Type":"ExpirationNotification","Version":"1.0","Attributes":{"Before":"15","Unit":"Days"}}',
    ),
    "action-status": optionalTextField("Whether the policy could act.", "Success"),
    "action-reason": optionalTextField(
      "What happened, for people to read.",
      "The parameter expires in 15 days.",
    ),
  }),
);

const parameterName = textParameter(
  "name",
  "Name of the parameter.",
  "/shop/checkout/feature-flags",
);

/** Systems Manager User Guide, "Setting up notifications or triggering actions based on Parameter Store events". */
export const ssmParameterChange = serviceEventType({
  id: "ssm-parameter-change",
  service: "AWS Systems Manager",
  title: "Parameter Store Change / Policy Action",
  shortTitle: "SSM parameter",
  description:
    "A parameter is created, updated, labelled or deleted, or a policy of a parameter acts.",
  category: "Management",
  tier: 3,
  aliases: ["ssm", "parameter store", "configuration", "expiration", "systems manager"],
  documentation:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-cwe.html",
  sources: ["aws.ssm"],
  detailTypes: ["Parameter Store Change", "Parameter Store Policy Action"],
  furtherDetailTypes: /^Parameter Store /,
  detail: once(() => z.union([change(), policyAction()])),
  detailDescription:
    "The parameter without its value, and what happened to it. A policy's action has other keys than a change.",
  detailExample: { operation: "Update", name: "/shop/checkout/feature-flags", type: "String" },
  deliveredBy:
    "EventBridge invokes the function asynchronously for each event that the rule matches; Systems Manager sends these events as best it can.",
  samples: [
    changeSample("create", "Parameter created", "Create"),
    changeSample("update", "Parameter updated", "Update"),
    changeSample("delete", "Parameter deleted", "Delete"),
    {
      id: "policy-action",
      title: "Parameter is about to expire",
      parameters: [parameterName, textParameter("days", "Days that it still lasts.", "15")],
      build: (context, values) => {
        const attributes = { Before: readText(values, "days"), Unit: "Days" };
        const policy = { Type: "ExpirationNotification", Version: "1.0", Attributes: attributes };
        return {
          detailType: "Parameter Store Policy Action",
          resources: [parameterArn(context, readText(values, "name"))],
          detail: {
            "parameter-name": readText(values, "name"),
            "parameter-type": "String",
            "policy-type": policy.Type,
            "policy-content": JSON.stringify(policy),
          },
        };
      },
    },
  ],
});

function changeSample(id: string, title: string, operation: string): ServiceSample {
  return {
    id,
    title,
    parameters: [
      parameterName,
      textParameter("type", "String, StringList or SecureString.", "String"),
    ],
    build: (context, values) => ({
      resources: [parameterArn(context, readText(values, "name"))],
      detail: {
        operation,
        name: readText(values, "name"),
        type: readText(values, "type"),
        ...(operation === "Delete" ? {} : { description: "Switches of the checkout" }),
      },
    }),
  };
}

/** A name that begins with a slash adds none of its own to the ARN. */
function parameterArn(context: SampleContext, name: string): string {
  const path = name.startsWith("/") ? name : `/${name}`;
  return `arn:${context.partition}:ssm:${context.region}:${context.accountId}:parameter${path}`;
}
