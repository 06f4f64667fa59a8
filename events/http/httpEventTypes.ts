import type { EventType } from "../model/eventType.ts";
import { alb } from "./alb.ts";
import { apiGatewayHttpV2 } from "./apiGatewayHttpV2.ts";
import { apiGatewayRestProxy } from "./apiGatewayRestProxy.ts";
import { lambdaFunctionUrl } from "./lambdaFunctionUrl.ts";

/** Event types of an HTTP request, or a question about who sent it; the one that a name shared by several means comes first. */
export const httpEventTypes: readonly EventType[] = [
  apiGatewayRestProxy,
  apiGatewayHttpV2,
  lambdaFunctionUrl,
  alb,
];
