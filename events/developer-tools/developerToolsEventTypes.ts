import type { EventType } from "../model/eventType.ts";
import { codecommit } from "./codecommit.ts";
import { codepipelineJob } from "./codepipelineJob.ts";

/** Event types of building and deploying; the one that a name shared by several means comes first. */
export const developerToolsEventTypes: readonly EventType[] = [codecommit, codepipelineJob];
