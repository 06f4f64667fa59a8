import * as z from "zod";
import { optionalTextField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html";
const javaDate = "Thu Mar 12 19:03:58.390 UTC 2026";

const vulnerablePackage = once(() =>
  z.looseObject({
    name: optionalTextField("Name of the package.", "openssl"),
    version: optionalTextField("Version that was found.", "3.0.13"),
    release: optionalTextField("Release of the package; absent where it has none.", "0ubuntu3.2"),
    epoch: field(z.number().optional(), "Epoch of the package.", 0),
    arch: optionalTextField("Architecture of the package; mostly present.", "ARM64"),
    packageManager: optionalTextField("Package manager.", "OS"),
    filePath: optionalTextField(
      "File that names the package; absent for the OS's.",
      "package.json",
    ),
    fixedInVersion: optionalTextField(
      "Version that mends it; absent, or `NotAvailable`, where there is none.",
      "0:3.0.13-0ubuntu3.4",
    ),
    remediation: optionalTextField("How to mend it; mostly absent.", "apt-get upgrade"),
    sourceLayerHash: optionalTextField(
      "Layer of the image that brought it in; absent but in images.",
      "sha256:9f2c7f0b4d6b8f3a1c5e7d9f0b2a4c6e8d0f1a3b5c7d9e1f2a4b6c8d0e1f3a5b",
    ),
  }),
);

const vulnerability = once(() =>
  z.looseObject({
    vulnerabilityId: optionalTextField("Id of the vulnerability.", "CVE-2024-6119"),
    source: optionalTextField("Who published it.", "UBUNTU_CVE"),
    sourceUrl: optionalTextField("Page on it.", "https://nvd.nist.gov/vuln/detail/CVE-2024-6119"),
    vendorSeverity: optionalTextField("Severity as the vendor sees it.", "medium"),
    vendorCreatedAt: optionalTextField("When the vendor published it.", javaDate),
    vendorUpdatedAt: optionalTextField("When the vendor updated it; mostly absent.", javaDate),
    cvss: field(
      z.array(z.record(z.string(), z.unknown())).optional(),
      "Its CVSS scores, each with `baseScore`, `scoringVector`, `source` and `version`; may be empty.",
      [{ baseScore: 7.5, source: "NVD", version: "3.1" }],
    ),
    referenceUrls: field(z.array(z.string()).optional(), "Further pages on it.", [
      "https://ubuntu.com/security/notices/USN-6986-1",
    ]),
    relatedVulnerabilities: field(z.array(z.string()).optional(), "Related ids.", ["USN-6986-1"]),
    vulnerablePackages: field(z.array(vulnerablePackage()).optional(), "Packages that have it.", [
      exampleOf(vulnerablePackage(), ["name", "version", "fixedInVersion"]),
    ]),
  }),
);

const resource = once(() =>
  z.looseObject({
    type: known(
      textField(
        "`AWS_EC2_INSTANCE`, `AWS_ECR_CONTAINER_IMAGE`, `AWS_LAMBDA_FUNCTION` or `CODE_REPOSITORY`.",
        "AWS_ECR_CONTAINER_IMAGE",
      ),
      ["AWS_EC2_INSTANCE", "AWS_ECR_CONTAINER_IMAGE", "AWS_LAMBDA_FUNCTION", "CODE_REPOSITORY"],
    ),
    id: textField("ARN of the resource, or the instance's id.", "i-0c52e8a1f7b3d9046"),
    partition: optionalTextField("Partition of the resource.", "aws"),
    region: optionalTextField("AWS Region of the resource.", "us-east-1"),
    tags: field(
      z.record(z.string(), z.string()).optional(),
      "Tags of the resource; absent without any.",
      { team: "shop" },
    ),
    details: field(
      z.record(z.string(), z.unknown()).optional(),
      "What is known of it: `awsEc2Instance`, `awsEcrContainerImage` or `awsLambdaFunction`.",
      { awsEcrContainerImage: { repositoryName: "checkout", imageTags: ["2026.3"] } },
    ),
  }),
);

function objectField(description: string, example: { readonly [key: string]: string | number }) {
  return field(z.record(z.string(), z.unknown()).optional(), description, example);
}

/** Inspector User Guide, "Amazon Inspector event schema". */
export const inspectorFinding = once(() =>
  z.looseObject({
    awsAccountId: textField("Account of the resource.", "123456789012"),
    findingArn: textField(
      "ARN of the finding, the same in each update.",
      "arn:aws:inspector2:us-east-1:123456789012:finding/9f2c7f0b4d6b8f3a1c5e7d9f0b2a4c6e",
      page,
    ),
    type: known(
      textField(
        "`PACKAGE_VULNERABILITY`, `NETWORK_REACHABILITY` or `CODE_VULNERABILITY`.",
        "PACKAGE_VULNERABILITY",
      ),
      ["PACKAGE_VULNERABILITY", "NETWORK_REACHABILITY", "CODE_VULNERABILITY"],
    ),
    title: optionalTextField("Title, for people to read.", "CVE-2024-6119 - openssl"),
    description: textField(
      "Description, for people to read.",
      "Possible denial of service in X.509 name checks",
    ),
    severity: known(
      textField("`INFORMATIONAL`, `LOW`, `MEDIUM`, `HIGH`, `CRITICAL` or `UNTRIAGED`.", "MEDIUM"),
      ["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL", "UNTRIAGED"],
    ),
    status: known(textField("`ACTIVE`, `SUPPRESSED` or `CLOSED`.", "ACTIVE"), [
      "ACTIVE",
      "SUPPRESSED",
      "CLOSED",
    ]),
    firstObservedAt: textField("When it was first seen: not ISO 8601, but Java's date.", javaDate),
    lastObservedAt: textField("When it was last seen, as Java's date.", javaDate),
    updatedAt: optionalTextField("When it was last updated, as Java's date.", javaDate),
    inspectorScore: field(
      z.number().optional(),
      "Inspector's score from 0 to 10; absent where it gives none.",
      7.5,
    ),
    inspectorScoreDetails: objectField("How the score came about; absent without one.", {
      score: 7.5,
    }),
    epss: objectField("Probability that it is exploited; absent where unknown.", {
      score: 0.00045,
    }),
    exploitAvailable: known(optionalTextField("`YES` or `NO`; mostly present.", "NO"), [
      "YES",
      "NO",
    ]),
    exploitabilityDetails: objectField("When it was last exploited; mostly absent.", {
      lastKnownExploitAt: javaDate,
    }),
    fixAvailable: known(optionalTextField("`YES`, `NO` or `PARTIAL`; mostly present.", "YES"), [
      "YES",
      "NO",
      "PARTIAL",
    ]),
    packageVulnerabilityDetails: field(
      vulnerability().optional(),
      "The vulnerability; absent from findings of other types.",
      exampleOf(vulnerability(), ["vulnerabilityId", "source"]),
      page,
    ),
    networkReachabilityDetails: objectField(
      "The open port and the way to it; absent from findings of other types.",
      { protocol: "TCP" },
    ),
    codeVulnerabilityDetails: objectField(
      "The place in the code; absent from findings of other types.",
      { detectorName: "Hardcoded credentials" },
    ),
    remediation: objectField("What to do against it.", { text: "None Provided" }),
    resources: field(
      z.array(resource()),
      "The resource that has it.",
      [exampleOf(resource(), ["region"])],
      page,
    ),
  }),
);
