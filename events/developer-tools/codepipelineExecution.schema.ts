import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Page of the CodePipeline User Guide on all three events. */
export const codepipelineEventsPage =
  "https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html";

/** What the details of pipeline, stage and action events have in common. */
export const executionFields = once(() => ({
  pipeline: textField("Name of the pipeline.", "orders"),
  "execution-id": field(
    hinted(z.string(), "uuid"),
    "Id of the pipeline's execution, a UUID, which GetPipelineExecution takes.",
    "01234567-0123-4567-89ab-012345678901",
  ),
  "start-time": field(
    hinted(z.string(), "iso-date-time").optional(),
    "When it started, to the millisecond; absent from older events.",
    "2026-03-12T19:03:58.390Z",
  ),
  version: field(z.int(), "Version of the pipeline's structure, a number and not text.", 4),
  "pipeline-execution-attempt": field(
    z.int().optional(),
    "Which attempt at the execution this is; absent from older events.",
    1,
  ),
}));

/** A moment of a retry. */
export function retryTimeField(description: string) {
  return field(
    hinted(z.string(), "iso-date-time").optional(),
    description,
    "2026-03-12T19:09:12.504Z",
  );
}
