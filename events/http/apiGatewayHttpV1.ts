import type { EventType } from "../model/eventType.ts";
import { apiGatewayHttpV1Samples } from "./apiGatewayHttpV1.samples.ts";
import { apiGatewayHttpV1Event } from "./apiGatewayHttpV1.schema.ts";
import { isHttpApiV1Event } from "./httpRecognition.ts";
import { payloadV1Response } from "./httpResponse.schema.ts";
import { httpAnswers } from "../responses/httpAnswers.ts";

/** A request to an HTTP API whose integration uses payload format 1.0. */
export const apiGatewayHttpV1: EventType = {
  id: "api-gateway-http-v1",
  service: "Amazon API Gateway",
  title: "HTTP API request (payload 1.0)",
  shortTitle: "HTTP API 1.0",
  description:
    "A client calls a route of an HTTP API that is integrated with the function in the format of REST APIs.",
  category: "HTTP/API",
  tier: 2,
  aliases: ["http", "api", "apigateway", "apigatewayv2", "payload 1.0", "v1", "jwt", "request"],
  documentation:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html",
  schema: apiGatewayHttpV1Event,
  responseSchema: payloadV1Response,
  answers: httpAnswers,
  delivery: {
    kind: "http",
    frontDoor: "http-api-v1",
    deliveredBy:
      "API Gateway invokes the function synchronously for each request and waits up to 30 seconds.",
    resultUse:
      "API Gateway turns the object with statusCode, headers and body into the HTTP response; anything else becomes 500.",
  },
  recognition: { kind: "fixed", matches: isHttpApiV1Event },
  names: {
    samEventTypes: ["HttpApi"],
    serverlessKeys: ["httpApi"],
    cdkConstruct: "HttpLambdaIntegration",
    typescriptType: "APIGatewayProxyEvent",
    typescriptHandlerType: "APIGatewayProxyHandler",
    typescriptResultType: "APIGatewayProxyResult",
    powertoolsTypescriptSchema: "APIGatewayProxyEventSchema",
    powertoolsPythonDataClass: "APIGatewayProxyEvent",
    powertoolsPythonModel: "APIGatewayProxyEventModel",
    goType: "APIGatewayProxyRequest",
    javaClass: "APIGatewayProxyRequestEvent",
    dotnet: { package: "Amazon.Lambda.APIGatewayEvents", type: "APIGatewayProxyRequest" },
  },
  samples: apiGatewayHttpV1Samples,
};
