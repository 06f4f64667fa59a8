import { Template } from "aws-cdk-lib/assertions";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as cdk from "aws-cdk-lib";
import { HitCounter } from "../lib/hitcounter";

test("table created", () => {
  const stack = new cdk.Stack();
  new HitCounter(stack, "Test", {
    downstream: new lambda.Function(stack, "TestFunction", {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: "hello.handler",
      code: lambda.Code.fromAsset("lambda"),
    }),
  });
  Template.fromStack(stack).resourceCountIs("AWS::DynamoDB::Table", 1);
});
