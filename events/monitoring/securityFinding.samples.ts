import type { ServiceEvent, ServiceSample } from "../eventbridge/serviceEventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

const bucket = textParameter("bucket", "Bucket that the finding is about.", "invoice-archive");
const severity = textParameter("severity", "Label of the severity.", "HIGH");
const day = 24 * 3_600_000;

/** Samples of the findings of four services. */
export const securityFindingSamples: readonly [ServiceSample, ...ServiceSample[]] = [
  {
    id: "security-hub-imported",
    title: "Security Hub imported a finding",
    parameters: [bucket, severity],
    build: (context, values) => {
      const finding = buildHubFinding(context, values);
      const product = `arn:${context.partition}:securityhub:${context.region}::product/aws/securityhub`;
      return { resources: [`${product}/${finding.Id}`], detail: { findings: [finding] } };
    },
  },
  {
    id: "security-hub-custom-action",
    title: "Somebody chose a custom action in Security Hub",
    parameters: [
      bucket,
      severity,
      textParameter("actionName", "Name of the custom action.", "Open a ticket"),
    ],
    build: (context, values) => ({
      detailType: "Security Hub Findings - Custom Action",
      resources: [ownArn(context, "securityhub", "action/custom/open-ticket")],
      detail: {
        actionName: readText(values, "actionName"),
        actionDescription: "Opens a ticket for the finding",
        findings: [buildHubFinding(context, values)],
      },
    }),
  },
  {
    id: "inspector",
    title: "Inspector found a vulnerability in an image",
    parameters: [
      textParameter("repository", "Repository of the image.", "checkout"),
      textParameter("vulnerabilityId", "Id of the vulnerability.", "CVE-2024-6119"),
      { ...severity, default: "MEDIUM" },
    ],
    build: buildInspectorFinding,
  },
  {
    id: "macie",
    title: "Macie found personal data in an object",
    parameters: [
      { ...bucket, default: "customer-uploads" },
      textParameter("key", "Key of the object.", "incoming/customers.csv"),
    ],
    build: buildMacieFinding,
  },
  {
    id: "access-analyzer",
    title: "Access Analyzer found access from outside",
    parameters: [{ ...bucket, default: "partner-exchange" }],
    build: buildAnalyzerFinding,
  },
];

/** A failed control: Security Hub User Guide, "AWS Security Finding Format (ASFF)". */
function buildHubFinding(context: SampleContext, values: ParameterValues) {
  const now = context.now.toISOString();
  const first = new Date(context.now.getTime() - 3 * day).toISOString();
  const label = readText(values, "severity");
  return {
    SchemaVersion: "2018-10-08",
    Id: ownArn(context, "securityhub", `security-control/S3.8/finding/${context.uuid()}`),
    ProductArn: `arn:${context.partition}:securityhub:${context.region}::product/aws/securityhub`,
    ProductName: "Security Hub",
    CompanyName: "AWS",
    Region: context.region,
    GeneratorId: "security-control/S3.8",
    AwsAccountId: context.accountId,
    Types: ["Software and Configuration Checks/Industry and Regulatory Standards"],
    FirstObservedAt: first,
    LastObservedAt: now,
    CreatedAt: first,
    UpdatedAt: now,
    Severity: { Label: label, Original: label },
    Title: "S3 general purpose buckets should block public access",
    Description: "This control checks whether a bucket blocks public access at the bucket level.",
    Remediation: {
      Recommendation: { Text: "See the Security Hub documentation for how to correct this." },
    },
    ProductFields: { "aws/securityhub/ProductName": "Security Hub" },
    Resources: [
      {
        Type: "AwsS3Bucket",
        Id: `arn:${context.partition}:s3:::${readText(values, "bucket")}`,
        Partition: context.partition,
        Region: context.region,
      },
    ],
    Compliance: { Status: "FAILED", SecurityControlId: "S3.8" },
    WorkflowState: "NEW",
    Workflow: { Status: "NEW" },
    RecordState: "ACTIVE",
    FindingProviderFields: { Severity: { Label: label, Original: label } },
  };
}

