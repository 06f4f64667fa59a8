import type { EventType } from "../model/eventType.ts";
import { apiGatewayAuthorizerRequestSamples } from "./apiGatewayAuthorizerRequest.samples.ts";
import { apiGatewayAuthorizerRequestEvent } from "./apiGatewayAuthorizerRequest.schema.ts";
import { isRequestAuthorizerEvent } from "./authorizerRecognition.ts";
import { policyDelivery } from "./policyDelivery.ts";
import { policyResponse } from "./policyResponse.schema.ts";
import { policyAnswer } from "./policyAnswer.ts";

/** A question of a REST API, or of an HTTP API in its words, whether a request may go on. */
export const apiGatewayAuthorizerRequest: EventType = {
  id: "api-gateway-authorizer-request",
  service: "Amazon API Gateway",
  title: "REST Lambda authorizer, REQUEST",
  shortTitle: "Req. authorizer",
  description:
    "A client calls a method of a REST API, or a route of an HTTP API with payload format 1.0, whose Lambda authorizer decides by the request as a whole.",
  category: "Auth",
  tier: 1,
  aliases: [
    "custom authorizer",
    "auth",
    "request authorizer",
    "identity source",
    "rest",
    "http api",
    "apigateway",
  ],
  documentation:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html",
  schema: apiGatewayAuthorizerRequestEvent,
  responseSchema: policyResponse,
  answers: [policyAnswer("methodArn")],
  delivery: policyDelivery(
    "API Gateway invokes the function synchronously before the integration, unless an identity source is missing, which is a 401, or it has a cached policy for them.",
  ),
  recognition: { kind: "fixed", matches: isRequestAuthorizerEvent },
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "RequestAuthorizer",
    typescriptType: "APIGatewayRequestAuthorizerEvent",
    typescriptHandlerType: "APIGatewayRequestAuthorizerHandler",
    typescriptResultType: "APIGatewayAuthorizerResult",
    powertoolsTypescriptSchema: "APIGatewayRequestAuthorizerEventSchema",
    powertoolsPythonDataClass: "APIGatewayAuthorizerRequestEvent",
    powertoolsPythonModel: "ApiGatewayAuthorizerRequest",
    goType: "APIGatewayCustomAuthorizerRequestTypeRequest",
    javaClass: "APIGatewayCustomAuthorizerEvent",
    dotnet: {
      package: "Amazon.Lambda.APIGatewayEvents",
      type: "APIGatewayCustomAuthorizerRequest",
    },
  },
  samples: apiGatewayAuthorizerRequestSamples,
};
