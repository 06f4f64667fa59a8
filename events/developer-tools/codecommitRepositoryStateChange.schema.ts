import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Page of the CodeCommit User Guide on its events. */
export const codecommitEventsPage =
  "https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html";

/** A commit that is named only where something was merged or moved. */
function commitField(description: string, example: string) {
  return field(z.string().optional(), description, example);
}

const mergeFields = once(() => ({
  baseCommitId: commitField(
    "Last commit that both sides of a merge had; absent where nothing was merged by CodeCommit.",
    "4c925148cbe1d2c7a29e8a0b0e4f7d9c5f0f2a11",
  ),
  sourceCommitId: commitField(
    "Commit that was merged; absent where nothing was merged by CodeCommit.",
    "5e493c6f3067653f3d04eca608b4901eb227078a",
  ),
  destinationCommitId: commitField(
    "Commit that it was merged into; absent where nothing was merged by CodeCommit.",
    "317f8570cafe0123456789abcdef0123456789ab",
  ),
  mergeOption: known(
    field(
      z.string().optional(),
      "`FAST_FORWARD_MERGE`, `SQUASH_MERGE` or `THREE_WAY_MERGE`; absent where nothing was merged by CodeCommit.",
      "SQUASH_MERGE",
    ),
    ["FAST_FORWARD_MERGE", "SQUASH_MERGE", "THREE_WAY_MERGE"],
  ),
  conflictDetailsLevel: known(
    field(
      z.string().optional(),
      "How closely conflicts were looked for, `FILE_LEVEL` or `LINE_LEVEL`; absent like the merge option.",
      "LINE_LEVEL",
    ),
    ["FILE_LEVEL", "LINE_LEVEL"],
  ),
  conflictResolutionStrategy: known(
    field(
      z.string().optional(),
      "How conflicts were resolved: `NONE`, `ACCEPT_SOURCE`, `ACCEPT_DESTINATION` or `AUTOMERGE`; absent like the merge option.",
      "AUTOMERGE",
    ),
    ["NONE", "ACCEPT_SOURCE", "ACCEPT_DESTINATION", "AUTOMERGE"],
  ),
}));

/** Detail of a reference that changes. Source: CodeCommit User Guide, "Monitoring CodeCommit events". */
export const repositoryStateChangeDetail = once(() =>
  z.looseObject({
    event: known(
      textField(
        "What happened: `referenceCreated`, `referenceUpdated`, `referenceDeleted` or `unreferencedMergeCommitCreated`.",
        "referenceUpdated",
      ),
      [
        "referenceCreated",
        "referenceUpdated",
        "referenceDeleted",
        "unreferencedMergeCommitCreated",
      ],
    ),
    repositoryName: textField("Name of the repository.", "orders"),
    repositoryId: textField(
      "Id of the repository, a UUID.",
      "12345678-1234-5678-abcd-12345678abcd",
    ),
    referenceType: known(
      field(
        z.string().optional(),
        "`branch` or `tag`; absent from a merge commit without reference.",
        "branch",
      ),
      ["branch", "tag"],
    ),
    referenceName: field(
      z.string().optional(),
      "Short name of the branch or tag, which may contain slashes.",
      "feature/login",
    ),
    referenceFullName: field(
      z.string().optional(),
      "The same with `refs/heads/` or `refs/tags/` before it.",
      "refs/heads/feature/login",
    ),
    commitId: commitField(
      "Commit that the reference points to now; absent where it was deleted.",
      "5e493c6f3067653f3d04eca608b4901eb227078a",
    ),
    oldCommitId: commitField(
      "Commit that the reference pointed to before; absent where it is new.",
      "317f8570cafe0123456789abcdef0123456789ab",
    ),
    ...mergeFields(),
    callerUserArn: field(
      hinted(z.string(), "arn").optional(),
      "ARN of the user or role that changed it; absent from older events.",
      "arn:aws:iam::123456789012:user/ada",
    ),
  }),
);