function buildInspectorFinding(context: SampleContext, values: ParameterValues): ServiceEvent {
  const repository = readText(values, "repository");
  const digest = `sha256:${context.hex(64)}`;
  const image = ownArn(context, "ecr", `repository/${repository}/${digest}`);
  const id = readText(values, "vulnerabilityId");
  const now = toJavaDate(context.now);
  return {
    source: "aws.inspector2",
    detailType: "Inspector2 Finding",
    resources: [image],
    detail: {
      awsAccountId: context.accountId,
      description: "Possible denial of service in X.509 name checks",
      exploitAvailable: "NO",
      findingArn: ownArn(context, "inspector2", `finding/${context.hex(32)}`),
      firstObservedAt: now,
      fixAvailable: "YES",
      inspectorScore: 7.5,
      lastObservedAt: now,
      packageVulnerabilityDetails: {
        cvss: [],
        source: "UBUNTU_CVE",
        vendorSeverity: "medium",
        vulnerabilityId: id,
        vulnerablePackages: [
          {
            arch: "ARM64",
            epoch: 0,
            fixedInVersion: "0:3.0.13-0ubuntu3.4",
            name: "openssl",
            packageManager: "OS",
            release: "0ubuntu3.2",
            version: "3.0.13",
          },
        ],
      },
      remediation: { recommendation: { text: "None Provided" } },
      resources: [
        {
          details: { awsEcrContainerImage: { imageHash: digest, repositoryName: repository } },
          id: image,
          partition: context.partition,
          region: context.region,
          type: "AWS_ECR_CONTAINER_IMAGE",
        },
      ],
      severity: readText(values, "severity"),
      status: "ACTIVE",
      title: `${id} - openssl`,
      type: "PACKAGE_VULNERABILITY",
      updatedAt: now,
    },
  };
}

function buildMacieFinding(context: SampleContext, values: ParameterValues): ServiceEvent {
  const [name, key] = [readText(values, "bucket"), readText(values, "key")];
  const arn = `arn:${context.partition}:s3:::${name}`;
  const count = 1 + context.integer(400);
  const detections = [{ type: "NAME", count }];
  const personal = { category: "PERSONAL_INFORMATION", totalCount: count, detections };
  return {
    source: "aws.macie",
    detailType: "Macie Finding",
    detail: {
      schemaVersion: "1.0",
      id: context.hex(32),
      accountId: context.accountId,
      partition: context.partition,
      region: context.region,
      type: "SensitiveData:S3Object/Personal",
      title: "The S3 object contains personal information",
      description: "The S3 object contains personal information such as names or addresses.",
      severity: { score: 3, description: "High" },
      createdAt: context.now.toISOString(),
      updatedAt: context.now.toISOString(),
      count: 1,
      category: "CLASSIFICATION",
      resourcesAffected: {
        s3Bucket: { arn, name },
        s3Object: { bucketArn: arn, key, path: `${name}/${key}`, size: 48_213 },
      },
      classificationDetails: { result: { sensitiveData: [personal] } },
      policyDetails: null,
      archived: false,
    },
  };
}

function buildAnalyzerFinding(context: SampleContext, values: ParameterValues): ServiceEvent {
  const found = new Date(context.now.getTime() - 9000).toISOString();
  const detail: JsonObject = {
    version: "1.0",
    id: context.uuid(),
    status: "ACTIVE",
    resourceType: "AWS::S3::Bucket",
    resource: `arn:${context.partition}:s3:::${readText(values, "bucket")}`,
    createdAt: found,
    analyzedAt: found,
    updatedAt: found,
    accountId: context.accountId,
    region: context.region,
    principal: { AWS: context.digits(12) },
    action: ["s3:GetObject"],
    condition: {},
    isPublic: false,
    isDeleted: false,
  };
  return {
    source: "aws.access-analyzer",
    detailType: "Access Analyzer Finding",
    resources: [ownArn(context, "access-analyzer", "analyzer/organisation")],
    detail,
  };
}

function ownArn(context: SampleContext, service: string, resource: string): string {
  return `arn:${context.partition}:${service}:${context.region}:${context.accountId}:${resource}`;
}

/** A moment as Inspector writes it: "Thu Mar 12 19:03:58.390 UTC 2026". */
function toJavaDate(moment: Date): string {
  const [weekday = "", dayOfMonth = "", month = "", year = ""] = moment.toUTCString().split(/,? /);
  return `${weekday} ${month} ${dayOfMonth} ${moment.toISOString().slice(11, 23)} UTC ${year}`;
}
