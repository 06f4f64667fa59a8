import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";

const lambda = cdk.aws_lambda_nodejs;

export class TodoGetLambda extends Construct {
  readonly lambda: cdk.aws_lambda_nodejs.NodejsFunction;

  constructor(scope: Construct, id: string, { table }: { table: cdk.aws_dynamodb.Table }) {
    super(scope, id);
    this.lambda = new lambda.NodejsFunction(this, "get", {
      entry: `${__dirname}/todo-get.handler.ts`,
      handler: "get",
      runtime: cdk.aws_lambda.Runtime.NODEJS_LATEST,
    });
    table.grantReadData(this.lambda);
  }
}
