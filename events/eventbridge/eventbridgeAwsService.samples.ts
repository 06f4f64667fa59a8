import { javaDate } from "../encoding/javaDate.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import type { ServiceEvent, ServiceSample } from "./serviceEventType.ts";

/** Samples of services that have no event type of their own; the first is a key that was rotated. */
export const eventbridgeAwsServiceSamples: readonly [ServiceSample, ...ServiceSample[]] = [
  {
    id: "kms-rotation",
    title: "KMS key rotated",
    parameters: [],
    build: (context) => {
      const keyId = context.uuid();
      return {
        source: "aws.kms",
        detailType: "KMS CMK Rotation",
        resources: [arn(context, "kms", `key/${keyId}`)],
        detail: { "key-id": keyId },
      };
    },
  },
  {
    id: "acm-expiry",
    title: "ACM certificate about to expire",
    parameters: [textParameter("domain", "Domain of the certificate.", "shop.example.com")],
    build: (context, values) => ({
      source: "aws.acm",
      detailType: "ACM Certificate Approaching Expiration",
      resources: [arn(context, "acm", `certificate/${context.uuid()}`)],
      detail: { DaysToExpiry: 31, CommonName: readText(values, "domain") },
    }),
  },
  {
    id: "trusted-advisor",
    title: "Trusted Advisor check",
    parameters: [textParameter("userName", "IAM user that the check is about.", "deploy-bot")],
    build: buildAdvice,
  },
  {
    id: "backup-job",
    title: "Backup job completed",
    parameters: [textParameter("vaultName", "Name of the backup vault.", "nightly")],
    build: buildBackup,
  },
  {
    id: "glue-job",
    title: "Glue job succeeded",
    parameters: [textParameter("jobName", "Name of the job.", "load-orders")],
    build: (context, values) => ({
      source: "aws.glue",
      detailType: "Glue Job State Change",
      detail: {
        jobName: readText(values, "jobName"),
        severity: "INFO",
        state: "SUCCEEDED",
        jobRunId: `jr_${context.hex(64)}`,
        message: "Job run succeeded",
      },
    }),
  },
  {
    id: "glue-crawler",
    title: "Glue crawler succeeded",
    parameters: [textParameter("crawlerName", "Name of the crawler.", "orders-lake")],
    build: buildCrawl,
  },
  {
    id: "tag-change",
    title: "Tags of a resource changed",
    parameters: [
      textParameter("key", "Tag that changed.", "cost-centre"),
      textParameter("value", "Its new value.", "4711"),
    ],
    build: (context, values) => ({
      source: "aws.tag",
      detailType: "Tag Change on Resource",
      resources: [arn(context, "ec2", `instance/i-${context.hex(17)}`)],
      detail: {
        "changed-tag-keys": [readText(values, "key")],
        service: "ec2",
        "resource-type": "instance",
        version: 3,
        tags: { Name: "checkout", [readText(values, "key")]: readText(values, "value") },
      },
    }),
  },
  {
    id: "ebs-snapshot",
    title: "EBS snapshot created",
    parameters: [],
    build: buildSnapshot,
  },
  {
    id: "datasync-task",
    title: "DataSync task execution succeeded",
    parameters: [],
    build: (context) => ({
      source: "aws.datasync",
      detailType: "DataSync Task Execution State Change",
      resources: [
        arn(context, "datasync", `task/task-${context.hex(17)}/execution/exec-${context.hex(17)}`),
      ],
      detail: { State: "SUCCESS" },
    }),
  },
  {
    id: "redshift-data",
    title: "Redshift Data API statement finished",
    parameters: [
      textParameter("cluster", "Name of the cluster.", "warehouse"),
      textParameter("statementName", "Name that the caller gave the statement.", "daily-revenue"),
    ],
    build: (context, values) => ({
      source: "aws.redshift-data",
      detailType: "Redshift Data Statement Status Change",
      resources: [arn(context, "redshift", `cluster:${readText(values, "cluster")}`)],
      detail: {
        principal: `arn:${context.partition}:iam::${context.accountId}:role/reporting`,
        statementName: readText(values, "statementName"),
        statementId: context.uuid(),
        redshiftQueryId: Number(context.digits(7)),
        state: "FINISHED",
        rows: 31,
        expireAt: Math.floor(context.now.getTime() / 1000) + 86_400,
      },
    }),
  },
  {
    id: "ssm-automation",
    title: "Systems Manager automation succeeded",
    parameters: [textParameter("document", "Name of the runbook.", "AWS-RestartEC2Instance")],
    build: buildAutomation,
  },
  {
    id: "dms-task",
    title: "DMS replication task started",
    parameters: [],
    build: buildReplication,
  },
  {
    id: "amplify-deployment",
    title: "Amplify deployment succeeded",
    parameters: [textParameter("branch", "Branch that was deployed.", "main")],
    build: (context, values) => {
      const appId = `d${context.alphanumeric(13).toLowerCase()}`;
      const branch = readText(values, "branch");
      return {
        source: "aws.amplify",
        detailType: "Amplify Deployment Status Change",
        resources: [arn(context, "amplify", `apps/${appId}/branches/${branch}/jobs/0000000042`)],
        detail: { appId, branchName: branch, jobId: "42", jobStatus: "SUCCEED" },
      };
    },
  },
];

