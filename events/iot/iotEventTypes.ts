import type { EventType } from "../model/eventType.ts";
import { iotButton } from "./iotButton.ts";
import { iotOneClick } from "./iotOneClick.ts";
import { iotPreprovisioningHook } from "./iotPreprovisioningHook.ts";
import { iotRule } from "./iotRule.ts";

/** Event types of AWS IoT. */
export const iotEventTypes: readonly EventType[] = [
  iotRule,
  iotPreprovisioningHook,
  iotButton,
  iotOneClick,
];
