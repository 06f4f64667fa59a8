import type { EventType } from "../model/eventType.ts";
import { mediaconvertJobStateChange } from "./mediaconvertJobStateChange.ts";

/** Event types of AWS's media services; the one that a name shared by several means comes first. */
export const mediaEventTypes: readonly EventType[] = [mediaconvertJobStateChange];
