import type { EventType } from "../model/eventType.ts";
import { secretsmanagerRotation } from "./secretsmanagerRotation.ts";

/** Event types of Secrets Manager. */
export const secretsEventTypes: readonly EventType[] = [secretsmanagerRotation];
