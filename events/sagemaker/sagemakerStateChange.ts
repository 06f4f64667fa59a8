import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import { textParameter } from "../model/sampleParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { sagemakerDetail } from "./sagemakerDetails.schema.ts";

const samples: readonly [ServiceSample, ...ServiceSample[]] = [
  {
    id: "training-job",
    title: "Training job",
    parameters: [
      textParameter("jobName", "Name of the training job.", "demand-forecast-2026-03-12"),
      textParameter("status", "Status of the job, such as Completed or Failed.", "Completed"),
      textParameter("bucket", "Bucket that the model goes to.", "forecast-models"),
    ],
    build: (context, values) => {
      const name = readText(values, "jobName");
      const arn = sagemakerArn(context, `training-job/${name}`);
      const status = readText(values, "status");
      const bucket = readText(values, "bucket");
      return {
        detailType: "SageMaker Training Job State Change",
        resources: [arn],
        detail: {
          TrainingJobName: name,
          TrainingJobArn: arn,
          TrainingJobStatus: status,
          SecondaryStatus: status,
          ...(status === "Failed" ? { FailureReason: "AlgorithmError: exit code 1" } : {}),
          ...trainingSettings(context, name, bucket),
          CreationTime: minutesAgo(context, 31),
          TrainingStartTime: minutesAgo(context, 28),
          TrainingEndTime: minutesAgo(context, 1),
          LastModifiedTime: minutesAgo(context, 0),
          SecondaryStatusTransitions: [],
          Tags: {},
        },
      };
    },
  },
  {
    id: "pipeline-execution",
    title: "Pipeline execution",
    parameters: [
      textParameter("pipeline", "Name of the pipeline.", "retrain"),
      textParameter("status", "Status of the execution, such as Succeeded or Failed.", "Succeeded"),
    ],
    build: (context, values) => {
      const pipelineArn = sagemakerArn(context, `pipeline/${readText(values, "pipeline")}`);
      const executionArn = `${pipelineArn}/execution/${context.alphanumeric(12).toLowerCase()}`;
      return {
        detailType: "SageMaker Model Building Pipeline Execution Status Change",
        resources: [pipelineArn, executionArn],
        detail: {
          pipelineExecutionDisplayName: "weekly-retraining",
          currentPipelineExecutionStatus: readText(values, "status"),
          previousPipelineExecutionStatus: "Executing",
          executionStartTime: isoSeconds(minutesAgo(context, 23)),
          executionEndTime: isoSeconds(minutesAgo(context, 0)),
          pipelineExecutionDescription: "With the data of last week",
          pipelineArn,
          pipelineExecutionArn: executionArn,
        },
      };
    },
  },
  {
    id: "endpoint",
    title: "Endpoint",
    parameters: [
      textParameter("endpoint", "Name of the endpoint.", "demand-forecast"),
      textParameter("status", "Status in capitals, such as IN_SERVICE or FAILED.", "IN_SERVICE"),
    ],
    build: (context, values) => {
      const name = readText(values, "endpoint");
      const arn = sagemakerArn(context, `endpoint/${name}`);
      return {
        detailType: "SageMaker Endpoint State Change",
        resources: [arn],
        detail: {
          EndpointName: name,
          EndpointArn: arn,
          EndpointConfigName: `${name}-7`,
          ProductionVariants: [
            { VariantName: "AllTraffic", DesiredWeight: 1, DesiredInstanceCount: 1 },
          ],
          EndpointStatus: readText(values, "status"),
          CreationTime: minutesAgo(context, 6),
          LastModifiedTime: minutesAgo(context, 0),
          Tags: {},
        },
      };
    },
  },
  {
    id: "model-package",
    title: "Model package approved",
    parameters: [
      textParameter("group", "Name of the model package group.", "demand-forecast"),
      textParameter("approval", "Approved, Rejected or PendingManualApproval.", "Approved"),
    ],
    build: (context, values) => {
      const group = readText(values, "group");
      const arn = sagemakerArn(context, `model-package/${group}/7`);
      return {
        detailType: "SageMaker Model Package State Change",
        resources: [arn],
        detail: {
          ModelPackageName: `${group}/7`,
          ModelPackageGroupName: group,
          ModelPackageVersion: 7,
          ModelPackageArn: arn,
          CreationTime: minutesAgo(context, 90),
          InferenceSpecification: inferenceSpecification(context, group),
          ModelPackageStatus: "Completed",
          ModelPackageStatusDetails: { ValidationStatuses: [], ImageScanStatuses: [] },
          CertifyForMarketplace: false,
          ModelApprovalStatus: readText(values, "approval"),
          LastModifiedTime: minutesAgo(context, 0),
        },
      };
    },
  },
];

