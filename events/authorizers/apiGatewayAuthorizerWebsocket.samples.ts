import {
  connectionParameters,
  handshakeParameters,
  readHandshake,
  websocketContext,
} from "../http/websocketRequest.ts";
import type { Json } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { executeApiArn } from "./executeApiArn.ts";

/** The samples of a WebSocket API's authorizer event. */
export const apiGatewayAuthorizerWebsocketSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "query-string",
    title: "Token in the query string",
    parameters: [
      ...handshakeParameters("token=k7Wq2xLb9R&room=lobby", {}),
      ...connectionParameters,
    ],
    build: buildAuthorizerEvent,
  },
  {
    id: "header",
    title: "Token in a header",
    parameters: [
      ...handshakeParameters("", { Authorization: "Bearer k7Wq2xLb9R" }),
      ...connectionParameters,
    ],
    build: buildAuthorizerEvent,
  },
];

function buildAuthorizerEvent(context: SampleContext, values: ParameterValues): Json {
  const particulars = { routeKey: "$connect", eventType: "CONNECT" };
  const requestContext = websocketContext(context, values, 1, particulars);
  const called = `${readText(values, "stage")}/$connect`;
  return {
    type: "REQUEST",
    methodArn: executeApiArn(context, requestContext.apiId, called),
    queryStringParameters: {},
    multiValueQueryStringParameters: {},
    ...readHandshake(context, values, requestContext.domainName),
    stageVariables: {},
    requestContext,
  };
}
