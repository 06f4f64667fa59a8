import type { EventType } from "../model/eventType.ts";
import { apiGatewayAuthorizerHttpV2 } from "./apiGatewayAuthorizerHttpV2.ts";
import { apiGatewayAuthorizerRequest } from "./apiGatewayAuthorizerRequest.ts";
import { apiGatewayAuthorizerToken } from "./apiGatewayAuthorizerToken.ts";
import { apiGatewayAuthorizerWebsocket } from "./apiGatewayAuthorizerWebsocket.ts";

/** Questions of API Gateway whether a request may go on; the one that a shared name means comes first. */
export const authorizersEventTypes: readonly EventType[] = [
  apiGatewayAuthorizerToken,
  apiGatewayAuthorizerRequest,
  apiGatewayAuthorizerHttpV2,
  apiGatewayAuthorizerWebsocket,
];