/** SageMaker Developer Guide, "Events that Amazon SageMaker AI sends to Amazon EventBridge". */
export const sagemakerStateChange = serviceEventType({
  id: "sagemaker-state-change",
  service: "Amazon SageMaker",
  title: "Training, endpoint, pipeline or model package state change",
  shortTitle: "SageMaker",
  description:
    "A training job, a pipeline execution, an endpoint, a model package or another resource of SageMaker changed its state.",
  category: "AI/ML",
  tier: 3,
  aliases: ["machine learning", "ml", "training", "model", "endpoint", "pipeline", "mlops"],
  documentation:
    "https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html",
  sources: ["aws.sagemaker"],
  detailTypes: [
    "SageMaker Training Job State Change",
    "SageMaker Model Building Pipeline Execution Status Change",
    "SageMaker Model Building Pipeline Execution Step Status Change",
    "SageMaker Endpoint State Change",
    "SageMaker Endpoint Deployment State Change",
    "SageMaker Model Package State Change",
    "SageMaker Processing Job State Change",
    "SageMaker Transform Job State Change",
    "SageMaker HyperParameter Tuning Job State Change",
    "SageMaker Model State Change",
    "SageMaker Model Card State Change",
    "SageMaker Feature Group State Change",
    "SageMaker Image State Change",
    "SageMaker Image Version State Change",
  ],
  furtherDetailTypes: /^SageMaker /,
  detail: sagemakerDetail,
  detailDescription:
    "What changed, mostly as the Describe operation of the resource returns it, with keys in PascalCase; those of pipelines begin with small letters.",
  detailExample: {
    TrainingJobName: "demand-forecast-2026-03-12",
    TrainingJobArn: "arn:aws:sagemaker:us-east-1:123456789012:training-job/demand-forecast",
    TrainingJobStatus: "Completed",
  },
  samples,
});

function trainingSettings(context: SampleContext, name: string, bucket: string): JsonObject {
  return {
    ModelArtifacts: { S3ModelArtifacts: `s3://${bucket}/${name}/output/model.tar.gz` },
    HyperParameters: { epochs: "20", learning_rate: "0.001" },
    AlgorithmSpecification: {
      TrainingImage: imageIn(context, "demand-forecast:2.4"),
      TrainingInputMode: "File",
    },
    RoleArn: `arn:${context.partition}:iam::${context.accountId}:role/SageMakerTraining`,
    InputDataConfig: [
      {
        ChannelName: "train",
        DataSource: {
          S3DataSource: {
            S3DataType: "S3Prefix",
            S3Uri: `s3://${bucket}/train/`,
            S3DataDistributionType: "FullyReplicated",
          },
        },
      },
    ],
    OutputDataConfig: { S3OutputPath: `s3://${bucket}` },
    ResourceConfig: { InstanceType: "ml.m5.xlarge", InstanceCount: 1, VolumeSizeInGB: 30 },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
  };
}

function inferenceSpecification(context: SampleContext, group: string): JsonObject {
  return {
    Containers: [
      {
        Image: imageIn(context, "demand-forecast-serving:2.4"),
        ImageDigest: `sha256:${context.hex(64)}`,
        ModelDataUrl: `s3://forecast-models/${group}/7/model.tar.gz`,
      },
    ],
    SupportedContentTypes: ["text/csv"],
    SupportedResponseMIMETypes: ["text/csv"],
  };
}

function imageIn(context: SampleContext, image: string): string {
  const suffix = context.partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
  return `${context.accountId}.dkr.ecr.${context.region}.${suffix}/${image}`;
}

function sagemakerArn(context: SampleContext, resource: string): string {
  return `arn:${context.partition}:sagemaker:${context.region}:${context.accountId}:${resource}`;
}

/** Milliseconds since 1970. */
function minutesAgo(context: SampleContext, minutes: number): number {
  return context.now.getTime() - minutes * 60_000;
}

function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");
}
