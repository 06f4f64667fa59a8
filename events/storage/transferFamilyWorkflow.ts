import { encodeBase64 } from "../encoding/base64.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { transferFamilyWorkflowSchema } from "./transferFamilyWorkflow.schema.ts";

const userName = textParameter("userName", "User who sent the file.", "supplier-17");

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "custom-step",
    title: "Custom step, file in S3",
    parameters: [
      userName,
      textParameter("bucket", "Name of the bucket.", "supplier-uploads"),
      textParameter(
        "key",
        "Key of the object; the event carries it as it is.",
        "supplier-17/invoice 1042.csv",
      ),
    ],
    build: (context, values) =>
      buildStep(context, values, {
        domain: "S3",
        bucket: readText(values, "bucket"),
        key: readText(values, "key"),
        eTag: context.hex(32),
        versionId: null,
      }),
  },
  {
    id: "efs",
    title: "Custom step, file in EFS",
    parameters: [
      userName,
      textParameter("path", "Path of the file.", "/supplier-17/invoice 1042.csv"),
    ],
    build: (context, values) =>
      buildStep(context, values, {
        domain: "EFS",
        fileSystemId: `fs-${context.hex(17)}`,
        path: readText(values, "path"),
      }),
  },
];

function buildStep(
  context: SampleContext,
  values: ParameterValues,
  fileLocation: JsonObject,
): JsonObject {
  return {
    token: encodeBase64(context.uuid()),
    serviceMetadata: {
      executionDetails: { workflowId: `w-${context.hex(17)}`, executionId: context.uuid() },
      transferDetails: {
        sessionId: context.hex(16),
        userName: readText(values, userName.name),
        serverId: `s-${context.hex(17)}`,
      },
    },
    fileLocation,
  };
}

/** AWS Transfer Family User Guide, "Use custom file-processing steps". */
export const transferFamilyWorkflow: EventType = {
  id: "transfer-family-workflow",
  service: "AWS Transfer Family",
  title: "Managed workflow custom step",
  shortTitle: "Transfer step",
  description: "A file came to a Transfer Family server, and its workflow reached a custom step.",
  category: "Storage",
  tier: 3,
  aliases: ["sftp", "ftp", "as2", "file", "upload", "workflow", "SendWorkflowStepState"],
  documentation: "https://docs.aws.amazon.com/transfer/latest/userguide/custom-step-details.html",
  schema: transferFamilyWorkflowSchema,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "The workflow invokes the function asynchronously when it reaches the step, and the step stays in progress until it is reported.",
    resultUse:
      "The result is discarded, and so is an error: the function has to call SendWorkflowStepState with SUCCESS or FAILURE, or the step waits until it times out.",
    mustCall: ["SendWorkflowStepState"],
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      isJsonObject(event["serviceMetadata"]) &&
      isJsonObject(event["fileLocation"]),
  },
  names: noEcosystemNames,
  samples,
};
