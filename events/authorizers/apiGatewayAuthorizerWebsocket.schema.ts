import * as z from "zod";
import { stringListMap, stringMap } from "../http/stringMaps.schema.ts";
import { websocketContextFields } from "../http/websocketContext.schema.ts";
import { arnField, constantField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const requestContext = once(() =>
  z.looseObject({
    ...websocketContextFields(),
    routeKey: constantField(
      "Always `$connect`: no other route can have an authorizer.",
      "$connect",
    ),
    eventType: constantField("Always CONNECT.", "CONNECT"),
  }),
);

/**
 * Event of the Lambda authorizer of a WebSocket API's `$connect` route. Source: API Gateway Developer
 * Guide, "Control access to WebSocket APIs with AWS Lambda REQUEST authorizers".
 */
export const apiGatewayAuthorizerWebsocketEvent = once(() =>
  z.looseObject({
    type: constantField("Always REQUEST.", "REQUEST"),
    methodArn: arnField(
      "ARN of the `$connect` route; there is no method in it.",
      "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/prod/$connect",
    ),
    headers: field(
      stringMap().nullish(),
      "Header fields of the handshake, in the casing that the client sent. Browsers let scripts set none but Sec-WebSocket-Protocol.",
      { "Sec-WebSocket-Version": "13" },
    ),
    multiValueHeaders: field(
      stringListMap().nullish(),
      "Header fields of the handshake with all their values.",
      { "Sec-WebSocket-Version": ["13"] },
    ),
    queryStringParameters: field(
      stringMap().nullish(),
      "Query parameters of the handshake's URL, URL-decoded; where browsers put their token. Empty without query string.",
      { token: "k7Wq2xLb9R" },
    ),
    multiValueQueryStringParameters: field(
      stringListMap().nullish(),
      "Query parameters with all their values. Empty without query string.",
      { token: ["k7Wq2xLb9R"] },
    ),
    stageVariables: field(
      stringMap().nullish(),
      "Variables of the stage. Empty where it has none.",
      { tableName: "connections-prod" },
    ),
    requestContext: field(
      requestContext(),
      "The connection that is to be opened.",
      exampleOf(requestContext()),
    ),
  }),
);
