import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { hookSamples } from "./cloudformationHook.samples.ts";
import { hookRequest, lambdaHooksPage } from "./cloudformationHook.schema.ts";
import { hookResult } from "./cloudformationHookResult.schema.ts";
import { FromEvent, ToChange } from "../model/answer.ts";

/** Something that a Lambda hook of CloudFormation is to judge. */
export const cloudformationHook: EventType = {
  id: "cloudformation-hook",
  service: "AWS CloudFormation Hooks",
  title: "Lambda hook (resource, stack, change set)",
  shortTitle: "CFN hook",
  description:
    "A resource, a stack or a change set that the hook looks at is about to be created, updated or deleted.",
  category: "Developer tools",
  tier: 3,
  aliases: ["cfn", "hook", "compliance", "guard", "policy", "cloud control", "cloudformation"],
  documentation: lambdaHooksPage,
  schema: hookRequest,
  answers: [
    {
      name: "",
      value: {
        hookStatus: new ToChange("SUCCESS"),
        message: new ToChange("The resource keeps to the rule."),
        clientRequestToken: new FromEvent("clientRequestToken"),
      },
    },
  ],
  responseSchema: hookResult,
  delivery: {
    kind: "sync",
    deliveredBy:
      "CloudFormation Hooks invokes the function before anything is provisioned, and waits up to 30 seconds.",
    resultUse:
      "With SUCCESS the operation goes on, with FAILED it stops or goes on with a warning as the hook's failure mode says, and with IN_PROGRESS the function is asked again.",
    whenAccepted: "CloudFormation takes the hook's verdict",
    whenRejected:
      "CloudFormation counts the hook as failed, and stops where its failure mode says so",
    whenFailed:
      "CloudFormation counts the hook as failed, and stops where its failure mode says so",
  },
  checkResult: checkHookResult,
  recognition: { kind: "fixed", matches: isHookRequest },
  names: { ...noEcosystemNames, cdkConstruct: "CfnLambdaHook" },
  samples: hookSamples,
};

function isHookRequest(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    Object.hasOwn(event, "actionInvocationPoint") &&
    Object.hasOwn(event, "hookTypeName") &&
    isJsonObject(event["requestData"]) &&
    Object.hasOwn(event["requestData"], "targetName")
  );
}

/** Source: CloudFormation Hooks User Guide, "Response input". */
function checkHookResult(event: unknown, result: unknown): readonly string[] {
  const request = isJsonObject(event) ? event : {};
  const answer = isJsonObject(result) ? result : {};
  const token = request["clientRequestToken"];
  const problems: string[] = [];
  if (token !== undefined && answer["clientRequestToken"] !== token) {
    problems.push("clientRequestToken is not that of the event");
  }
  if (answer["hookStatus"] === "FAILED" && typeof answer["errorCode"] !== "string") {
    problems.push("errorCode is missing, though hookStatus is FAILED");
  }
  return problems;
}
