import type { EventType } from "../model/eventType.ts";
import { sagemakerGroundtruthPost } from "./sagemakerGroundtruthPost.ts";
import { sagemakerGroundtruthPre } from "./sagemakerGroundtruthPre.ts";
import { sagemakerStateChange } from "./sagemakerStateChange.ts";

/** Event types of SageMaker and its Ground Truth. */
export const sagemakerEventTypes: readonly EventType[] = [
  sagemakerGroundtruthPre,
  sagemakerGroundtruthPost,
  sagemakerStateChange,
];
