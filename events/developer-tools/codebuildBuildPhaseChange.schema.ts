import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { buildFields, buildTimeField } from "./codebuildBuild.schema.ts";

/** Detail of a phase that ends. Source: CodeBuild User Guide, "Build notifications input format reference". */
export const buildPhaseChangeDetail = once(() =>
  z.looseObject({
    "completed-phase": known(
      textField(
        "The phase that ended: `SUBMITTED`, `QUEUED`, `PROVISIONING`, `DOWNLOAD_SOURCE`, `INSTALL`, `PRE_BUILD`, `BUILD`, `POST_BUILD`, `UPLOAD_ARTIFACTS`, `FINALIZING` or `COMPLETED`.",
        "BUILD",
      ),
      [
        "SUBMITTED",
        "QUEUED",
        "PROVISIONING",
        "DOWNLOAD_SOURCE",
        "INSTALL",
        "PRE_BUILD",
        "BUILD",
        "POST_BUILD",
        "UPLOAD_ARTIFACTS",
        "FINALIZING",
        "COMPLETED",
      ],
    ),
    "completed-phase-status": known(
      textField(
        "How it ended: `SUCCEEDED`, `FAILED`, `FAULT`, `TIMED_OUT`, `CLIENT_ERROR` or `STOPPED`.",
        "SUCCEEDED",
      ),
      ["SUCCEEDED", "FAILED", "FAULT", "TIMED_OUT", "CLIENT_ERROR", "STOPPED"],
    ),
    "completed-phase-context": textField(
      "Messages of the phase in brackets, as text and not as a list; `[]` or `[: ]` where there are none.",
      "[: ]",
    ),
    "completed-phase-duration-seconds": field(
      z.number().optional(),
      "How long the phase took, a number.",
      71,
    ),
    "completed-phase-start": buildTimeField("When the phase began.", "Mar 12, 2026 7:02:47 PM"),
    "completed-phase-end": field(
      z.string().optional(),
      "When the phase ended, in the same form.",
      "Mar 12, 2026 7:03:58 PM",
    ),
    ...buildFields(),
  }),
);
