import type { EventType } from "../model/eventType.ts";
import { transcribeJobStateChange } from "./transcribeJobStateChange.ts";
import { translateJobStateChange } from "./translateJobStateChange.ts";

/** Event types of the services that work on speech and text. */
export const languageEventTypes: readonly EventType[] = [
  transcribeJobStateChange,
  translateJobStateChange,
];
