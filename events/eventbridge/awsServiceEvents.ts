import { consoleUrl, regionalConsoleUrl } from "../developer-tools/consoleUrl.ts";
import { javaDate } from "../encoding/javaDate.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import type { ServiceEvent } from "./serviceEventType.ts";

/** Trusted Advisor found an access key that is to be rotated. */
export function buildAdvice(context: SampleContext, values: ParameterValues): ServiceEvent {
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

/** AWS Backup copied a volume into a vault. */
export function buildBackup(context: SampleContext, values: ParameterValues): ServiceEvent {
  const vault = readText(values, "vaultName");
  const bytes = String(8 * 1024 ** 3);
  const created = new Date(context.now.getTime() - 35 * 60_000);
  return {
    source: "aws.backup",
    detailType: "Backup Job State Change",
    resources: [resourceArn(context, "ec2", `snapshot/snap-${context.hex(17)}`)],
    detail: {
      backupJobId: context.uuid().toUpperCase(),
      backupSizeInBytes: bytes,
      backupVaultArn: resourceArn(context, "backup", `backup-vault:${vault}`),
      backupVaultName: vault,
      bytesTransferred: bytes,
      creationDate: created.toISOString(),
      completionDate: context.now.toISOString(),
      startBy: new Date(created.getTime() + 8 * 3_600_000).toISOString(),
      iamRoleArn: `arn:${context.partition}:iam::${context.accountId}:role/backup`,
      percentDone: 100,
      resourceArn: resourceArn(context, "ec2", `volume/vol-${context.hex(17)}`),
      resourceType: "EBS",
      state: "COMPLETED",
    },
  };
}

/** A crawler of Glue read its sources. Glue writes the counts of a crawl as text. */
export function buildCrawl(context: SampleContext, values: ParameterValues): ServiceEvent {
  const crawler = readText(values, "crawlerName");
  const logs = `/cloudwatch/home?region=${context.region}#logEventViewer:group=/aws-glue/crawlers`;
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
      cloudWatchLogLink: regionalConsoleUrl(
        context,
        `${logs};stream=${encodeURIComponent(crawler)}`,
      ),
    },
  };
}

/** A snapshot of a volume was made. EBS names snapshots and volumes by ARNs with the Region in the account's place. */
export function buildSnapshot(context: SampleContext): ServiceEvent {
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

/** An automation of Systems Manager ran its runbook to the end. */
export function buildAutomation(context: SampleContext, values: ParameterValues): ServiceEvent {
  const document = readText(values, "document");
  const executionId = context.uuid();
  const started = new Date(context.now.getTime() - 42_000);
  return {
    source: "aws.ssm",
    detailType: "EC2 Automation Execution Status-change Notification",
    resources: [
      resourceArn(context, "ssm", `automation-execution/${executionId}`),
      resourceArn(context, "ssm", `automation-definition/${document}:1`),
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

/** A replication task of Database Migration Service began. */
export function buildReplication(context: SampleContext): ServiceEvent {
  const task = context.alphanumeric(26).toUpperCase();
  return {
    source: "aws.dms",
    detailType: "DMS Replication Task State Change",
    resources: [resourceArn(context, "dms", `task:${task}`)],
    detail: {
      type: "REPLICATION_TASK",
      category: "StateChange",
      eventType: "REPLICATION_TASK_STARTED",
      eventId: "DMS-EVENT-0069",
      resourceLink: consoleUrl(
        context,
        `/dms/v2/home?region=${context.region}#taskDetails/${task}`,
      ),
      detailMessage: "Replication task started, with flag = fresh start",
    },
  };
}

/** ARN of a resource of the account, in its Region. */
export function resourceArn(context: SampleContext, service: string, resource: string): string {
  return `arn:${context.partition}:${service}:${context.region}:${context.accountId}:${resource}`;
}

function daysBefore(context: SampleContext, days: number): string {
  return new Date(context.now.getTime() - days * 86_400_000).toISOString();
}
