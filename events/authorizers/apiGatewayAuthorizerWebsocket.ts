import type { EventType } from "../model/eventType.ts";
import { apiGatewayAuthorizerWebsocketSamples } from "./apiGatewayAuthorizerWebsocket.samples.ts";
import { apiGatewayAuthorizerWebsocketEvent } from "./apiGatewayAuthorizerWebsocket.schema.ts";
import { isWebsocketAuthorizerEvent } from "./authorizerRecognition.ts";
import { policyDelivery } from "./policyDelivery.ts";
import { policyResponse } from "./policyResponse.schema.ts";
import { policyAnswer } from "./policyAnswer.ts";

/** A WebSocket API's question whether a client may connect. */
export const apiGatewayAuthorizerWebsocket: EventType = {
  id: "api-gateway-authorizer-websocket",
  service: "Amazon API Gateway",
  title: "WebSocket Lambda authorizer ($connect)",
  shortTitle: "WS authorizer",
  description: "A client connects to a WebSocket API whose $connect route has a Lambda authorizer.",
  category: "Auth",
  tier: 2,
  aliases: ["custom authorizer", "auth", "ws", "wss", "connect", "websocket", "apigatewayv2"],
  documentation:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html",
  schema: apiGatewayAuthorizerWebsocketEvent,
  responseSchema: policyResponse,
  answers: [policyAnswer("methodArn")],
  delivery: policyDelivery(
    "API Gateway invokes the function synchronously before the integration of $connect, unless an identity source is missing, which is a 401; the policy then holds for the whole connection.",
  ),
  recognition: { kind: "fixed", matches: isWebsocketAuthorizerEvent },
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "WebSocketLambdaAuthorizer",
    typescriptType: "APIGatewayRequestAuthorizerEvent",
    typescriptHandlerType: "APIGatewayRequestAuthorizerHandler",
    typescriptResultType: "APIGatewayAuthorizerResult",
    powertoolsTypescriptSchema: "APIGatewayProxyWebsocketEventSchema",
    powertoolsPythonDataClass: "APIGatewayAuthorizerRequestEvent",
    powertoolsPythonModel: null,
    goType: "APIGatewayCustomAuthorizerRequestTypeRequest",
    javaClass: "APIGatewayCustomAuthorizerEvent",
    dotnet: {
      package: "Amazon.Lambda.APIGatewayEvents",
      type: "APIGatewayCustomAuthorizerRequest",
    },
  },
  samples: apiGatewayAuthorizerWebsocketSamples,
};
