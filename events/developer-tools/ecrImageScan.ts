import * as z from "zod";
import { type ServiceSample, serviceEventType } from "../eventbridge/serviceEventType.ts";
import { textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import type { JsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import { countParameter } from "../model/sampleParameters.ts";
import { ecrEventsPage, imageDigestField, imageParameters, makeImageDigest } from "./ecrImage.ts";

/** Detail of a scan that ended. Source: Amazon ECR User Guide, "Amazon ECR events and EventBridge". */
const imageScanDetail = once(() =>
  z.looseObject({
    "scan-status": known(textField("How the scan ended: `COMPLETE` or `FAILED`.", "COMPLETE"), [
      "COMPLETE",
      "FAILED",
    ]),
    "repository-name": textField(
      "Name of the repository, which may contain slashes.",
      "shop/orders",
    ),
    "image-digest": imageDigestField(),
    "image-tags": field(
      z.array(z.string()),
      "Tags of the image; an empty list where it has none.",
      ["1.4.0"],
    ),
    "finding-severity-counts": field(
      z.record(z.string(), z.int()).optional(),
      "Number of findings for `CRITICAL`, `HIGH`, `MEDIUM`, `LOW`, `INFORMATIONAL` and `UNDEFINED`; mostly only for those that occur.",
      { CRITICAL: 1, HIGH: 2, MEDIUM: 9 },
    ),
  }),
);

/** A scan of an image that ended. */
export const ecrImageScan = serviceEventType({
  id: "ecr-image-scan",
  service: "Amazon ECR",
  title: "ECR Image Scan",
  shortTitle: "ECR scan",
  description: "A basic scan of an image for vulnerabilities ends.",
  category: "Developer tools",
  tier: 3,
  aliases: ["ecr", "docker", "vulnerability", "scan", "security", "cve", "eventbridge"],
  documentation: ecrEventsPage,
  sources: ["aws.ecr"],
  detailTypes: ["ECR Image Scan"],
  detail: imageScanDetail,
  detailDescription: "The image and how many findings there are; its keys have hyphens.",
  deliveredBy:
    "EventBridge invokes the function asynchronously for each event that the rule matches; ECR sends its events as best it can.",
  names: { goType: "ECRScanEvent" },
  samples: [
    scanSample(
      "findings",
      "Scan with findings",
      [
        countParameter("critical", "Number of critical findings.", 1),
        countParameter("high", "Number of findings of high severity.", 2),
        countParameter("medium", "Number of findings of medium severity.", 9),
      ],
      countFindings,
    ),
    scanSample("no-findings", "Scan without findings", [], () => ({})),
  ],
});

function scanSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  countSeverities: (values: ParameterValues) => JsonObject,
): ServiceSample {
  return {
    id,
    title,
    parameters: [...imageParameters, ...parameters],
    build: (context, values) => {
      const repository = readText(values, "repository");
      const tag = readText(values, "tag");
      const owner = `${context.partition}:ecr:${context.region}:${context.accountId}`;
      return {
        resources: [`arn:${owner}:repository/${repository}`],
        detail: {
          "scan-status": "COMPLETE",
          "repository-name": repository,
          "finding-severity-counts": countSeverities(values),
          "image-digest": makeImageDigest(context),
          "image-tags": tag === "" ? [] : [tag],
        },
      };
    },
  };
}

/** ECR leaves severities without findings out. */
function countFindings(values: ParameterValues): JsonObject {
  const counts = ["critical", "high", "medium"].map(
    (severity) => [severity.toUpperCase(), readInteger(values, severity)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
