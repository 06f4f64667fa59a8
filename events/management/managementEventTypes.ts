import type { EventType } from "../model/eventType.ts";
import { configComplianceChange } from "./configComplianceChange.ts";
import { configRule } from "./configRule.ts";

/** Event types of what runs and governs AWS accounts; the one that a name shared by several means comes first. */
export const managementEventTypes: readonly EventType[] = [configRule, configComplianceChange];
