import type { EventType } from "../model/eventType.ts";
import { codebuildBuildPhaseChange } from "./codebuildBuildPhaseChange.ts";
import { codebuildBuildStateChange } from "./codebuildBuildStateChange.ts";
import { codecommit } from "./codecommit.ts";
import { codecommitPullRequest } from "./codecommitPullRequest.ts";
import { codecommitRepositoryStateChange } from "./codecommitRepositoryStateChange.ts";
import { codedeployDeploymentStateChange } from "./codedeployDeploymentStateChange.ts";
import { codedeployInstanceStateChange } from "./codedeployInstanceStateChange.ts";
import { codedeployLifecycleHook } from "./codedeployLifecycleHook.ts";
import { codepipelineActionStateChange } from "./codepipelineActionStateChange.ts";
import { codepipelineJob } from "./codepipelineJob.ts";
import { codepipelinePipelineStateChange } from "./codepipelinePipelineStateChange.ts";
import { codepipelineStageStateChange } from "./codepipelineStageStateChange.ts";
import { ecrImageAction } from "./ecrImageAction.ts";
import { ecrImageScan } from "./ecrImageScan.ts";

/** Event types of building and deploying; the one that a name shared by several means comes first. */
export const developerToolsEventTypes: readonly EventType[] = [
  codecommit,
  codecommitRepositoryStateChange,
  codecommitPullRequest,
  codebuildBuildStateChange,
  codebuildBuildPhaseChange,
  codedeployLifecycleHook,
  codedeployDeploymentStateChange,
  codedeployInstanceStateChange,
  codepipelineJob,
  codepipelinePipelineStateChange,
  codepipelineStageStateChange,
  codepipelineActionStateChange,
  ecrImageAction,
  ecrImageScan,
];
