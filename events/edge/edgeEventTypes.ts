import type { EventType } from "../model/eventType.ts";
import { cloudfrontRequest } from "./cloudfrontRequest.ts";
import { cloudfrontResponse } from "./cloudfrontResponse.ts";

/** Events of functions at CloudFront's edge; the one that a shared name means comes first. */
export const edgeEventTypes: readonly EventType[] = [cloudfrontRequest, cloudfrontResponse];
