import type { EventType } from "../model/eventType.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { firstRecordHas } from "../recognition/firstRecordHas.ts";
import { codecommitSamples } from "./codecommit.samples.ts";
import { codecommitEvent } from "./codecommit.schema.ts";

/** A push to a CodeCommit repository that has a trigger. */
export const codecommit: EventType = {
  id: "codecommit",
  service: "AWS CodeCommit",
  title: "Repository trigger",
  shortTitle: "CodeCommit",
  description: "Branches or tags of a repository are created, updated or deleted.",
  category: "Developer tools",
  tier: 1,
  aliases: ["git", "push", "repository", "branch", "tag", "commit"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/services-codecommit.html",
  schema: codecommitEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "CodeCommit invokes the function asynchronously after a push that the trigger takes.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: firstRecordHas("eventSource", "aws:codecommit"),
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "Repository",
    typescriptType: "CodeCommitTrigger",
    typescriptHandlerType: "CodeCommitHandler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: null,
    powertoolsPythonDataClass: null,
    powertoolsPythonModel: null,
    goType: "CodeCommitEvent",
    javaClass: "CodeCommitEvent",
    dotnet: null,
  },
  samples: codecommitSamples,
};
