import { describe, expect, it } from "vitest";
import { readTerraformFunctions } from "../../testing/readTerraform.ts";

const declared = `resource "aws_lambda_function" "f" {
  handler = "app.handler"
}
data "aws_region" "here" {}
`;

const integration = `arn:aws:apigateway:\${region}:lambda:path/2015-03-31/functions/\${arn}/invocations`;

const yaml = `openapi: 3.0.1
info:
  title: "\${title}"
paths:
  /orders:
%{ if cors }
    options:
      x-amazon-apigateway-integration: { type: mock }
%{ endif }
    get:
      x-amazon-apigateway-integration:
        type: aws_proxy
        credentials: \${role.arn}
        timeoutInMillis: \${timeout}
        uri: ${integration}
`;

const json = JSON.stringify({
  paths: {
    "/orders": {
      get: { "x-amazon-apigateway-integration": { type: "aws_proxy", uri: "${arn}" } },
    },
  },
});

const values = `{
  title   = "Orders"
  region  = data.aws_region.here.name
  cors    = var.cors
  role    = aws_iam_role.api
  timeout = var.timeout
  arn     = aws_lambda_function.f.invoke_arn
}`;

function api(body: string, type = "aws_api_gateway_rest_api"): string {
  return `${declared}resource "${type}" "a" {\n  body = ${body}\n}\n`;
}

async function triggersOf(text: string, files: Readonly<Record<string, string>> = {}) {
  const { f } = await readTerraformFunctions(text, files);
  return f?.triggers.map(({ eventType, kind }) => ({ eventType, kind }));
}

const found = { eventType: "api-gateway-rest-proxy", kind: "aws_api_gateway_rest_api" };

describe("a function in an API's definition is triggered by it", () => {
  it.each([
    ["YAML", { "api.yaml": yaml }, `templatefile("\${path.module}/api.yaml", ${values})`],
    ["JSON", { "api.json": json }, `templatefile("api.json", ${values})`],
    ["both", { "api.yaml": yaml }, `jsonencode(yamldecode(templatefile("api.yaml", ${values})))`],
    [
      "decoded JSON",
      { "api.json": json },
      `jsonencode(jsondecode(templatefile("api.json", ${values})))`,
    ],
    [
      "either",
      { "api.json": json },
      `var.x ? templatefile("api.json", ${values}) : file("other.json")`,
    ],
  ])("in a template file of %s", async (_what, files, body) => {
    expect(await triggersOf(api(body), files)).toEqual([found]);
  });

  it("in a text of its own", async () => {
    const text = yaml
      .replaceAll("${arn}", "${aws_lambda_function.f.invoke_arn}")
      .replaceAll(/\$\{(?:region|title|role.arn|timeout)\}/g, "1")
      .replaceAll(/%\{.*/g, "");
    expect(await triggersOf(api(`<<EOF\n${text}\nEOF`))).toEqual([found]);
  });

  it("with an HTTP API", async () => {
    const text = 'templatefile("api.json", { arn = aws_lambda_function.f.invoke_arn })';
    const file = json.replace('"type"', '"payloadFormatVersion":"2.0","type"');
    expect(await triggersOf(api(text, "aws_apigatewayv2_api"), { "api.json": file })).toMatchObject(
      [{ eventType: "api-gateway-http-v2" }],
    );
  });

  it.each([
    ["a map", 'template = file("api.yaml")', `vars = ${values}`],
    ["a block", 'template = "${file("api.yaml")}"', `vars ${values}`],
  ])("in the template of a data source with values in %s", async (_what, template, vars) => {
    const data = `data "template_file" "t" {\n  ${template}\n  ${vars}\n}\n`;
    const text = api('"${data.template_file.t.rendered}"') + data;
    expect(await triggersOf(text, { "api.yaml": yaml })).toEqual([found]);
  });

  it("and by none that isn't a definition", async () => {
    const text = api(`templatefile("api.yaml", ${values})`);
    expect(await triggersOf(text, { "api.yaml": "paths: [${arn}\n  - : :" })).toEqual([]);
    expect(await triggersOf(text)).toEqual([]);
  });
});

describe("a state machine", () => {
  it("calls the functions that a data source puts into its definition", async () => {
    const definition = JSON.stringify({
      StartAt: "Do",
      States: { Do: { Type: "Task", Resource: "${arn}", End: true } },
    });
    const text = `${declared}data "template_file" "t" {
  template = file("steps.json")
  vars     = { arn = aws_lambda_function.f.arn }
}
resource "aws_sfn_state_machine" "s" {
  definition = data.template_file.t.rendered
}
`;
    expect(await triggersOf(text, { "steps.json": definition })).toMatchObject([
      { eventType: "stepfunctions-task" },
    ]);
  });
});
