import type { EventType } from "../model/eventType.ts";
import { apiGatewayWebsocketSamples } from "./apiGatewayWebsocket.samples.ts";
import { apiGatewayWebsocketEvent } from "./apiGatewayWebsocket.schema.ts";
import { isWebsocketEvent } from "./httpRecognition.ts";
import { describeWebsocketResponse, websocketResponse } from "./websocketResponse.ts";
import { websocketAnswers } from "../responses/httpAnswers.ts";

/** A connection, a message or a disconnection of a WebSocket API's client. */
export const apiGatewayWebsocket: EventType = {
  id: "api-gateway-websocket",
  service: "Amazon API Gateway",
  title: "WebSocket API route request",
  shortTitle: "WebSocket",
  description:
    "A client connects to a WebSocket API, sends a message, or disconnects, and the route is integrated with the function.",
  category: "HTTP/API",
  tier: 1,
  aliases: ["ws", "wss", "socket", "connect", "disconnect", "message", "realtime", "apigatewayv2"],
  documentation:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html",
  schema: apiGatewayWebsocketEvent,
  responseSchema: websocketResponse,
  answers: websocketAnswers,
  delivery: {
    kind: "sync",
    deliveredBy:
      "API Gateway invokes the function synchronously for each event of the connection and waits up to 29 seconds; a disconnection it reports as best it can.",
    resultUse:
      "The statusCode of $connect lets the client in or refuses it; a body goes back to the sender only where the route has a route response, so most functions answer with PostToConnection.",
    whenAccepted: "API Gateway takes the result",
    whenRejected:
      "API Gateway takes this for an internal server error: it refuses a connection with HTTP 502 and sends the sender of a message an error frame",
    whenFailed:
      "API Gateway reports an internal server error: it refuses a connection with HTTP 502 and sends the sender of a message an error frame",
    describeAccepted: describeWebsocketResponse,
  },
  recognition: { kind: "fixed", matches: isWebsocketEvent },
  names: {
    samEventTypes: [],
    serverlessKeys: ["websocket"],
    cdkConstruct: "WebSocketLambdaIntegration",
    typescriptType: "APIGatewayProxyWebsocketEventV2",
    typescriptHandlerType: "APIGatewayProxyWebsocketHandlerV2",
    typescriptResultType: "APIGatewayProxyResultV2",
    powertoolsTypescriptSchema: "APIGatewayProxyWebsocketEventSchema",
    powertoolsPythonDataClass: "APIGatewayWebSocketEvent",
    powertoolsPythonModel: null,
    goType: "APIGatewayWebsocketProxyRequest",
    javaClass: "APIGatewayV2WebSocketEvent",
    dotnet: { package: "Amazon.Lambda.APIGatewayEvents", type: "APIGatewayProxyRequest" },
  },
  samples: apiGatewayWebsocketSamples,
};
