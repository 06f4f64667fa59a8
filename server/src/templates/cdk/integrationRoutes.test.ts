import { describe, expect, it } from "vitest";
import { readCdkFiles } from "../../testing/readCdk.ts";

async function routesOf(lines: string, file = "app.ts"): Promise<unknown> {
  const facts = await readCdkFiles({ [file]: lines });
  return facts.functions
    .flatMap(({ triggers }) => triggers)
    .map(({ routes }) => routes?.map(({ method, path }) => `${method} ${path}`) ?? null);
}

const script = (lines: string): string => `
import { App, Stack, aws_lambda as lambda } from "aws-cdk-lib";
import { HttpMethod, LambdaIntegration, RestApi } from "aws-cdk-lib/aws-apigateway";
import * as v2 from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
const stack = new Stack(new App(), "S");
const fn = new lambda.Function(stack, "F", { code: lambda.Code.fromAsset("src"), handler: "a.b" });
const api = new RestApi(stack, "Api");
const rest = new LambdaIntegration(fn);
const http = new HttpLambdaIntegration("I", fn);
${lines}`;

describe("the routes of an integration in a CDK program", () => {
  it.each([
    [
      "a resource",
      `api.root.addResource("a").addResource("{id}").addMethod("GET", rest);`,
      ["GET /a/{id}"],
    ],
    ["the root", `api.root.addMethod("ANY", rest);`, ["ANY /"]],
    ["a path", `api.root.resourceForPath("/a/{id}").addMethod("PUT", rest);`, ["PUT /a/{id}"]],
    [
      "a proxy",
      `api.root.addProxy({ anyMethod: false }).addMethod("GET", rest);`,
      ["GET /{proxy+}"],
    ],
    [
      "several methods",
      `const a = api.root.addResource("a"); a.addMethod("POST", rest); a.addResource("{id}").addMethod("GET", rest);`,
      ["POST /a", "GET /a/{id}"],
    ],
    [
      "an HTTP API",
      `new v2.HttpApi(stack, "H").addRoutes({ path: "/a/{id}", methods: [v2.HttpMethod.PUT, v2.HttpMethod.GET], integration: http });`,
      ["PUT /a/{id}", "GET /a/{id}"],
    ],
    [
      "all methods of an HTTP API",
      `new v2.HttpApi(stack, "H").addRoutes({ path: "/a", integration: http });`,
      ["ANY /a"],
    ],
  ])("are told: %s", async (_what, lines, expected) => {
    const routes = await routesOf(script(lines));
    expect(routes).toContainEqual(expected);
  });

  it.each([
    ["a part that only a run knows", `api.root.addResource(process.env.A).addMethod("GET", rest);`],
    [
      "an API of another stack",
      `RestApi.fromRestApiAttributes(stack, "O", { rootResourceId: "r" }).root.addResource("a").addMethod("GET", rest);`,
    ],
    [
      "an integration that is a default, too",
      `api.root.addResource("a").addMethod("GET", rest); api.root.addProxy({ defaultIntegration: rest });`,
    ],
    [
      "one of two paths",
      `api.root.addResource("a").addMethod("GET", rest); api.root.addResource(process.env.A).addMethod("GET", rest);`,
    ],
    ["an HTTP API's default", `new v2.HttpApi(stack, "H", { defaultIntegration: http });`],
    ["no use at all", ""],
  ])("are unknown where one of them may be: %s", async (_what, lines) => {
    expect(await routesOf(script(lines))).toEqual([null, null]);
  });

  it("are told in Python", async () => {
    const program = `
from aws_cdk import App, Stack, aws_apigateway as apigateway, aws_lambda as lambda_
stack = Stack(App(), "S")
fn = lambda_.Function(stack, "F", code=lambda_.Code.from_asset("src"), handler="a.b")
api = apigateway.RestApi(stack, "Api")
users = api.root.add_resource("users").add_resource("{id}")
users.add_method("GET", apigateway.LambdaIntegration(fn))
`;
    expect(await routesOf(program, "app.py")).toEqual([["GET /users/{id}"]]);
  });
});
