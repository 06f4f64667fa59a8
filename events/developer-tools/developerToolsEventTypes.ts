import type { EventType } from "../model/eventType.ts";
import { codebuildBuildPhaseChange } from "./codebuildBuildPhaseChange.ts";
import { codebuildBuildStateChange } from "./codebuildBuildStateChange.ts";
import { codecommit } from "./codecommit.ts";
import { codepipelineActionStateChange } from "./codepipelineActionStateChange.ts";
import { codepipelineJob } from "./codepipelineJob.ts";
import { codepipelinePipelineStateChange } from "./codepipelinePipelineStateChange.ts";
import { codepipelineStageStateChange } from "./codepipelineStageStateChange.ts";

/** Event types of building and deploying; the one that a name shared by several means comes first. */
export const developerToolsEventTypes: readonly EventType[] = [
  codecommit,
  codebuildBuildStateChange,
  codebuildBuildPhaseChange,
  codepipelineJob,
  codepipelinePipelineStateChange,
  codepipelineStageStateChange,
  codepipelineActionStateChange,
];
