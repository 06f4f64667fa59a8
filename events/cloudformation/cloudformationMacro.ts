import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { macroRequest, macroResult, macrosPage } from "./cloudformationMacro.schema.ts";
import { FromEvent } from "../model/answer.ts";

const template = {
  AWSTemplateFormatVersion: "2010-09-09",
  Parameters: { Stage: { Type: "String" } },
  Resources: {
    OrdersTable: {
      Type: "AWS::DynamoDB::Table",
      Properties: { BillingMode: "PAY_PER_REQUEST", TableName: { "Fn::Sub": "orders-${Stage}" } },
    },
  },
};
const siblings = { BillingMode: "PAY_PER_REQUEST", TableName: "orders" };

const samples: readonly [Sample, ...Sample[]] = [
  macroSample("whole-template", "Whole template (Transform section)", template, {}),
  macroSample("snippet", "Snippet (Fn::Transform)", siblings, { Retention: "35" }),
];

/** A template that uses a macro. */
export const cloudformationMacro: EventType = {
  id: "cloudformation-macro",
  service: "AWS CloudFormation",
  title: "Template macro",
  shortTitle: "CFN macro",
  description: "A template that uses the macro is deployed, or made into a change set.",
  category: "Developer tools",
  tier: 3,
  aliases: ["cfn", "macro", "transform", "Fn::Transform", "template", "snippet"],
  documentation: macrosPage,
  schema: macroRequest,
  answers: [
    {
      name: "",
      value: {
        requestId: new FromEvent("requestId"),
        status: "success",
        fragment: new FromEvent("fragment"),
      },
    },
  ],
  responseSchema: macroResult,
  delivery: {
    kind: "sync",
    deliveredBy:
      "CloudFormation invokes the function before it works on the template, once for each use of the macro, and waits.",
    resultUse:
      "Where the status is success, the returned fragment takes the place of the one in the event; otherwise the change set or stack operation fails.",
    whenAccepted: "CloudFormation puts the fragment into the template",
    whenRejected: "CloudFormation fails the transformation, and with it the stack operation",
    whenFailed: "CloudFormation fails the transformation, and with it the stack operation",
  },
  checkResult: checkMacroResult,
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      ["transformId", "fragment", "templateParameterValues"].every((key) =>
        Object.hasOwn(event, key),
      ),
  },
  names: { ...noEcosystemNames, cdkConstruct: "CfnMacro" },
  samples,
};

function macroSample(
  id: string,
  title: string,
  fragment: Readonly<Record<string, unknown>>,
  params: Readonly<Record<string, unknown>>,
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("macro", "Name of the macro.", "AddAlarms"),
      jsonParameter("fragment", "What is to be transformed.", JSON.stringify(fragment)),
      jsonParameter("params", "Parameters of Fn::Transform.", JSON.stringify(params)),
      jsonParameter(
        "templateParameterValues",
        "Values of the template's Parameters.",
        '{"Stage":"production"}',
      ),
    ],
    build: (context, values) => ({
      accountId: context.accountId,
      fragment: readJson(values, "fragment"),
      transformId: `${context.accountId}::${readText(values, "macro")}`,
      requestId: context.uuid(),
      region: context.region,
      params: readJson(values, "params"),
      templateParameterValues: readJson(values, "templateParameterValues"),
    }),
  };
}

function checkMacroResult(event: unknown, result: unknown): readonly string[] {
  const request = isJsonObject(event) ? event : {};
  const answer = isJsonObject(result) ? result : {};
  const status = String(answer["status"]);
  const problems: string[] = [];
  if (answer["requestId"] !== request["requestId"]) {
    problems.push("requestId is not that of the event");
  }
  if (status.toLowerCase() !== "success") {
    const why = typeof answer["errorMessage"] === "string" ? `: ${answer["errorMessage"]}` : "";
    problems.push(`status is "${status}" and not "success"${why}`);
  } else if (answer["fragment"] === undefined) {
    problems.push("fragment is missing, though the status is success");
  }
  return problems;
}
