import { type ServiceSample, serviceEventType } from "../eventbridge/serviceEventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { repositoryArn, userArn } from "./codecommitRepository.ts";
import {
  codecommitEventsPage,
  repositoryStateChangeDetail,
} from "./codecommitRepositoryStateChange.schema.ts";

/** A branch or tag that is created, moved or deleted. */
export const codecommitRepositoryStateChange = serviceEventType({
  id: "codecommit-repository-state-change",
  service: "AWS CodeCommit",
  title: "CodeCommit Repository State Change",
  shortTitle: "CodeCommit refs",
  description: "A branch or tag of a repository is created, updated or deleted.",
  category: "Developer tools",
  tier: 2,
  aliases: ["git", "push", "branch", "tag", "repository", "eventbridge", "cloudwatch events"],
  documentation: codecommitEventsPage,
  sources: ["aws.codecommit"],
  detailTypes: ["CodeCommit Repository State Change"],
  detail: repositoryStateChangeDetail,
  detailDescription: "The reference, and the commits that it points and pointed to.",
  samples: [
    referenceSample(
      { id: "reference-updated", title: "Push to a branch" },
      { event: "referenceUpdated", type: "branch", name: "main" },
      (context) => ({ commitId: context.hex(40), oldCommitId: context.hex(40) }),
    ),
    referenceSample(
      { id: "reference-created", title: "Branch created" },
      { event: "referenceCreated", type: "branch", name: "feature/login" },
      (context) => ({ commitId: context.hex(40) }),
    ),
    referenceSample(
      { id: "reference-deleted", title: "Branch deleted" },
      { event: "referenceDeleted", type: "branch", name: "feature/login" },
      (context) => ({ oldCommitId: context.hex(40) }),
    ),
    referenceSample(
      { id: "branch", title: "Branch updated by a merge" },
      { event: "referenceUpdated", type: "branch", name: "main" },
      describeMerge,
    ),
    referenceSample(
      { id: "tag", title: "Tag created" },
      { event: "referenceCreated", type: "tag", name: "v1.4.0" },
      (context) => ({ commitId: context.hex(40) }),
    ),
  ],
});

interface Reference {
  readonly event: string;
  readonly type: "branch" | "tag";
  /** Its name where the person gives no other. */
  readonly name: string;
}

function referenceSample(
  names: Pick<ServiceSample, "id" | "title">,
  { event, type, name }: Reference,
  describeCommits: (context: SampleContext) => JsonObject,
): ServiceSample {
  return {
    ...names,
    parameters: [
      textParameter("repository", "Name of the repository.", "orders"),
      textParameter("reference", `Name of the ${type}.`, name),
    ],
    build: (context, values) => {
      const repository = readText(values, "repository");
      const reference = readText(values, "reference");
      return {
        resources: [repositoryArn(context, repository)],
        detail: {
          callerUserArn: userArn(context, "ada"),
          event,
          repositoryName: repository,
          repositoryId: context.uuid(),
          referenceType: type,
          referenceName: reference,
          referenceFullName: `refs/${type === "branch" ? "heads" : "tags"}/${reference}`,
          ...describeCommits(context),
        },
      };
    },
  };
}

/** The branch stood at the destination, and stands at the merge now. */
function describeMerge(context: SampleContext): JsonObject {
  const destination = context.hex(40);
  return {
    commitId: context.hex(40),
    oldCommitId: destination,
    baseCommitId: context.hex(40),
    sourceCommitId: context.hex(40),
    destinationCommitId: destination,
    mergeOption: "THREE_WAY_MERGE",
    conflictDetailsLevel: "LINE_LEVEL",
    conflictResolutionStrategy: "AUTOMERGE",
  };
}
