import type { EventType } from "../model/eventType.ts";
import { alexaSkill } from "./alexaSkill.ts";
import { alexaSmartHome } from "./alexaSmartHome.ts";

/** Event types of Alexa. */
export const alexaEventTypes: readonly EventType[] = [alexaSkill, alexaSmartHome];
