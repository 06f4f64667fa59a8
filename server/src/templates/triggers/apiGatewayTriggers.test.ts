import { describe, expect, it } from "vitest";
import { readWorker, typesBySource, workerArn as arn } from "../../testing/readWorker.ts";

const apis = `Http: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
Sockets: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }`;
const uri =
  "!Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Worker.Arn}/invocations'";

describe("API Gateway's resources", () => {
  it.each([
    [
      "AWS::ApiGateway::Method",
      `{ Integration: { Type: AWS_PROXY, Uri: ${uri} } }`,
      "api-gateway-rest-proxy",
    ],
    [
      "AWS::ApiGateway::Method",
      `{ Integration: { Type: AWS, Uri: ${uri} } }`,
      "api-gateway-rest-custom",
    ],
    ["AWS::ApiGateway::Method", `{ Integration: { Type: !Ref Outside, Uri: ${uri} } }`, null],
    [
      "AWS::ApiGatewayV2::Integration",
      `{ ApiId: !Ref Http, PayloadFormatVersion: "2.0", IntegrationUri: ${arn} }`,
      "api-gateway-http-v2",
    ],
    [
      "AWS::ApiGatewayV2::Integration",
      `{ ApiId: !Ref Http, PayloadFormatVersion: "1.0", IntegrationUri: ${arn} }`,
      "api-gateway-http-v1",
    ],
    ["AWS::ApiGatewayV2::Integration", `{ ApiId: !Ref Http, IntegrationUri: ${arn} }`, null],
    [
      "AWS::ApiGatewayV2::Integration",
      `{ ApiId: !Ref Sockets, IntegrationType: AWS_PROXY, IntegrationUri: ${uri} }`,
      "api-gateway-websocket",
    ],
    [
      "AWS::ApiGatewayV2::Integration",
      `{ ApiId: !Ref Sockets, IntegrationType: AWS, IntegrationUri: ${uri} }`,
      null,
    ],
    ["AWS::ApiGatewayV2::Api", `{ ProtocolType: HTTP, Target: ${arn} }`, "api-gateway-http-v2"],
    [
      "AWS::ApiGateway::Authorizer",
      `{ Type: TOKEN, AuthorizerUri: ${uri} }`,
      "api-gateway-authorizer-token",
    ],
    [
      "AWS::ApiGateway::Authorizer",
      `{ Type: REQUEST, AuthorizerUri: ${uri} }`,
      "api-gateway-authorizer-request",
    ],
    [
      "AWS::ApiGatewayV2::Authorizer",
      `{ ApiId: !Ref Http, AuthorizerPayloadFormatVersion: "2.0", AuthorizerUri: ${uri} }`,
      "api-gateway-authorizer-http-v2",
    ],
    [
      "AWS::ApiGatewayV2::Authorizer",
      `{ ApiId: !Ref Http, AuthorizerPayloadFormatVersion: "1.0", AuthorizerUri: ${uri} }`,
      "api-gateway-authorizer-request",
    ],
    ["AWS::ApiGatewayV2::Authorizer", `{ ApiId: !Ref Outside, AuthorizerUri: ${uri} }`, null],
    [
      "AWS::ApiGatewayV2::Authorizer",
      `{ ApiId: !Ref Sockets, AuthorizerUri: ${uri} }`,
      "api-gateway-authorizer-websocket",
    ],
    [
      "AWS::Serverless::Api",
      `{ Auth: { Authorizers: { Own: { FunctionArn: ${arn} } } } }`,
      "api-gateway-authorizer-token",
    ],
    [
      "AWS::Serverless::Api",
      `{ Auth: { Authorizers: { Own: { FunctionPayloadType: REQUEST, FunctionArn: ${arn} } } } }`,
      "api-gateway-authorizer-request",
    ],
    [
      "AWS::Serverless::HttpApi",
      `{ Auth: { Authorizers: { Own: { AuthorizerPayloadFormatVersion: "2.0", FunctionArn: ${arn} } } } }`,
      "api-gateway-authorizer-http-v2",
    ],
    [
      "AWS::Serverless::HttpApi",
      `{ Auth: { Authorizers: { Own: { FunctionArn: ${arn} } } } }`,
      null,
    ],
    [
      "AWS::Serverless::WebSocketApi",
      `{ Routes: { $connect: { FunctionArn: ${arn} } } }`,
      "api-gateway-websocket",
    ],
    [
      "AWS::Serverless::WebSocketApi",
      `{ Auth: { AuthType: CUSTOM, AuthArn: ${arn} } }`,
      "api-gateway-authorizer-websocket",
    ],
  ])("%s %s", (type, properties, eventType) => {
    expect(typesBySource(type, properties, apis)).toEqual([eventType]);
  });

  it.each([
    ["AWS::ApiGateway::RestApi", "Body", "type: aws_proxy", "api-gateway-rest-proxy"],
    ["AWS::Serverless::Api", "DefinitionBody", "type: aws", "api-gateway-rest-custom"],
    ["AWS::ApiGatewayV2::Api", "Body", `payloadFormatVersion: "2.0"`, "api-gateway-http-v2"],
    [
      "AWS::Serverless::HttpApi",
      "DefinitionBody",
      `payloadFormatVersion: "1.0"`,
      "api-gateway-http-v1",
    ],
  ])("operations in the definition of %s, %s: %s", (type, body, settings, eventType) => {
    const integration = `{ x-amazon-apigateway-integration: { ${settings}, uri: ${uri} } }`;
    const definition = `{ openapi: 3.0.1, paths: { /orders: { get: ${integration}, put: ${integration} } } }`;
    expect(typesBySource(type, `{ ${body}: ${definition} }`)).toEqual([eventType]);
  });

  it("follows operations that refer to integrations of the same definition", () => {
    const integration = `{ payloadFormatVersion: "2.0", uri: ${uri} }`;
    const operation = (reference: string): string =>
      `{ x-amazon-apigateway-integration: { $ref: "${reference}" } }`;
    const definition = `{
      openapi: 3.0.1,
      paths: {
        /orders: { get: ${operation("#/components/x-amazon-apigateway-integrations/own")} },
        /users: { get: ${operation("#/components/nothing")}, put: ${operation("other.yaml#/own")} },
      },
      components: { x-amazon-apigateway-integrations: { own: ${integration} } },
    }`.replaceAll(/\n\s*/gu, " ");
    const found = typesBySource("AWS::Serverless::HttpApi", `{ DefinitionBody: ${definition} }`);
    expect(found).toEqual(["api-gateway-http-v2"]);
  });

  it.each([
    [
      "AWS::ApiGateway::RestApi",
      "Body: { securityDefinitions",
      "type: token",
      "api-gateway-authorizer-token",
    ],
    [
      "AWS::Serverless::Api",
      "DefinitionBody: { securityDefinitions",
      "type: request",
      "api-gateway-authorizer-request",
    ],
    [
      "AWS::ApiGatewayV2::Api",
      "Body: { securityDefinitions",
      `authorizerPayloadFormatVersion: "2.0"`,
      "api-gateway-authorizer-http-v2",
    ],
  ])("authorizers in the definition of %s, %s: %s", (type, body, settings, eventType) => {
    const authorizer = `{ x-amazon-apigateway-authorizer: { ${settings}, authorizerUri: ${uri} } }`;
    const { triggers } = readWorker(
      `Source: { Type: ${type}, Properties: { ${body}: { Own: ${authorizer} } } } }`,
    );
    expect(triggers).toMatchObject([
      { eventType, kind: `cfn:${type}`.replace("cfn:AWS::Serverless::", "sam:"), name: "Own" },
    ]);
  });

  it("reads the authorizers that Globals give to the API that SAM makes", () => {
    const globals = `Globals: { Api: { Auth: { Authorizers: { Own: { FunctionArn: ${arn} } } } } }`;
    expect(readWorker("", globals).triggers).toMatchObject([
      { eventType: "api-gateway-authorizer-token", kind: "sam:Api", name: "Own" },
    ]);
    const declared = readWorker("Shop: { Type: AWS::Serverless::Api }", globals);
    expect(declared.triggers).toHaveLength(1);
  });
});
