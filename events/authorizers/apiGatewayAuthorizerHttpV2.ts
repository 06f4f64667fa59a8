import type { EventType } from "../model/eventType.ts";
import { apiGatewayAuthorizerHttpV2Samples } from "./apiGatewayAuthorizerHttpV2.samples.ts";
import { apiGatewayAuthorizerHttpV2Event } from "./apiGatewayAuthorizerHttpV2.schema.ts";
import { describeAuthorizerResponse } from "./authorizerAnswers.ts";
import { isHttpApiAuthorizerEvent } from "./authorizerRecognition.ts";
import { httpApiAuthorizerResponse } from "./policyResponse.schema.ts";
import { policyAnswer, simpleAnswer } from "./policyAnswer.ts";

/** An HTTP API's question whether a request may go on, in payload format 2.0. */
export const apiGatewayAuthorizerHttpV2: EventType = {
  id: "api-gateway-authorizer-http-v2",
  service: "Amazon API Gateway",
  title: "HTTP API Lambda authorizer (payload 2.0)",
  shortTitle: "HTTP authorizer",
  description:
    "A client calls a route of an HTTP API that has a Lambda authorizer with payload format 2.0.",
  category: "Auth",
  tier: 1,
  aliases: [
    "custom authorizer",
    "auth",
    "simple response",
    "isAuthorized",
    "http api",
    "apigatewayv2",
  ],
  documentation:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html",
  schema: apiGatewayAuthorizerHttpV2Event,
  responseSchema: httpApiAuthorizerResponse,
  answers: [simpleAnswer, { ...policyAnswer("routeArn"), needs: "policy-responses" }],
  delivery: {
    kind: "sync",
    deliveredBy:
      "API Gateway invokes the function synchronously before the integration, unless an identity source is missing, which is a 401, or it has a cached answer for them.",
    resultUse:
      "With simple responses enabled API Gateway reads isAuthorized, otherwise it evaluates a policy; it lets the request through or answers 403, and answers 500 to the wrong one of the two.",
    whenAccepted: "API Gateway decides by the result",
    whenRejected: "API Gateway answers 500: this is no valid answer of an authorizer",
    whenFailed: "API Gateway answers 500: the authorizer failed",
    describeAccepted: describeAuthorizerResponse,
  },
  recognition: { kind: "fixed", matches: isHttpApiAuthorizerEvent },
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "HttpLambdaAuthorizer",
    typescriptType: "APIGatewayRequestAuthorizerEventV2",
    typescriptHandlerType: "APIGatewayRequestSimpleAuthorizerHandlerV2",
    typescriptResultType: "APIGatewaySimpleAuthorizerResult",
    powertoolsTypescriptSchema: "APIGatewayRequestAuthorizerEventV2Schema",
    powertoolsPythonDataClass: "APIGatewayAuthorizerEventV2",
    powertoolsPythonModel: "ApiGatewayAuthorizerRequestV2",
    goType: "APIGatewayV2CustomAuthorizerV2Request",
    javaClass: "APIGatewayV2CustomAuthorizerEvent",
    dotnet: {
      package: "Amazon.Lambda.APIGatewayEvents",
      type: "APIGatewayCustomAuthorizerV2Request",
    },
  },
  samples: apiGatewayAuthorizerHttpV2Samples,
};
