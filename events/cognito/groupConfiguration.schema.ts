import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const groups = once(() =>
  z.looseObject({
    groupsToOverride: field(
      z.array(z.string()).nullish(),
      "Names of the groups; an empty list where the user is in none.",
      ["customers"],
    ),
    iamRolesToOverride: field(
      z.array(z.string()).nullish(),
      "ARNs of the IAM roles of these groups; an empty list where they have none.",
      ["arn:aws:iam::123456789012:role/customers"],
    ),
    preferredRole: field(
      z.string().nullish(),
      "ARN of the role that the identity pool is to prefer; null where no group sets one.",
      "arn:aws:iam::123456789012:role/customers",
    ),
  }),
);

const example = once(() =>
  exampleOf(groups(), ["groupsToOverride", "iamRolesToOverride", "preferredRole"]),
);

/** `groupConfiguration` of a request for a token. */
export const groupConfiguration = once(() =>
  field(
    groups().nullish(),
    "The groups and roles that the token would name. Its lists are empty for a user without groups.",
    example(),
  ),
);

/** `groupOverrideDetails` of a response. */
export const groupOverrideDetails = once(() =>
  field(
    groups().nullish(),
    "Groups and roles in the place of the user's own. An empty or null one takes all away; to keep them, copy `groupConfiguration` or leave it out.",
    example(),
  ),
);
