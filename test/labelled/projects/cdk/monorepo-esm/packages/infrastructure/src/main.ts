import { App, Stack } from "aws-cdk-lib";
import { fileURLToPath } from "node:url";
import * as nodejs from "aws-cdk-lib/aws-lambda-nodejs";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as targets from "aws-cdk-lib/aws-elasticloadbalancingv2-targets";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as sfn from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";

const app = new App();
const stack = new Stack(app, "Stack");

const web = new nodejs.NodejsFunction(stack, "Web", {
  entry: fileURLToPath(new URL("../../functions/src/web.ts", import.meta.url)),
});
new elbv2.ApplicationTargetGroup(stack, "Targets", { targets: [new targets.LambdaTarget(web)] });

const step = new lambda.Function(stack, "Step", {
  runtime: lambda.Runtime.NODEJS_22_X,
  code: lambda.Code.fromAsset(new URL("../../functions/dist", import.meta.url).pathname),
  handler: "step.run",
});
new sfn.StateMachine(stack, "Machine", {
  definitionBody: sfn.DefinitionBody.fromChainable(new LambdaInvoke(stack, "Invoke", { lambdaFunction: step })),
});

app.synth();
