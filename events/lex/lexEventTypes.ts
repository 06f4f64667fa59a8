import type { EventType } from "../model/eventType.ts";
import { lexV1 } from "./lexV1.ts";
import { lexV2 } from "./lexV2.ts";

/** Event types of Amazon Lex. */
export const lexEventTypes: readonly EventType[] = [lexV2, lexV1];
