import type { EventType } from "../model/eventType.ts";
import { apiGatewayHttpV2Samples } from "./apiGatewayHttpV2.samples.ts";
import { apiGatewayHttpV2Event } from "./apiGatewayHttpV2.schema.ts";
import { isHttpApiV2Event } from "./httpRecognition.ts";
import { payloadV2Response } from "./httpResponse.schema.ts";
import { httpAnswers } from "../responses/httpAnswers.ts";

/** A request to an HTTP API whose integration uses payload format 2.0. */
export const apiGatewayHttpV2: EventType = {
  id: "api-gateway-http-v2",
  service: "Amazon API Gateway",
  title: "HTTP API request (payload 2.0)",
  shortTitle: "HTTP API",
  description: "A client calls a route of an HTTP API that is integrated with the function.",
  category: "HTTP/API",
  tier: 1,
  aliases: ["http", "api", "apigateway", "apigatewayv2", "payload 2.0", "v2", "jwt", "request"],
  documentation:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html",
  schema: apiGatewayHttpV2Event,
  responseSchema: payloadV2Response,
  answers: httpAnswers,
  delivery: {
    kind: "http",
    frontDoor: "http-api",
    deliveredBy:
      "API Gateway invokes the function synchronously for each request and waits up to 30 seconds.",
    resultUse:
      "A result with a statusCode becomes the HTTP response; any other JSON becomes the body of a 200.",
  },
  recognition: { kind: "fixed", matches: isHttpApiV2Event },
  names: {
    samEventTypes: ["HttpApi"],
    serverlessKeys: ["httpApi"],
    cdkConstruct: "HttpLambdaIntegration",
    typescriptType: "APIGatewayProxyEventV2",
    typescriptHandlerType: "APIGatewayProxyHandlerV2",
    typescriptResultType: "APIGatewayProxyResultV2",
    powertoolsTypescriptSchema: "APIGatewayProxyEventV2Schema",
    powertoolsPythonDataClass: "APIGatewayProxyEventV2",
    powertoolsPythonModel: "APIGatewayProxyEventV2Model",
    goType: "APIGatewayV2HTTPRequest",
    javaClass: "APIGatewayV2HTTPEvent",
    dotnet: { package: "Amazon.Lambda.APIGatewayEvents", type: "APIGatewayHttpApiV2ProxyRequest" },
  },
  samples: apiGatewayHttpV2Samples,
};
