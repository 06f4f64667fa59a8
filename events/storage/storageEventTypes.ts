import type { EventType } from "../model/eventType.ts";
import { s3 } from "./s3.ts";
import { s3Batch } from "./s3Batch.ts";
import { s3Eventbridge } from "./s3Eventbridge.ts";
import { s3ObjectLambda } from "./s3ObjectLambda.ts";
import { transferFamilyWorkflow } from "./transferFamilyWorkflow.ts";

/** Event types of objects, files and databases; the one that a name shared by several means comes first. */
export const storageEventTypes: readonly EventType[] = [
  s3,
  s3Eventbridge,
  s3Batch,
  s3ObjectLambda,
  transferFamilyWorkflow,
];
