import type { EventType } from "../model/eventType.ts";
import { cdkCustomResource } from "./cdkCustomResource.ts";
import { cloudformationCustomResource } from "./cloudformationCustomResource.ts";
import { cloudformationHook } from "./cloudformationHook.ts";
import { cloudformationMacro } from "./cloudformationMacro.ts";
import { cloudformationStackStatus } from "./cloudformationStackStatus.ts";

/** Event types of CloudFormation and of the CDK; the one that a name shared by several means comes first. */
export const cloudformationEventTypes: readonly EventType[] = [
  cloudformationCustomResource,
  cdkCustomResource,
  cloudformationStackStatus,
  cloudformationHook,
  cloudformationMacro,
];
