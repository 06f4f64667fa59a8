import path = require("path");

import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { HttpApi, HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Architecture, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, type NodejsFunctionProps } from "aws-cdk-lib/aws-lambda-nodejs";
import type { Construct } from "constructs";

const defaults: NodejsFunctionProps = {
  runtime: Runtime.NODEJS_22_X,
  architecture: Architecture.ARM_64,
  timeout: Duration.seconds(20),
};

export class OrdersStack extends Stack {
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const authorizerFunction = new NodejsFunction(this, "Authorizer", {
      ...defaults,
      entry: path.join(__dirname, "..", "src", "authorizer.ts"),
      handler: "authorize",
    });
    this.api = new HttpApi(this, "Api", {
      defaultAuthorizer: new HttpLambdaAuthorizer("tokens", authorizerFunction, {
        responseTypes: [HttpLambdaResponseType.SIMPLE],
      }),
    });

    const create = this.createFunction("CreateOrder", "create-order");
    const list = this.createFunction("ListOrders", "list-orders");
    this.addRoute("/orders", HttpMethod.POST, create);
    this.addRoute("/orders", HttpMethod.GET, list);

    new NodejsFunction(this, "cleanup", { ...defaults, functionName: "orders-cleanup" });
  }

  private createFunction(id: string, name: string): NodejsFunction {
    return new NodejsFunction(this, id, {
      ...defaults,
      entry: path.resolve(__dirname, `../src/handlers/${name}.ts`),
    });
  }

  private addRoute(route: string, method: HttpMethod, fn: NodejsFunction): void {
    this.api.addRoutes({
      path: route,
      methods: [method],
      integration: new HttpLambdaIntegration(`${method}-integration`, fn),
    });
  }
}
