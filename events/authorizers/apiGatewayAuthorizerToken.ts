import type { EventType } from "../model/eventType.ts";
import { apiGatewayAuthorizerTokenSamples } from "./apiGatewayAuthorizerToken.samples.ts";
import { apiGatewayAuthorizerTokenEvent } from "./apiGatewayAuthorizerToken.schema.ts";
import { isTokenAuthorizerEvent } from "./authorizerRecognition.ts";
import { policyDelivery } from "./policyDelivery.ts";
import { policyResponse } from "./policyResponse.schema.ts";
import { policyAnswer } from "./policyAnswer.ts";

/** A REST API's question whether the bearer of a token may call a method. */
export const apiGatewayAuthorizerToken: EventType = {
  id: "api-gateway-authorizer-token",
  service: "Amazon API Gateway",
  title: "REST Lambda authorizer, TOKEN",
  shortTitle: "Token authorizer",
  description:
    "A client calls a method of a REST API whose Lambda authorizer decides by one header, the token.",
  category: "Auth",
  tier: 1,
  aliases: ["custom authorizer", "auth", "jwt", "bearer", "authorization", "rest", "apigateway"],
  documentation:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html",
  schema: apiGatewayAuthorizerTokenEvent,
  responseSchema: policyResponse,
  answers: [policyAnswer("methodArn")],
  delivery: policyDelivery(
    "API Gateway invokes the function synchronously before the method's integration, unless it has a cached policy for the token.",
  ),
  recognition: { kind: "fixed", matches: isTokenAuthorizerEvent },
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "TokenAuthorizer",
    typescriptType: "APIGatewayTokenAuthorizerEvent",
    typescriptHandlerType: "APIGatewayTokenAuthorizerHandler",
    typescriptResultType: "APIGatewayAuthorizerResult",
    powertoolsTypescriptSchema: "APIGatewayTokenAuthorizerEventSchema",
    powertoolsPythonDataClass: "APIGatewayAuthorizerTokenEvent",
    powertoolsPythonModel: "ApiGatewayAuthorizerToken",
    goType: "APIGatewayCustomAuthorizerRequest",
    javaClass: "APIGatewayCustomAuthorizerEvent",
    dotnet: {
      package: "Amazon.Lambda.APIGatewayEvents",
      type: "APIGatewayCustomAuthorizerRequest",
    },
  },
  samples: apiGatewayAuthorizerTokenSamples,
};
