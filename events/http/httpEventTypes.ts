import type { EventType } from "../model/eventType.ts";
import { alb } from "./alb.ts";
import { apiGatewayHttpV1 } from "./apiGatewayHttpV1.ts";
import { apiGatewayHttpV2 } from "./apiGatewayHttpV2.ts";
import { apiGatewayRestCustom } from "./apiGatewayRestCustom.ts";
import { apiGatewayRestProxy } from "./apiGatewayRestProxy.ts";
import { apiGatewayWebsocket } from "./apiGatewayWebsocket.ts";
import { lambdaFunctionUrl } from "./lambdaFunctionUrl.ts";
import { vpcLatticeV1 } from "./vpcLatticeV1.ts";
import { vpcLatticeV2 } from "./vpcLatticeV2.ts";

/** Event types of an HTTP request; the one that a name shared by several means comes first. */
export const httpEventTypes: readonly EventType[] = [
  apiGatewayRestProxy,
  apiGatewayHttpV2,
  lambdaFunctionUrl,
  alb,
  apiGatewayWebsocket,
  apiGatewayHttpV1,
  apiGatewayRestCustom,
  vpcLatticeV1,
  vpcLatticeV2,
];
