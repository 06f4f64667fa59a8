import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { arnField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { codebuildEnvironment } from "./codebuildEnvironment.schema.ts";
import { buildPhases, listInProse, phaseStatuses } from "./buildPhases.ts";

/** Build notifications input format reference of the CodeBuild User Guide. */
export const buildNotificationsPage =
  "https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html";

const buildArn =
  "arn:aws:codebuild:us-east-1:123456789012:build/orders:8745a7a9-c340-456a-9166-edf953571bef";

/** A moment as CodeBuild writes it: English, twelve hours, without a time zone. */
export function buildTimeField(description: string, example: string) {
  return textField(`${description} Text such as this one, in UTC.`, example);
}

const source = once(() =>
  z.looseObject({
    type: known(
      textField(
        "Where the source comes from: `GITHUB`, `CODECOMMIT`, `CODEPIPELINE`, `BITBUCKET`, `S3`, `NO_SOURCE` or others.",
        "GITHUB",
      ),
      ["GITHUB", "CODECOMMIT", "CODEPIPELINE", "BITBUCKET", "S3", "NO_SOURCE"],
    ),
    location: field(
      z.string().optional(),
      "Repository or object of the source; absent where there is none, as in a pipeline.",
      "https://github.com/acme/orders.git",
    ),
    buildspec: field(
      z.string().optional(),
      "Name of the build specification, or the specification itself, if the project names one.",
      "buildspec.yml",
    ),
    "git-clone-depth": field(
      z.number().optional(),
      "How many commits are cloned; 0 for the whole history. Only for Git sources.",
      1,
    ),
    "report-build-status": field(
      z.boolean().optional(),
      "Whether CodeBuild tells the source provider how the build ended.",
      false,
    ),
  }),
);

const artifact = once(() =>
  z.looseObject({
    location: textField(
      "ARN of the output in S3; empty text where the build makes none.",
      "arn:aws:s3:::orders-builds/orders.zip",
    ),
    md5sum: field(
      z.string().optional(),
      "MD5 of the output in hexadecimal, if the build is packaged as a ZIP file.",
      "da9c44c8a9a3cd4b443126e823168f1c",
    ),
    sha256sum: field(
      z.string().optional(),
      "SHA-256 of the output in hexadecimal, if the build is packaged as a ZIP file.",
      "6ccc2ae1df9d155ba83c597051611c42d60e09c6329dcb14a312cecc0a8e39d7",
    ),
  }),
);

const logs = once(() =>
  z.looseObject({
    "group-name": field(
      z.string().optional(),
      "CloudWatch log group; absent until the build has begun to log.",
      "/aws/codebuild/orders",
    ),
    "stream-name": field(
      z.string().optional(),
      "Log stream of the build; absent until the build has begun to log.",
      "8745a7a9-c340-456a-9166-edf953571bef",
    ),
    "deep-link": field(
      z.string().optional(),
      "Address of the log in the console.",
      "https://console.aws.amazon.com/cloudwatch/home?region=us-east-1#logsV2:log-groups",
    ),
  }),
);

const phase = once(() =>
  z.looseObject({
    "phase-type": known(textField(`${listInProse(buildPhases)}.`, "BUILD"), buildPhases),
    "phase-status": known(
      field(
        z.string().optional(),
        `${listInProse(phaseStatuses)}; absent from the phase that the build is in.`,
        "SUCCEEDED",
      ),
      phaseStatuses,
    ),
    "phase-context": field(
      z.array(z.string()).optional(),
      "Status code and message with a colon between, for each problem; often only `: `, as there was none.",
      [": "],
    ),
    "start-time": buildTimeField("When the phase began.", "Mar 12, 2026 7:03:10 PM"),
    "end-time": field(
      z.string().optional(),
      "When the phase ended, in the same form; absent from the phase that the build is in.",
      "Mar 12, 2026 7:03:58 PM",
    ),
    "duration-in-seconds": field(
      z.number().optional(),
      "How long the phase took; absent from the phase that the build is in.",
      48,
    ),
  }),
);

const additionalInformation = once(() =>
  z.looseObject({
    cache: field(
      z
        .looseObject({
          type: known(textField("`NO_CACHE`, `LOCAL` or `S3`.", "NO_CACHE"), [
            "NO_CACHE",
            "LOCAL",
            "S3",
          ]),
        })
        .optional(),
      "The project's cache.",
      { type: "NO_CACHE" },
    ),
    "build-number": field(
      z.number().optional(),
      "Number of the build within its project, from 1; absent from the event of a build that starts.",
      55,
    ),
    "timeout-in-minutes": field(z.number(), "Minutes after which the build is ended.", 60),
    "queued-timeout-in-minutes": field(
      z.number().optional(),
      "Minutes that the build may wait in the queue.",
      480,
    ),
    "build-complete": field(z.boolean(), "Whether the build has ended.", true),
    initiator: textField(
      "Who started the build: a user, a role with its session, a webhook, or `codepipeline/` or `rule/` with a name.",
      "GitHub-Hookshot/8d33975",
    ),
    "build-start-time": buildTimeField("When the build began.", "Mar 12, 2026 7:02:01 PM"),
    source: field(source(), "The source of the build.", exampleOf(source(), ["location"])),
    "source-version": field(
      z.string().optional(),
      "Commit, branch, tag or ARN of the object that is built; absent for the default branch.",
      "5e493c6f3067653f3d04eca608b4901eb227078a",
    ),
    artifact: field(artifact().optional(), "What the build makes.", exampleOf(artifact())),
    environment: field(
      codebuildEnvironment(),
      "The container that the build runs in.",
      exampleOf(codebuildEnvironment()),
    ),
    "project-file-system-locations": field(
      z.array(z.looseObject({})).optional(),
      "File systems of Amazon EFS that the build mounts; mostly an empty list.",
      [],
    ),
    logs: field(
      logs(),
      "Where the build writes its log.",
      exampleOf(logs(), ["group-name", "stream-name"]),
    ),
    phases: field(
      z.array(phase()).optional(),
      "The phases so far, in order, the last of them still running unless it is `COMPLETED`; absent from the event of a build that starts.",
      [exampleOf(phase(), ["phase-status", "end-time", "duration-in-seconds"])],
    ),
  }),
);

/** What the details of both events say of the build. */
export const buildFields = once(() => ({
  "project-name": textField("Name of the build project.", "orders"),
  "build-id": arnField(
    "ARN of the build; what follows the last slash is the id that BatchGetBuilds takes.",
    buildArn,
  ),
  "additional-information": field(
    additionalInformation(),
    "The build in detail.",
    exampleOf(additionalInformation(), ["build-number", "phases"]),
  ),
  version: textField("Version of the detail's format, as text.", "1"),
}));
