import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** What comments on pull requests and on commits have in common. */
export const codecommitCommentFields = once(() => ({
  commentId: textField(
    "Id of the comment, whose text only GetComment tells.",
    "40cb52f0-aac7-4c43-b771-601eff02a9b1",
  ),
  inReplyTo: field(
    z.string().optional(),
    "Id of the comment that it answers; absent where it answers none.",
    "1285e713-7ac2-4b51-9c2e-0f9f0b8e4d21",
  ),
  repositoryName: textField("Name of the repository.", "orders"),
  repositoryId: textField("Id of the repository, a UUID.", "12345678-1234-5678-abcd-12345678abcd"),
  beforeCommitId: field(
    z.string().optional(),
    "Commit that the comparison begins with; absent where there is nothing before.",
    "317f8570cafe0123456789abcdef0123456789ab",
  ),
  afterCommitId: field(
    z.string().optional(),
    "Commit that the comparison ends with: the one that is commented on.",
    "5e493c6f3067653f3d04eca608b4901eb227078a",
  ),
  callerUserArn: arnField("ARN of who commented.", "arn:aws:iam::123456789012:user/ada"),
  notificationBody: textField(
    "The event told in English, with an address in the console.",
    "A comment event occurred in the following AWS CodeCommit repository: orders.",
  ),
  displayName: field(
    z.string().optional(),
    "Name of who commented, if the session has it as a tag.",
    "Ada Lovelace",
  ),
  emailAddress: field(
    z.string().optional(),
    "Email address of who commented, if the session has it as a tag.",
    "ada@example.com",
  ),
}));
