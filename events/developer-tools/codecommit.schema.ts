import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-notify-lambda.html";

const reference = once(() =>
  z.looseObject({
    commit: field(
      z.string(),
      "Commit that the reference points to now, or pointed to before it was deleted: forty hexadecimal digits.",
      "5e493c6f3067653f3d04eca608b4901eb227078a",
    ),
    ref: field(
      z.string(),
      "Full name of the reference. Branch names may contain slashes, so take off `refs/heads/` rather than splitting.",
      "refs/heads/feature/login",
    ),
    created: field(
      z.boolean().optional(),
      "True where the reference is new; absent otherwise, never false.",
      true,
    ),
    deleted: field(
      z.boolean().optional(),
      "True where the reference is gone; absent otherwise, never false.",
      true,
    ),
  }),
);

const record = once(() =>
  z.looseObject({
    awsRegion: field(z.string(), "AWS Region of the repository.", "us-east-1"),
    codecommit: field(
      z.looseObject({
        references: field(
          z.array(reference()),
          "The branches and tags that changed. The commits between are not listed: ask GetDifferences.",
          [{ commit: "5e493c6f3067653f3d04eca608b4901eb227078a", ref: "refs/heads/main" }],
        ),
      }),
      "What changed in the repository.",
      {
        references: [
          { commit: "5e493c6f3067653f3d04eca608b4901eb227078a", ref: "refs/heads/main" },
        ],
      },
    ),
    customData: field(
      z.string().nullish(),
      "Text that was set on the trigger, up to 1,000 characters; null or absent where none was.",
      "deploy to staging",
      page,
    ),
    eventId: field(
      hinted(z.string(), "uuid"),
      "Id of the event, a UUID.",
      "31ade2c7-f889-47c5-a937-1cf99e2790e9",
    ),
    eventName: known(
      field(
        z.string(),
        "`ReferenceChanges`, or `TriggerEventTest` for the console's Test trigger.",
        "ReferenceChanges",
      ),
      ["ReferenceChanges", "TriggerEventTest"],
    ),
    eventPartNumber: field(
      z.int(),
      "Number of this part, from 1; a push of many references comes in several events.",
      1,
    ),
    eventTotalParts: field(z.int(), "Number of events that the push was split into.", 1),
    eventSource: field(
      z.literal("aws:codecommit"),
      "The service that sent the record.",
      "aws:codecommit",
    ),
    eventSourceARN: field(
      hinted(z.string(), "arn"),
      "ARN of the repository; its last part is the repository's name.",
      "arn:aws:codecommit:us-east-1:123456789012:orders",
    ),
    eventTime: field(
      hinted(z.string(), "iso-date-time"),
      "When it happened: ISO 8601 with milliseconds and an offset without colon, `+0000`.",
      "2020-03-12T19:03:58.390+0000",
    ),
    eventTriggerConfigId: field(
      z.string(),
      "Id of the repository's set of triggers; it changes when they are changed.",
      "0d17d6a4-efeb-46f3-b3ab-a63741badeb8",
    ),
    eventTriggerName: field(z.string(), "Name of the trigger.", "on-push"),
    eventVersion: field(z.string(), "Version of the record's format.", "1.0"),
    userIdentityARN: field(
      hinted(z.string(), "arn"),
      "ARN of the user or role that pushed.",
      "arn:aws:iam::123456789012:user/ada",
    ),
  }),
);

/**
 * The event of a repository's trigger. Source: CodeCommit User Guide, "Create an AWS CodeCommit
 * trigger for an AWS Lambda function".
 */
export const codecommitEvent = once(() =>
  z.looseObject({
    Records: field(z.array(record()).min(1), "One record, for the push that set the trigger off.", [
      exampleOf(record()),
    ]),
  }),
);
