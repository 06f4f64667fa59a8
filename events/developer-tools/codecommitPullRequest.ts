import { serviceEventType } from "../eventbridge/serviceEventType.ts";
import { pullRequestSamples } from "./codecommitPullRequest.samples.ts";
import { pullRequestDetail } from "./codecommitPullRequest.schema.ts";
import { codecommitEventsPage } from "./codecommitRepositoryStateChange.schema.ts";

/** A pull request that changes, or a comment on one or on a commit. */
export const codecommitPullRequest = serviceEventType({
  id: "codecommit-pull-request",
  service: "AWS CodeCommit",
  title: "CodeCommit Pull Request State Change",
  shortTitle: "Pull request",
  description:
    "A pull request is opened, changed, approved, merged or closed, or somebody comments on it or on a commit.",
  category: "Developer tools",
  tier: 2,
  aliases: ["codecommit", "pull request", "merge", "approval", "comment", "review", "eventbridge"],
  documentation: codecommitEventsPage,
  sources: ["aws.codecommit"],
  detailTypes: [
    "CodeCommit Pull Request State Change",
    "CodeCommit Comment on Pull Request",
    "CodeCommit Comment on Commit",
  ],
  detail: pullRequestDetail,
  detailDescription: "The pull request and what happened to it, or the comment.",
  detailExample: {
    event: "commentOnCommitCreated",
    commentId: "40cb52f0-aac7-4c43-b771-601eff02a9b1",
    repositoryName: "orders",
    repositoryId: "12345678-1234-5678-abcd-12345678abcd",
    callerUserArn: "arn:aws:iam::123456789012:user/ada",
    notificationBody:
      "A comment event occurred in the following AWS CodeCommit repository: orders.",
  },
  samples: pullRequestSamples,
});
