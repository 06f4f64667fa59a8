import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { buildFields } from "./codebuildBuild.schema.ts";

/** Detail of a build that starts or ends. Source: CodeBuild User Guide, "Build notifications input format reference". */
export const buildStateChangeDetail = once(() =>
  z.looseObject({
    "build-status": field(
      z.enum(["IN_PROGRESS", "SUCCEEDED", "FAILED", "STOPPED", "FAULT", "TIMED_OUT"]),
      "How the build stands.",
      "SUCCEEDED",
    ),
    ...buildFields(),
    "current-phase": textField(
      "The phase that the build is in: `SUBMITTED` at its start, `COMPLETED` at its end.",
      "COMPLETED",
    ),
    "current-phase-context": textField(
      "Messages of that phase in brackets, as text and not as a list; `[]` or `[: ]` where there are none.",
      "[: ]",
    ),
  }),
);
