import * as z from "zod";
import { regionField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Page of the CloudFormation User Guide on macros and their functions. */
export const macrosPage =
  "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-overview.html";

const fragmentExample = {
  Resources: { OrdersTable: { Type: "AWS::DynamoDB::Table", Properties: {} } },
};

/** What a macro gets. Source: CloudFormation User Guide, "CloudFormation macro function interface". */
export const macroRequest = once(() =>
  z.looseObject({
    region: regionField("AWS Region in which the macro is."),
    accountId: textField("AWS account that uses the macro, as text.", "123456789012"),
    fragment: field(
      z.record(z.string(), z.unknown()),
      "What is to be transformed, as JSON even if the template is YAML: the template without its Transform section, or what stands beside Fn::Transform.",
      fragmentExample,
    ),
    transformId: textField("Account and name of the macro.", "123456789012::AddAlarms"),
    params: field(
      z.record(z.string(), z.unknown()),
      "Parameters of Fn::Transform, in which nothing has been resolved; empty for the Transform section.",
      { Threshold: 5 },
    ),
    requestId: textField(
      "Id of the request, which the result must repeat.",
      "b8f6a2b0-5c3d-4f0e-9d3a-2a1b0c9d8e7f",
    ),
    templateParameterValues: field(
      z.record(z.string(), z.unknown()),
      "Values of the template's Parameters, already resolved.",
      { Stage: "production" },
    ),
  }),
);

/** What a macro returns. */
export const macroResult = once(() =>
  z.looseObject({
    requestId: textField(
      "The id of the request, repeated.",
      "b8f6a2b0-5c3d-4f0e-9d3a-2a1b0c9d8e7f",
    ),
    status: known(
      textField("`success`, in any case of letters; anything else fails the template.", "success"),
      ["success"],
    ),
    fragment: field(
      z.unknown().optional(),
      "What takes the place of the fragment; a macro that changes nothing returns it as it was.",
      fragmentExample,
    ),
    errorMessage: field(
      z.string().optional(),
      "Why the transformation failed; CloudFormation shows it among the stack's events.",
      "Threshold must be a number",
    ),
  }),
);
