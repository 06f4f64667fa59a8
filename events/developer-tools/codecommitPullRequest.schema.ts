import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { codecommitCommentFields } from "./codecommitComment.schema.ts";

const commit = "5e493c6f3067653f3d04eca608b4901eb227078a";

const approvalFields = once(() => ({
  approvalStatus: known(
    field(
      z.string().optional(),
      "`APPROVE` or `REVOKE`, where somebody approves or takes it back.",
      "APPROVE",
    ),
    ["APPROVE", "REVOKE"],
  ),
  overrideStatus: known(
    field(
      z.string().optional(),
      "`OVERRIDE` or `REVOKE`, where the approval rules are set aside or hold again.",
      "OVERRIDE",
    ),
    ["OVERRIDE", "REVOKE"],
  ),
  approvalRuleName: field(
    z.string().optional(),
    "Name of the approval rule, where one is created, changed or deleted.",
    "two-approvals",
  ),
  approvalRuleId: field(
    z.string().optional(),
    "Id of that approval rule.",
    "0a9b5dfc-2c2c-4b0e-9a3f-5f1e6d7c8b9a",
  ),
  approvalRuleContentSha256: field(
    z.string().optional(),
    "SHA-256 of that approval rule's content, in hexadecimal.",
    "f742eebb6ccc2ae1df9d155ba83c597051611c42d60e09c6329dcb14a312cecc",
  ),
}));

const pullRequest = once(() =>
  z.looseObject({
    event: known(
      textField(
        "What happened: `pullRequestCreated`, `pullRequestSourceBranchUpdated`, `pullRequestStatusChanged`, `pullRequestMergeStatusUpdated`, `pullRequestApprovalStateChanged` or others.",
        "pullRequestCreated",
      ),
      [
        "pullRequestCreated",
        "pullRequestSourceBranchUpdated",
        "pullRequestStatusChanged",
        "pullRequestMergeStatusUpdated",
        "pullRequestApprovalStateChanged",
      ],
    ),
    pullRequestId: textField("Number of the pull request, as text.", "12"),
    pullRequestStatus: known(textField("`Open` or `Closed`; a merged one is closed.", "Open"), [
      "Open",
      "Closed",
    ]),
    isMerged: field(
      z.enum(["True", "False"]),
      "Whether it is merged: the text `True` or `False`, both of which are truthy.",
      "False",
    ),
    mergeOption: known(
      field(
        z.string().optional(),
        "`FAST_FORWARD_MERGE`, `SQUASH_MERGE` or `THREE_WAY_MERGE`; absent until it is merged.",
        "FAST_FORWARD_MERGE",
      ),
      ["FAST_FORWARD_MERGE", "SQUASH_MERGE", "THREE_WAY_MERGE"],
    ),
    title: textField("Title of the pull request.", "Add gift wrapping"),
    description: field(
      z.string().optional(),
      "Description of the pull request; absent where there is none.",
      "Customers can have an order wrapped.",
    ),
    author: arnField("ARN of who opened the pull request.", "arn:aws:iam::123456789012:user/grace"),
    callerUserArn: arnField(
      "ARN of who did what the event tells.",
      "arn:aws:iam::123456789012:user/ada",
    ),
    repositoryNames: field(z.array(z.string()), "Name of the repository, in a list of one.", [
      "orders",
    ]),
    sourceReference: textField("Full name of the branch to merge.", "refs/heads/feature/wrapping"),
    sourceCommit: textField("Commit at the tip of that branch.", commit),
    destinationReference: textField("Full name of the branch to merge into.", "refs/heads/main"),
    destinationCommit: textField("Commit at the tip of that branch.", commit),
    revisionId: field(
      z.string().optional(),
      "Id of this revision of the pull request, which approvals are for; new with each push.",
      "bdc0cb9b2f0d1f7a7d4c2f2b1d8e9f00a1b2c3d4e5f60718293a4b5c6d7e8f90",
    ),
    creationDate: textField(
      "When it was opened, as text with weekday and time zone.",
      "Thu Mar 12 18:03:58 UTC 2026",
    ),
    lastModifiedDate: textField(
      "When it was last changed, in the same form.",
      "Thu Mar 12 19:03:58 UTC 2026",
    ),
    notificationBody: textField(
      "The event told in English, with an address in the console.",
      "A pull request event occurred in the following AWS CodeCommit repository: orders.",
    ),
    ...approvalFields(),
  }),
);

const commentOnPullRequest = once(() =>
  z.looseObject({
    event: known(
      textField(
        "What happened: `commentOnPullRequestCreated` or `commentOnPullRequestUpdated`.",
        "commentOnPullRequestCreated",
      ),
      ["commentOnPullRequestCreated", "commentOnPullRequestUpdated"],
    ),
    pullRequestId: textField("Number of the pull request, as text.", "12"),
    ...codecommitCommentFields(),
  }),
);

const commentOnCommit = once(() =>
  z.looseObject({
    event: known(
      textField(
        "What happened: `commentOnCommitCreated` or `commentOnCommitUpdated`.",
        "commentOnCommitCreated",
      ),
      ["commentOnCommitCreated", "commentOnCommitUpdated"],
    ),
    ...codecommitCommentFields(),
  }),
);

/** Detail of a pull request or a comment. Source: CodeCommit User Guide, "Monitoring CodeCommit events". */
export const pullRequestDetail = once(() =>
  z.union([pullRequest(), commentOnPullRequest(), commentOnCommit()]),
);
