import type { EventType } from "../model/eventType.ts";
import { alb } from "./alb.ts";
import { apiGatewayHttpV2 } from "./apiGatewayHttpV2.ts";
import { apiGatewayRestProxy } from "./apiGatewayRestProxy.ts";
import { apiGatewayWebsocket } from "./apiGatewayWebsocket.ts";
import { lambdaFunctionUrl } from "./lambdaFunctionUrl.ts";

/** Event types of an HTTP request; the one that a name shared by several means comes first. */
export const httpEventTypes: readonly EventType[] = [
  apiGatewayRestProxy,
  apiGatewayHttpV2,
  lambdaFunctionUrl,
  alb,
  apiGatewayWebsocket,
];
