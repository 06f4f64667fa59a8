import { exampleTemplate } from "../exampleTemplate.ts";
import { replace } from "../matching/edits.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import type { Problem, Rule } from "../rule.ts";
import { isWrittenInPlace, responseValuesAt } from "../matching/responseValues.ts";

const ecs = (runtime: string): string =>
  exampleTemplate(
    runtime,
    [],
    [],
    [
      "Shop:",
      "  Type: AWS::ECS::Service",
      "  Properties:",
      "    DeploymentConfiguration:",
      "      LifecycleHooks:",
      "        - { HookTargetArn: !GetAtt App.Arn, RoleArn: !ImportValue role, LifecycleStages: [PRE_SCALE_UP] }",
    ],
  );

const cloudFormation = (runtime: string): string =>
  exampleTemplate(
    runtime,
    [],
    [],
    [
      "Guard:",
      "  Type: AWS::CloudFormation::LambdaHook",
      "  Properties: { LambdaFunction: !GetAtt App.Arn, HookStatus: ENABLED }",
    ],
  );

/** The word for success by event type. */
const successes: readonly {
  readonly eventType: string;
  readonly right: string;
  readonly wrong: string;
}[] = [
  { eventType: "ecs-deployment-hook", right: "SUCCEEDED", wrong: "SUCCESS" },
  { eventType: "cloudformation-hook", right: "SUCCESS", wrong: "SUCCEEDED" },
];

/** One service's word for success returned to another's hook. */
export const hookStatusLiteral: Rule = {
  id: "hook-status-literal",
  title: "A hook returns another service's word for success",
  severity: "error",
  why: "A deployment hook of ECS returns `SUCCEEDED`, a hook of CloudFormation `SUCCESS`. Either takes the other's word for a failure, and rolls back.",
  source: {
    title: "Amazon ECS Developer Guide, Lifecycle hooks for Amazon ECS service deployments",
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html",
  },
  supersedes: ["response-shape"],
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async () => {
  return { hookStatus: "SUCCESS" };
};
`,
      good: `export const handler = async () => {
  return { hookStatus: "SUCCEEDED" };
};
`,
      template: ecs("nodejs24.x"),
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return {"hookStatus": "SUCCEEDED", "message": "fine", "clientRequestToken": event["clientRequestToken"]}
`,
      good: `def handler(event, context):
    return {"hookStatus": "SUCCESS", "message": "fine", "clientRequestToken": event["clientRequestToken"]}
`,
      template: cloudFormation("python3.14"),
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const expected = successes.find(({ eventType }) => getsOnly(handler, [eventType]));
    if (expected === undefined) return;
    for (const status of responseValuesAt(handler, ["hookStatus"])) {
      if (status.kind !== "literal" || status.value !== expected.wrong) continue;
      const quote = handler.text.charAt(status.start);
      const fix = {
        title: `Change to ${expected.right}`,
        edits: [replace(status, `${quote}${expected.right}${quote}`)],
      };
      yield {
        span: status,
        message: `This hook's word for success is ${expected.right}; ${expected.wrong} counts as a failure.`,
        ...(isWrittenInPlace(handler, status) && { fix }),
      };
    }
  },
};
