import { describe, expect, it } from "vitest";
import { readWholeTemplate } from "./readTemplate.ts";
import type { TemplateFunction } from "./templateFacts.ts";

const worker = `  Worker:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: worker, Handler: app.handler, CodeUri: src/ }
`;

/** Reads a template whose other files are these, by location. */
async function read(
  text: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly TemplateFunction[]> {
  const readText = (location: string): Promise<string | null> =>
    Promise.resolve(files[location] ?? null);
  const facts = await readWholeTemplate(text, "file:///template.yaml", readText);
  expect(facts.problems).toEqual([]);
  return facts.functions;
}

const integration = (uri: string): string => `
paths:
  /orders:
    get:
      x-amazon-apigateway-integration: { type: aws_proxy, uri: ${uri}, payloadFormatVersion: "2.0" }
`;

describe("parts of a template in other files", () => {
  it("are OpenAPI definitions", async () => {
    const template = `Resources:
${worker}  Api: { Type: AWS::Serverless::HttpApi, Properties: { DefinitionUri: ./api/openapi.yaml } }
`;
    const uri =
      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:worker/invocations";
    const [found] = await read(template, { "./api/openapi.yaml": integration(uri) });
    expect(found?.triggers).toMatchObject([{ eventType: "api-gateway-http-v2", name: "Api" }]);
  });

  it("are fragments of a property", async () => {
    const template = `Resources:
${worker}  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      DefinitionBody: { "Fn::Transform": { Name: AWS::Include, Parameters: { Location: openapi.yaml } } }
`;
    const [found] = await read(template, {
      "openapi.yaml": integration("!GetAtt Worker.Arn"),
    });
    expect(found?.triggers).toMatchObject([{ eventType: "api-gateway-http-v2", name: "Api" }]);
  });

  it("are fragments among the resources, and in the short form", async () => {
    const template = `Resources:
  "Fn::Transform": { Name: AWS::Include, Parameters: { Location: functions.yaml } }
  Own:
    Type: AWS::Serverless::Function
    Properties: !Transform { Name: AWS::Include, Parameters: { Location: own.yaml } }
`;
    const found = await read(template, {
      "functions.yaml": worker.replaceAll(/^ {2}/gm, ""),
      "own.yaml": "Handler: own.handler\nCodeUri: own/\n",
    });
    expect(found.map(({ logicalId, handler }) => [logicalId, handler])).toEqual([
      ["Worker", "app.handler"],
      ["Own", "own.handler"],
    ]);
  });

  it("are the commands of Dockerfiles", async () => {
    const template = `Resources:
  Image:
    Type: AWS::Serverless::Function
    Metadata: { DockerContext: ./image/, Dockerfile: lambda.Dockerfile }
    Properties: { PackageType: Image }
  Stated:
    Type: AWS::Serverless::Function
    Metadata: { DockerContext: ./image }
    Properties: { PackageType: Image, ImageConfig: { Command: [stated.handler] } }
  Shell:
    Type: AWS::Serverless::Function
    Metadata: { DockerContext: ./shell }
    Properties: { PackageType: Image }
`;
    const found = await read(template, {
      "./image/lambda.Dockerfile": 'FROM x\nCMD ["old.handler"]\nCMD [ "app.handler" ]\n',
      "./image/Dockerfile": 'CMD ["other.handler"]',
      "./shell/Dockerfile": "CMD app.handler",
    });
    expect(found.map(({ logicalId, handler, codeUri }) => [logicalId, handler, codeUri])).toEqual([
      ["Image", "app.handler", "./image/"],
      ["Stated", "stated.handler", "./image"],
      ["Shell", null, "./shell"],
    ]);
  });

  it("are left out where they are not there, lie in S3, or include each other", async () => {
    const template = `Resources:
${worker}  Gone: { Type: AWS::Serverless::Api, Properties: { DefinitionUri: gone.yaml } }
  Far: { Type: AWS::Serverless::Api, Properties: { DefinitionUri: s3://bucket/api.yaml } }
  Round: { "Fn::Transform": { Name: AWS::Include, Parameters: { Location: round.yaml } } }
`;
    const round = '"Fn::Transform": { Name: AWS::Include, Parameters: { Location: round.yaml } }';
    const [found] = await read(template, { "round.yaml": round, "s3://bucket/api.yaml": "x: y" });
    expect(found?.logicalId).toBe("Worker");
  });
});
