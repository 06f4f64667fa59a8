import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { executionFields, retryTimeField } from "./codepipelineExecution.schema.ts";

const trigger = once(() =>
  z.looseObject({
    "trigger-type": known(
      textField(
        "What started the execution: `CreatePipeline`, `StartPipelineExecution`, `PollForSourceChanges`, `Webhook`, `CloudWatchEvent`, `PutActionRevision` or others.",
        "StartPipelineExecution",
      ),
      [
        "CreatePipeline",
        "StartPipelineExecution",
        "PollForSourceChanges",
        "Webhook",
        "CloudWatchEvent",
        "PutActionRevision",
      ],
    ),
    "trigger-detail": field(
      z.string().optional(),
      "Who or what exactly: the ARN of a caller, a rule, a webhook or a connection.",
      "arn:aws:sts::123456789012:assumed-role/Deployer/ada",
    ),
  }),
);

/** Detail of a pipeline whose execution changes. Source: CodePipeline User Guide, "Monitoring CodePipeline events". */
export const pipelineStateChangeDetail = once(() =>
  z.looseObject({
    ...executionFields(),
    "execution-trigger": field(
      trigger().optional(),
      "What started the execution; sent where it starts.",
      exampleOf(trigger(), ["trigger-detail"]),
    ),
    state: field(
      z.enum([
        "STARTED",
        "SUCCEEDED",
        "FAILED",
        "CANCELED",
        "SUPERSEDED",
        "RESUMED",
        "STOPPING",
        "STOPPED",
      ]),
      "How the execution stands. `SUPERSEDED`: a newer one overtook it; `RESUMED`: a failed stage is tried again; `CANCELED`: the pipeline was changed.",
      "STARTED",
    ),
    "stop-execution-comments": field(
      z.string().optional(),
      "What the person wrote who stopped the execution; absent where nobody did.",
      "Wrong branch",
    ),
    "last-retry-attempt-time": retryTimeField(
      "When the execution was last tried again; absent where it never was.",
    ),
  }),
);
