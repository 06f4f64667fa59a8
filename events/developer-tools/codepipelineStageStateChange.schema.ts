import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { executionFields, retryTimeField } from "./codepipelineExecution.schema.ts";

/** Detail of a stage that changes. Source: CodePipeline User Guide, "Monitoring CodePipeline events". */
export const stageStateChangeDetail = once(() =>
  z.looseObject({
    ...executionFields(),
    stage: textField("Name of the stage.", "Deploy"),
    state: field(
      z.enum(["STARTED", "SUCCEEDED", "FAILED", "RESUMED", "CANCELED", "STOPPING", "STOPPED"]),
      "How the stage stands. `RESUMED`: it had failed and is tried again; `CANCELED`: the pipeline was changed.",
      "STARTED",
    ),
    "stage-last-retry-attempt-time": retryTimeField(
      "When the stage was last tried again; absent where it never was.",
    ),
  }),
);
