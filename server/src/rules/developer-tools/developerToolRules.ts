import type { Rule } from "../rule.ts";
import { codecommitBranchSplit } from "./codecommitBranchSplit.ts";
import { codedeployNoStatus } from "./codedeployNoStatus.ts";
import { codepipelineDottedKey } from "./codepipelineDottedKey.ts";
import { codepipelineNoResult } from "./codepipelineNoResult.ts";
import { codepipelineUserparametersObject } from "./codepipelineUserparametersObject.ts";

export const developerToolRules: readonly Rule[] = [
  codecommitBranchSplit,
  codedeployNoStatus,
  codepipelineDottedKey,
  codepipelineNoResult,
  codepipelineUserparametersObject,
];
