import type { JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import {
  buildAdvice,
  buildAutomation,
  buildBackup,
  buildCrawl,
  buildReplication,
  buildSnapshot,
  resourceArn,
} from "./awsServiceEvents.ts";
import type { ServiceSample } from "./serviceEventType.ts";

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
        resources: [resourceArn(context, "kms", `key/${keyId}`)],
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
      resources: [resourceArn(context, "acm", `certificate/${context.uuid()}`)],
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
      resources: [resourceArn(context, "ec2", `instance/i-${context.hex(17)}`)],
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
        resourceArn(
          context,
          "datasync",
          `task/task-${context.hex(17)}/execution/exec-${context.hex(17)}`,
        ),
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
      resources: [resourceArn(context, "redshift", `cluster:${readText(values, "cluster")}`)],
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
        resources: [
          resourceArn(context, "amplify", `apps/${appId}/branches/${branch}/jobs/0000000042`),
        ],
        detail: { appId, branchName: branch, jobId: "42", jobStatus: "SUCCEED" },
      };
    },
  },
  {
    id: "any",
    title: "Any event of a service, as its documentation describes it",
    parameters: [
      textParameter("service", "Service that sends the event: its source without aws.", "athena"),
      textParameter("detailType", "Kind of the event.", "Athena Query State Change"),
      jsonParameter(
        "detail",
        "What happened, as a JSON object.",
        '{"currentState":"SUCCEEDED","previousState":"RUNNING","statementType":"DML","workgroupName":"primary"}',
      ),
    ],
    build: (_context, values) => ({
      source: `aws.${readText(values, "service")}`,
      detailType: readText(values, "detailType"),
      detail: readJson(values, "detail") as JsonObject,
    }),
  },
];
