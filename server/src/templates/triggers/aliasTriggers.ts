import type { TemplateResource } from "../templateIndex.ts";
import { memberAt } from "../templateValue.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";

/**
 * `AWS::Lambda::Alias` whose UpdatePolicy has CodeDeploy shift the traffic.
 * CloudFormation Template Reference, "UpdatePolicy attribute", CodeDeployLambdaAliasUpdate.
 */
export function readAlias({ updatePolicy }: TemplateResource): readonly ResourceTrigger[] {
  return ["BeforeAllowTrafficHook", "AfterAllowTrafficHook"].map((name) => ({
    target: memberAt(updatePolicy, "CodeDeployLambdaAliasUpdate", name),
    eventType: "codedeploy-lifecycle-hook",
    service: "codedeploy",
    name,
  }));
}
