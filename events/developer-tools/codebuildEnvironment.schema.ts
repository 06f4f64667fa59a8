import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const environmentVariable = once(() =>
  z.looseObject({
    name: textField("Name of the variable.", "STAGE"),
    type: known(
      field(
        z.string().optional(),
        "`PLAINTEXT`, `PARAMETER_STORE` or `SECRETS_MANAGER`.",
        "PLAINTEXT",
      ),
      ["PLAINTEXT", "PARAMETER_STORE", "SECRETS_MANAGER"],
    ),
    value: textField(
      "The value itself, or the name of the parameter or secret that holds it.",
      "staging",
    ),
  }),
);

/** The container that a build of CodeBuild runs in. */
export const codebuildEnvironment = once(() =>
  z.looseObject({
    type: known(
      textField(
        "Kind of the environment: `LINUX_CONTAINER`, `ARM_CONTAINER`, `LINUX_GPU_CONTAINER`, `WINDOWS_SERVER_2022_CONTAINER` or others.",
        "LINUX_CONTAINER",
      ),
      ["LINUX_CONTAINER", "ARM_CONTAINER", "LINUX_GPU_CONTAINER", "WINDOWS_SERVER_2022_CONTAINER"],
    ),
    image: textField("Docker image that the build runs in.", "aws/codebuild/standard:7.0"),
    "compute-type": textField("Size of the machine.", "BUILD_GENERAL1_SMALL"),
    "privileged-mode": field(
      z.boolean(),
      "Whether the build may run Docker inside its container.",
      false,
    ),
    "image-pull-credentials-type": known(
      field(
        z.string().optional(),
        "Whose credentials pull the image: `CODEBUILD` or `SERVICE_ROLE`.",
        "CODEBUILD",
      ),
      ["CODEBUILD", "SERVICE_ROLE"],
    ),
    "environment-variables": field(
      z.array(environmentVariable()),
      "Variables of the project and of this build; plain ones with their values, so they may hold secrets.",
      [exampleOf(environmentVariable(), ["type"])],
    ),
  }),
);
