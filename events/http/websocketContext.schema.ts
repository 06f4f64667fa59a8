import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { restIdentity } from "./restIdentity.schema.ts";

const variables =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html";
const management =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html";

/** Fields of `requestContext` that every event of a WebSocket API has, its authorizer's too. */
export const websocketContextFields = once(() => ({
  routeKey: known(
    field(
      z.string(),
      "The selected route: `$connect`, `$disconnect`, `$default`, or a route of the API's own, whose name the route selection expression found in the message.",
      "sendMessage",
      variables,
    ),
    ["$connect", "$disconnect", "$default"],
  ),
  messageDirection: field(
    z.literal("IN"),
    "Always `IN`: from the client to the API.",
    "IN",
    variables,
  ),
  connectionId: field(
    z.string(),
    "Id of the connection, the same from `$connect` to `$disconnect`; PostToConnection takes it as the address of the client.",
    "L0SM9cOFvHcCIhw=",
    management,
  ),
  connectedAt: field(
    z.int(),
    "When the connection was opened, in milliseconds since 1970.",
    1584039838390,
    variables,
  ),
  requestTime: field(
    z.string(),
    "When this request arrived, in Common Log Format and UTC: `dd/MMM/yyyy:HH:mm:ss +0000`.",
    "12/Mar/2020:19:03:58 +0000",
    variables,
  ),
  requestTimeEpoch: field(
    z.int(),
    "When this request arrived, in milliseconds since 1970.",
    1584039838391,
    variables,
  ),
  requestId: field(
    z.string(),
    "Id that API Gateway gave this request; no UUID, unlike that of a REST API.",
    "L0SNGF1nvHcFbpQ=",
    variables,
  ),
  extendedRequestId: field(
    z.string(),
    "The same as `requestId` for most requests.",
    "L0SNGF1nvHcFbpQ=",
    variables,
  ),
  domainName: field(
    z.string(),
    "Host of the API. `https://{domainName}/{stage}` is the endpoint of PostToConnection; a custom domain has its base path there instead of the stage.",
    "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com",
    management,
  ),
  apiId: field(z.string(), "Id of the API.", "a1b2c3d4e5", variables),
  stage: field(z.string(), "Name of the deployed stage.", "prod", variables),
  identity: field(
    restIdentity(),
    "Who connected, and from which address.",
    exampleOf(restIdentity(), ["userAgent"]),
    variables,
  ),
}));
