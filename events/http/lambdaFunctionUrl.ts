import type { EventType } from "../model/eventType.ts";
import { isFunctionUrlEvent } from "./httpRecognition.ts";
import { payloadV2Response } from "./httpResponse.schema.ts";
import { lambdaFunctionUrlSamples } from "./lambdaFunctionUrl.samples.ts";
import { lambdaFunctionUrlEvent } from "./lambdaFunctionUrl.schema.ts";
import { httpAnswers } from "../responses/httpAnswers.ts";

/** A request to a function's own URL. */
export const lambdaFunctionUrl: EventType = {
  id: "lambda-function-url",
  service: "AWS Lambda",
  title: "Function URL request",
  shortTitle: "Function URL",
  description: "A client calls the HTTPS endpoint that the function itself has.",
  category: "HTTP/API",
  tier: 1,
  aliases: ["http", "url", "furl", "endpoint", "webhook", "streaming", "stream", "request"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html",
  schema: lambdaFunctionUrlEvent,
  responseSchema: payloadV2Response,
  answers: httpAnswers,
  delivery: {
    kind: "http",
    frontDoor: "function-url",
    deliveredBy:
      "Lambda invokes the function synchronously for each request and waits until the function's timeout.",
    resultUse:
      "A result with a statusCode becomes the HTTP response; any other JSON becomes the body of a 200.",
  },
  recognition: { kind: "fixed", matches: isFunctionUrlEvent },
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "FunctionUrl",
    typescriptType: "LambdaFunctionURLEvent",
    typescriptHandlerType: "LambdaFunctionURLHandler",
    typescriptResultType: "LambdaFunctionURLResult",
    powertoolsTypescriptSchema: "LambdaFunctionUrlSchema",
    powertoolsPythonDataClass: "LambdaFunctionUrlEvent",
    powertoolsPythonModel: "LambdaFunctionUrlModel",
    goType: "LambdaFunctionURLRequest",
    javaClass: "APIGatewayV2HTTPEvent",
    dotnet: { package: "Amazon.Lambda.APIGatewayEvents", type: "APIGatewayHttpApiV2ProxyRequest" },
  },
  samples: lambdaFunctionUrlSamples,
};
