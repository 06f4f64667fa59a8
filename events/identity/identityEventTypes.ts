import type { EventType } from "../model/eventType.ts";
import { clientVpnConnectionHandler } from "./clientVpnConnectionHandler.ts";
import { iotCustomAuthorizer } from "./iotCustomAuthorizer.ts";
import { transferFamilyIdp } from "./transferFamilyIdp.ts";

/** Event types of services that ask a function who somebody is; the one that a name shared by several means comes first. */
export const identityEventTypes: readonly EventType[] = [
  transferFamilyIdp,
  iotCustomAuthorizer,
  clientVpnConnectionHandler,
];
