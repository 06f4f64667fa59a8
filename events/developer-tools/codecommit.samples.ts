import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { repositoryArn, userArn } from "./codecommitRepository.ts";

/** The samples of a repository trigger's event. */
export const codecommitSamples: readonly [Sample, ...Sample[]] = [
  triggerSample("push", "Push to a branch", [branchParameter("main")], (values, context) => [
    reference(context, branchRef(values)),
  ]),
  triggerSample(
    "branch-created",
    "Branch created",
    [branchParameter("feature/login")],
    (values, context) => [{ ...reference(context, branchRef(values)), created: true }],
  ),
  triggerSample(
    "branch-deleted",
    "Branch deleted",
    [branchParameter("feature/login")],
    (values, context) => [{ ...reference(context, branchRef(values)), deleted: true }],
  ),
  triggerSample(
    "tag-created",
    "Tag created",
    [textParameter("tag", "Name of the tag.", "v1.0.0")],
    (values, context) => [
      { ...reference(context, `refs/tags/${readText(values, "tag")}`), created: true },
    ],
  ),
  triggerSample(
    "several-references",
    "Push of several references",
    [branchParameter("main"), textParameter("tag", "Name of the tag.", "v1.0.0")],
    (values, context) => {
      const pushed = reference(context, branchRef(values));
      const tag = `refs/tags/${readText(values, "tag")}`;
      const ref = "refs/heads/feature/login";
      return [pushed, { ...pushed, ref: tag, created: true }, reference(context, ref)];
    },
  ),
  triggerSample(
    "test-trigger",
    "Test trigger in the console",
    [branchParameter("main")],
    (values, context) => [reference(context, branchRef(values))],
    "TriggerEventTest",
  ),
];

function triggerSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  listReferences: (values: ParameterValues, context: SampleContext) => readonly JsonObject[],
  eventName = "ReferenceChanges",
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("repository", "Name of the repository.", "orders"),
      ...parameters,
      textParameter("triggerName", "Name of the trigger.", "on-push"),
      textParameter(
        "customData",
        "Custom data of the trigger; without it the field is absent.",
        "",
      ),
    ],
    build: (context, values) => ({
      Records: [buildRecord(context, values, eventName, listReferences(values, context))],
    }),
  };
}

function buildRecord(
  context: SampleContext,
  values: ParameterValues,
  eventName: string,
  references: readonly JsonObject[],
): JsonObject {
  const customData = readText(values, "customData");
  return {
    awsRegion: context.region,
    codecommit: { references },
    ...(customData === "" ? {} : { customData }),
    eventId: context.uuid(),
    eventName,
    eventPartNumber: 1,
    eventSource: "aws:codecommit",
    eventSourceARN: repositoryArn(context, readText(values, "repository")),
    eventTime: context.now.toISOString().replace("Z", "+0000"),
    eventTotalParts: 1,
    eventTriggerConfigId: context.uuid(),
    eventTriggerName: readText(values, "triggerName"),
    eventVersion: "1.0",
    userIdentityARN: userArn(context, "ada"),
  };
}

function reference(context: SampleContext, ref: string): JsonObject {
  return { commit: context.hex(40), ref };
}

function branchRef(values: ParameterValues): string {
  return `refs/heads/${readText(values, "branch")}`;
}

function branchParameter(branch: string): SampleParameter {
  return textParameter("branch", "Name of the branch, without `refs/heads/`.", branch);
}
