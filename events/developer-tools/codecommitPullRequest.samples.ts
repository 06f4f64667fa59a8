import type { ServiceSample } from "../eventbridge/serviceEventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { repositoryArn, userArn } from "./codecommitRepository.ts";
import { consoleUrl } from "./consoleUrl.ts";

const repository = textParameter("repository", "Name of the repository.", "orders");
const pullRequestId = textParameter("pullRequestId", "Number of the pull request.", "12");

/** The samples of pull requests and of comments. */
export const pullRequestSamples: readonly [ServiceSample, ...ServiceSample[]] = [
  pullRequestSample("pull-request-created", "Pull request opened", {
    event: "pullRequestCreated",
    told: "Event: Created.",
  }),
  pullRequestSample("pull-request-source-branch-updated", "Push to the source branch", {
    event: "pullRequestSourceBranchUpdated",
    told: "Event: Updated. One or more commits were pushed to the source branch.",
  }),
  pullRequestSample("pull-request-status-changed", "Closed without a merge", {
    event: "pullRequestStatusChanged",
    told: "The pull request status has been updated. The status is closed.",
    more: { pullRequestStatus: "Closed" },
  }),
  pullRequestSample("pull-request-merge-status-updated", "Merged", {
    event: "pullRequestMergeStatusUpdated",
    told: "The pull request merge status has been updated. The status is merged.",
    more: { pullRequestStatus: "Closed", isMerged: "True", mergeOption: "FAST_FORWARD_MERGE" },
  }),
  pullRequestSample("approval", "Approved", {
    event: "pullRequestApprovalStateChanged",
    told: "A user has changed their approval state for the pull request. State change: APPROVE.",
    more: { approvalStatus: "APPROVE" },
  }),
  commentSample(
    { id: "comment-on-pull-request", title: "Comment on a pull request" },
    "CodeCommit Comment on Pull Request",
    [pullRequestId],
    (values) => ({
      event: "commentOnPullRequestCreated",
      pullRequestId: readText(values, "pullRequestId"),
    }),
  ),
  commentSample(
    { id: "comment-on-commit", title: "Comment on a commit" },
    "CodeCommit Comment on Commit",
    [],
    () => ({ event: "commentOnCommitCreated" }),
  ),
];

interface PullRequestChange {
  readonly event: string;
  /** What the notification says of it. */
  readonly told: string;
  /** What differs from an open pull request that nobody has merged. */
  readonly more?: JsonObject;
}

function pullRequestSample(id: string, title: string, change: PullRequestChange): ServiceSample {
  return {
    id,
    title,
    parameters: [
      repository,
      pullRequestId,
      textParameter("title", "Title of the pull request.", "Add gift wrapping"),
      textParameter("source", "Name of the branch to merge.", "feature/wrapping"),
      textParameter("destination", "Name of the branch to merge into.", "main"),
    ],
    build: (context, values) => ({
      resources: [repositoryArn(context, readText(values, "repository"))],
      detail: describePullRequest(context, values, change),
    }),
  };
}

function describePullRequest(
  context: SampleContext,
  values: ParameterValues,
  { event, told, more = {} }: PullRequestChange,
): JsonObject {
  const name = readText(values, "repository");
  const id = readText(values, "pullRequestId");
  const caller = userArn(context, "ada");
  return {
    author: userArn(context, "grace"),
    callerUserArn: caller,
    creationDate: formatDate(new Date(context.now.getTime() - 3_600_000)),
    description: "Customers can have an order wrapped.",
    destinationCommit: context.hex(40),
    destinationReference: `refs/heads/${readText(values, "destination")}`,
    event,
    isMerged: "False",
    lastModifiedDate: formatDate(context.now),
    notificationBody: `A pull request event occurred in the following AWS CodeCommit repository: ${name}. User: ${caller}. ${told} For more information, go to the AWS CodeCommit console ${pullRequestUrl(context, name, id)}`,
    pullRequestId: id,
    pullRequestStatus: "Open",
    repositoryNames: [name],
    revisionId: context.hex(64),
    sourceCommit: context.hex(40),
    sourceReference: `refs/heads/${readText(values, "source")}`,
    title: readText(values, "title"),
    ...more,
  };
}

function commentSample(
  names: Pick<ServiceSample, "id" | "title">,
  detailType: string,
  parameters: readonly SampleParameter[],
  describeSubject: (values: ParameterValues) => JsonObject,
): ServiceSample {
  return {
    ...names,
    parameters: [repository, ...parameters],
    build: (context, values) => {
      const name = readText(values, "repository");
      const caller = userArn(context, "ada");
      return {
        detailType,
        resources: [repositoryArn(context, name)],
        detail: {
          beforeCommitId: context.hex(40),
          repositoryId: context.uuid(),
          notificationBody: `A comment event occurred in the following AWS CodeCommit repository: ${name}. The user ${caller} made a comment.`,
          commentId: `${context.uuid()}:${context.uuid()}`,
          afterCommitId: context.hex(40),
          repositoryName: name,
          callerUserArn: caller,
          ...describeSubject(values),
        },
      };
    },
  };
}

function pullRequestUrl(context: SampleContext, name: string, id: string): string {
  const path = `repositories/${encodeURIComponent(name)}/pull-requests/${encodeURIComponent(id)}`;
  return consoleUrl(context, `/codesuite/codecommit/${path}?region=${context.region}`);
}

/** A moment as CodeCommit writes it in these events: `Thu Mar 12 19:03:58 UTC 2026`. */
function formatDate(moment: Date): string {
  const [weekday, day, month, year, time] = moment.toUTCString().replace(",", "").split(" ");
  return [weekday, month, day, time, "UTC", year].join(" ");
}
