import { describe, expect, it } from "vitest";
import { buildDetail, buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { codecommitPullRequest } from "./codecommitPullRequest.ts";
import { codecommitRepositoryStateChange } from "./codecommitRepositoryStateChange.ts";

describe("codecommit-repository-state-change", () => {
  const detail = (id: string, reference: string) =>
    buildDetail(codecommitRepositoryStateChange, id, { reference });

  it("names a reference short and full", () => {
    expect(detail("reference-created", "fix/a/b")).toMatchObject({
      referenceName: "fix/a/b",
      referenceFullName: "refs/heads/fix/a/b",
    });
    expect(detail("tag", "v2")).toMatchObject({
      referenceType: "tag",
      referenceFullName: "refs/tags/v2",
    });
  });

  it("has the commits before and after where there are such", () => {
    expect(detail("reference-created", "x")).not.toHaveProperty("oldCommitId");
    expect(detail("reference-deleted", "x")).not.toHaveProperty("commitId");
    const merge = detail("branch", "main");
    expect(merge["oldCommitId"]).toBe(merge["destinationCommitId"]);
  });
});

describe("codecommit-pull-request", () => {
  it("is merged as text, and closed with it", () => {
    const detail = buildDetail(codecommitPullRequest, "pull-request-merge-status-updated");
    expect(detail).toMatchObject({ isMerged: "True", pullRequestStatus: "Closed" });
    const event = buildEvent(codecommitPullRequest, "approval");
    const wrong = { ...event, detail: { ...(event["detail"] as object), isMerged: true } };
    expect(validate(codecommitPullRequest, wrong)).toMatchObject([
      { path: "detail.isMerged", severity: "error" },
    ]);
  });

  it("writes dates with weekday and zone", () => {
    expect(buildDetail(codecommitPullRequest, "approval")).toMatchObject({
      creationDate: "Thu Mar 12 18:03:58 UTC 2026",
      lastModifiedDate: "Thu Mar 12 19:03:58 UTC 2026",
    });
  });

  it("has a detail type of its own for each kind of comment", () => {
    const comment = buildEvent(codecommitPullRequest, "comment-on-pull-request");
    expect(comment).toMatchObject({
      "detail-type": "CodeCommit Comment on Pull Request",
      detail: { pullRequestId: "12", repositoryName: "orders" },
    });
    expect(buildEvent(codecommitPullRequest, "comment-on-commit")).toHaveProperty(
      "detail-type",
      "CodeCommit Comment on Commit",
    );
  });
});
