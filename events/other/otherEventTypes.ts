import type { EventType } from "../model/eventType.ts";
import { customJson } from "./customJson.ts";

/** Event types of whatever is of no family; the one that a name shared by several means comes first. */
export const otherEventTypes: readonly EventType[] = [customJson];