function buildAdvice(context: SampleContext, values: ParameterValues): ServiceEvent {
  const user = readText(values, "userName");
  return {
    source: "aws.trustedadvisor",
    detailType: "Trusted Advisor Check Item Refresh Notification",
    detail: {
      "check-name": "IAM Access Key Rotation",
      "check-item-detail": {
        Status: "Yellow",
        "IAM User": user,
        "Access Key ID": `AKIA${context.alphanumeric(16).toUpperCase()}`,
        "Key Last Rotated": daysBefore(context, 120),
        Reason: "Access key 1 is older than 90 days",
      },
      status: "WARN",
      resource_id: `arn:${context.partition}:iam::${context.accountId}:user/${user}`,
      uuid: context.uuid(),
    },
  };
}

function buildBackup(context: SampleContext, values: ParameterValues): ServiceEvent {
  const vault = readText(values, "vaultName");
  const bytes = String(8 * 1024 ** 3);
  const created = new Date(context.now.getTime() - 35 * 60_000);
  return {
    source: "aws.backup",
    detailType: "Backup Job State Change",
    resources: [arn(context, "ec2", `snapshot/snap-${context.hex(17)}`)],
    detail: {
      backupJobId: context.uuid().toUpperCase(),
      backupSizeInBytes: bytes,
      backupVaultArn: arn(context, "backup", `backup-vault:${vault}`),
      backupVaultName: vault,
      bytesTransferred: bytes,
      creationDate: created.toISOString(),
      completionDate: context.now.toISOString(),
      startBy: new Date(created.getTime() + 8 * 3_600_000).toISOString(),
      iamRoleArn: `arn:${context.partition}:iam::${context.accountId}:role/backup`,
      percentDone: 100,
      resourceArn: arn(context, "ec2", `volume/vol-${context.hex(17)}`),
      resourceType: "EBS",
      state: "COMPLETED",
    },
  };
}

/** Glue writes the counts of a crawl as text. */
function buildCrawl(context: SampleContext, values: ParameterValues): ServiceEvent {
  const crawler = readText(values, "crawlerName");
  const console = `https://${context.region}.console.${consoleDomain(context)}`;
  return {
    source: "aws.glue",
    detailType: "Glue Crawler State Change",
    detail: {
      crawlerName: crawler,
      state: "Succeeded",
      message: "Crawler Succeeded",
      warningMessage: "N/A",
      accountId: context.accountId,
      "runningTime (sec)": "47",
      completionDate: context.now.toISOString().replace(/\.\d{3}Z$/, "Z"),
      tablesCreated: "0",
      tablesUpdated: "1",
      tablesDeleted: "0",
      partitionsCreated: "24",
      partitionsUpdated: "0",
      partitionsDeleted: "0",
      cloudWatchLogLink: `${console}/cloudwatch/home?region=${context.region}#logEventViewer:group=/aws-glue/crawlers;stream=${encodeURIComponent(crawler)}`,
    },
  };
}

/** EBS names snapshots and volumes by ARNs with the Region in the account's place. */
function buildSnapshot(context: SampleContext): ServiceEvent {
  const own = (resource: string): string =>
    `arn:${context.partition}:ec2::${context.region}:${resource}`;
  const snapshot = own(`snapshot/snap-${context.hex(17)}`);
  const seconds = (moment: Date): string => moment.toISOString().replace(/\.\d{3}Z$/, "Z");
  return {
    source: "aws.ec2",
    detailType: "EBS Snapshot Notification",
    resources: [snapshot],
    detail: {
      event: "createSnapshot",
      result: "succeeded",
      cause: "",
      "request-id": "",
      snapshot_id: snapshot,
      source: own(`volume/vol-${context.hex(17)}`),
      startTime: seconds(new Date(context.now.getTime() - 90_000)),
      endTime: seconds(context.now),
    },
  };
}

function buildAutomation(context: SampleContext, values: ParameterValues): ServiceEvent {
  const document = readText(values, "document");
  const executionId = context.uuid();
  const started = new Date(context.now.getTime() - 42_000);
  return {
    source: "aws.ssm",
    detailType: "EC2 Automation Execution Status-change Notification",
    resources: [
      arn(context, "ssm", `automation-execution/${executionId}`),
      arn(context, "ssm", `automation-definition/${document}:1`),
    ],
    detail: {
      ExecutionId: executionId,
      Definition: document,
      DefinitionVersion: 1,
      Status: "Success",
      StartTime: javaDate(started, " "),
      EndTime: javaDate(context.now, " "),
      Time: 42_000,
      ExecutedBy: `arn:${context.partition}:iam::${context.accountId}:role/operations`,
    },
  };
}

function buildReplication(context: SampleContext): ServiceEvent {
  const task = context.alphanumeric(26).toUpperCase();
  return {
    source: "aws.dms",
    detailType: "DMS Replication Task State Change",
    resources: [arn(context, "dms", `task:${task}`)],
    detail: {
      type: "REPLICATION_TASK",
      category: "StateChange",
      eventType: "REPLICATION_TASK_STARTED",
      eventId: "DMS-EVENT-0069",
      resourceLink: `https://console.${consoleDomain(context)}/dms/v2/home?region=${context.region}#taskDetails/${task}`,
      detailMessage: "Replication task started, with flag = fresh start",
    },
  };
}

function arn(context: SampleContext, service: string, resource: string): string {
  return `arn:${context.partition}:${service}:${context.region}:${context.accountId}:${resource}`;
}

function consoleDomain({ partition }: SampleContext): string {
  return partition === "aws-cn" ? "amazonaws.cn" : "aws.amazon.com";
}

function daysBefore(context: SampleContext, days: number): string {
  return new Date(context.now.getTime() - days * 86_400_000).toISOString();
}
