import type { EventType } from "../model/eventType.ts";
import { apiGatewayRestProxySamples } from "./apiGatewayRestProxy.samples.ts";
import { apiGatewayRestProxyEvent } from "./apiGatewayRestProxy.schema.ts";
import { isRestProxyEvent } from "./httpRecognition.ts";
import { restProxyResponse } from "./httpResponse.schema.ts";
import { httpAnswers } from "../responses/httpAnswers.ts";

/** A request to a REST API, handed on by Lambda proxy integration. */
export const apiGatewayRestProxy: EventType = {
  id: "api-gateway-rest-proxy",
  service: "Amazon API Gateway",
  title: "REST API proxy request",
  shortTitle: "REST API",
  description: "A client calls a REST API whose method has a Lambda proxy integration.",
  category: "HTTP/API",
  tier: 1,
  aliases: [
    "http",
    "rest",
    "api",
    "apigateway",
    "proxy",
    "payload 1.0",
    "v1",
    "webhook",
    "request",
  ],
  documentation:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html",
  schema: apiGatewayRestProxyEvent,
  responseSchema: restProxyResponse,
  answers: httpAnswers,
  delivery: {
    kind: "http",
    frontDoor: "rest-api",
    deliveredBy:
      "API Gateway invokes the function synchronously for each request and waits, 29 seconds unless the API's limit was raised.",
    resultUse:
      "API Gateway turns the object with statusCode, headers and body into the HTTP response; anything else becomes 502.",
  },
  recognition: { kind: "fixed", matches: isRestProxyEvent },
  names: {
    samEventTypes: ["Api"],
    serverlessKeys: ["http"],
    cdkConstruct: "LambdaIntegration",
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
  samples: apiGatewayRestProxySamples,
};
