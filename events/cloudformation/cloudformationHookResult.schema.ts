import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const annotation = once(() =>
  z.looseObject({
    annotationName: textField("Name of the remark.", "versioning"),
    status: field(z.enum(["PASSED", "FAILED", "SKIPPED"]), "How this check ended.", "FAILED"),
    statusMessage: field(z.string().nullish(), "Why it ended so.", "Versioning is off"),
    remediationMessage: field(
      z.string().nullish(),
      "What to change.",
      "Set VersioningConfiguration.Status to Enabled",
    ),
    remediationLink: field(
      z.string().nullish(),
      "Address of further advice.",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
    ),
    severityLevel: field(
      z.enum(["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"]).nullish(),
      "How grave it is.",
      "MEDIUM",
    ),
  }),
);

/** A hook's result. Source: CloudFormation Hooks User Guide, "Create Lambda functions to evaluate resources for Lambda Hooks". */
export const hookResult = once(() =>
  z.looseObject({
    hookStatus: field(
      z.enum(["SUCCESS", "FAILED", "IN_PROGRESS"]),
      "The verdict; with IN_PROGRESS the function is asked again, up to three times in all. Only the hooks of ECS deployments say SUCCEEDED instead.",
      "SUCCESS",
    ),
    errorCode: field(
      z.enum(["NonCompliant", "InternalFailure"]).nullish(),
      "Whether the target is at fault or the hook itself; required where the status is FAILED.",
      "NonCompliant",
    ),
    message: field(
      z.string().nullish(),
      "What the caller is told, cut after 4,096 characters.",
      "Versioning must be on",
    ),
    clientRequestToken: textField(
      "The token of the request, repeated.",
      "4b90a7e4-b790-456b-a937-0cfdfa211dfe",
    ),
    callbackContext: field(
      z.unknown().optional(),
      "What the next attempt finds in its requestContext, where the status is IN_PROGRESS.",
      { scanId: "s-17" },
    ),
    callbackDelaySeconds: field(
      z.int().nullish(),
      "Seconds until the next attempt, where the status is IN_PROGRESS.",
      15,
    ),
    annotations: field(z.array(annotation()).nullish(), "Remarks in detail, with advice.", [
      { annotationName: "versioning", status: "FAILED" },
    ]),
  }),
);
