import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** Parameters of every sample of a deployment. */
export const deploymentParameters: readonly SampleParameter[] = [
  textParameter("application", "Name of the application.", "orders"),
  textParameter("deploymentGroup", "Name of the deployment group.", "production"),
];

/** A deployment's id, as CodeDeploy makes them. */
export function deploymentId(context: SampleContext): string {
  return `d-${context.alphanumeric(9).toUpperCase()}`;
}

/** What the details of deployment and instance events have in common. */
export function describeDeployment(
  context: SampleContext,
  values: ParameterValues,
  state: string,
): JsonObject {
  return {
    region: context.region,
    deploymentId: deploymentId(context),
    instanceGroupId: context.uuid(),
    deploymentGroup: readText(values, "deploymentGroup"),
    state,
    application: readText(values, "application"),
  };
}

/** ARNs of the application and the deployment group. */
export function deploymentResources(
  context: SampleContext,
  values: ParameterValues,
): readonly string[] {
  const owner = `${context.partition}:codedeploy:${context.region}:${context.accountId}`;
  const application = readText(values, "application");
  return [
    `arn:${owner}:application:${application}`,
    `arn:${owner}:deploymentgroup:${application}/${readText(values, "deploymentGroup")}`,
  ];
}
