import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/transfer/latest/userguide/custom-step-details.html";

const executionExample = {
  workflowId: "w-7d41c2f09be8a6350",
  executionId: "4c6b3f0e-9a2d-4c1b-8d7e-5f60718293a4",
};
const transferExample = {
  sessionId: "36688ff5d2deda8c",
  userName: "supplier-17",
  serverId: "s-0a1b2c3d4e5f60718",
};
const metadataExample = { executionDetails: executionExample, transferDetails: transferExample };
const locationExample = {
  domain: "S3",
  bucket: "supplier-uploads",
  key: "supplier-17/invoice 1042.csv",
  eTag: "d41d8cd98f00b204e9800998ecf8427e",
  versionId: null,
};

const serviceMetadata = once(() => {
  const execution = z.looseObject({
    workflowId: textField(
      "Id of the workflow: pass it to SendWorkflowStepState.",
      executionExample.workflowId,
      page,
    ),
    executionId: textField(
      "Id of this run: pass it to SendWorkflowStepState.",
      executionExample.executionId,
      page,
    ),
  });
  const transfer = z.looseObject({
    sessionId: textField(
      "Id of the session in which the file came.",
      transferExample.sessionId,
      page,
    ),
    userName: textField("User of the server who sent the file.", transferExample.userName, page),
    serverId: textField("The server that got it.", transferExample.serverId, page),
  });
  return z.looseObject({
    executionDetails: field(execution, "The run of the workflow.", executionExample, page),
    transferDetails: field(transfer, "How the file came.", transferExample, page),
  });
});

function locationField(description: string, example: string) {
  return field(z.string().nullable().optional(), description, example, page);
}

const fileLocation = once(() =>
  z.looseObject({
    domain: field(
      z.enum(["S3", "EFS"]),
      "Where the file lies: S3 or EFS.",
      locationExample.domain,
      page,
    ),
    bucket: locationField("Name of the bucket; for S3 only.", locationExample.bucket),
    key: locationField("Key of the object, not encoded; for S3 only.", locationExample.key),
    eTag: locationField("Entity tag of the object; for S3 only.", locationExample.eTag),
    versionId: locationField(
      "Version of the object; null unless the bucket is versioned.",
      "096fKKXTRTtl3on89fVO.nfljtsv6qko",
    ),
    fileSystemId: locationField("Id of the file system; for EFS only.", "fs-0a1b2c3d4e5f60718"),
    path: locationField("Path in the file system; for EFS only.", "/supplier-17/invoice.csv"),
  }),
);

/** Event of a workflow's custom step: AWS Transfer Family User Guide, "Use custom file-processing steps". */
export const transferFamilyWorkflowSchema = once(() =>
  z.looseObject({
    token: textField(
      "Identifies this step to SendWorkflowStepState, once.",
      "NGM2YjNmMGUtOWEyZC00YzFiLThkN2UtNWY2MDcxODI5M2E0",
      page,
    ),
    serviceMetadata: field(
      serviceMetadata(),
      "About the run and the transfer.",
      metadataExample,
      page,
    ),
    fileLocation: field(fileLocation(), "The file to work on.", locationExample, page),
  }),
);
