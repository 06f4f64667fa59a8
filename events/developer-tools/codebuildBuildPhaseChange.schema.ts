import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { buildFields, buildTimeField } from "./codebuildBuild.schema.ts";
import { buildPhases, listInProse, phaseStatuses } from "./buildPhases.ts";

/** Detail of a phase that ends. Source: CodeBuild User Guide, "Build notifications input format reference". */
export const buildPhaseChangeDetail = once(() =>
  z.looseObject({
    "completed-phase": known(
      textField(`The phase that ended: ${listInProse(buildPhases)}.`, "BUILD"),
      buildPhases,
    ),
    "completed-phase-status": known(
      textField(`How it ended: ${listInProse(phaseStatuses)}.`, "SUCCEEDED"),
      phaseStatuses,
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
