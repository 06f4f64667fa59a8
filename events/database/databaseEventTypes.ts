import type { EventType } from "../model/eventType.ts";
import { rdsEventbridge } from "./rdsEventbridge.ts";
import { redshiftUdf } from "./redshiftUdf.ts";

/** Event types of databases; the one that a name shared by several means comes first. */
export const databaseEventTypes: readonly EventType[] = [redshiftUdf, rdsEventbridge];
