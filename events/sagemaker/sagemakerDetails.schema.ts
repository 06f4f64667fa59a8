import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { isJsonObject, type Json } from "../model/json.ts";
import { once } from "../model/once.ts";

const api = "https://docs.aws.amazon.com/sagemaker/latest/APIReference";
const account = "arn:aws:sagemaker:us-east-1:123456789012";

function part(description: string, example: Json) {
  return field(z.record(z.string(), z.unknown()).optional(), description, example);
}

function parts(description: string, example: readonly Json[]) {
  const list = z.array(z.record(z.string(), z.unknown()));
  return field(list.optional(), description, example);
}

/** A moment in milliseconds since 1970, as a number or as text, or in ISO 8601: SageMaker sends each. */
function moment(description: string) {
  return field(z.union([z.number(), z.string()]).optional(), description, 1773342238390);
}

const tags = once(() => part("Tags of the resource; often empty.", {}));
const failureReason = once(() =>
  field(z.string().optional(), "Why it failed; only where it did.", "AlgorithmError: exit code 1"),
);

/** Detail of a training job's event, which mirrors DescribeTrainingJob. */
export const trainingJobDetail = once(() =>
  z.looseObject({
    TrainingJobName: textField("Name of the job.", "demand-forecast-2026-03-12"),
    TrainingJobArn: arnField("ARN of the job.", `${account}:training-job/demand-forecast`),
    TrainingJobStatus: known(
      textField(
        "`InProgress`, `Completed`, `Failed`, `Stopping` or `Stopped`.",
        "Completed",
        `${api}/API_DescribeTrainingJob.html`,
      ),
      ["InProgress", "Completed", "Failed", "Stopping", "Stopped"],
    ),
    SecondaryStatus: field(
      z.string().optional(),
      "What the job is doing within its status, such as `Downloading` or `Training`.",
      "Completed",
    ),
    FailureReason: failureReason(),
    ModelArtifacts: part("Where the model lies in S3, once there is one.", {
      S3ModelArtifacts: "s3://forecast-models/demand-forecast/output/model.tar.gz",
    }),
    HyperParameters: part("Hyperparameters of the algorithm, all text.", { epochs: "20" }),
    AlgorithmSpecification: part("Image or algorithm that trains.", { TrainingInputMode: "File" }),
    RoleArn: field(
      z.string().optional(),
      "ARN of the role that the job works in.",
      "arn:aws:iam::123456789012:role/SageMakerTraining",
    ),
    InputDataConfig: parts("Channels of the training data.", [{ ChannelName: "train" }]),
    OutputDataConfig: part("Where the model is to be put.", {
      S3OutputPath: "s3://forecast-models",
    }),
    ResourceConfig: part("Instances that the job runs on.", {
      InstanceType: "ml.m5.xlarge",
      InstanceCount: 1,
      VolumeSizeInGB: 30,
    }),
    VpcConfig: part("Subnets and security groups; empty outside a VPC.", {}),
    StoppingCondition: part("When the job is stopped.", { MaxRuntimeInSeconds: 3600 }),
    SecondaryStatusTransitions: parts("The secondary statuses so far.", []),
    CreationTime: moment("When the job was made."),
    TrainingStartTime: moment("When training started; absent before."),
    TrainingEndTime: moment("When training ended; absent before."),
    LastModifiedTime: moment("When the job changed last."),
    Tags: tags(),
  }),
);

/** Detail of an endpoint's event, of its state as of its deployment. */
export const endpointDetail = once(() =>
  z.looseObject({
    EndpointName: textField("Name of the endpoint.", "demand-forecast"),
    EndpointArn: arnField("ARN of the endpoint.", `${account}:endpoint/demand-forecast`),
    EndpointStatus: known(
      textField(
        "Status in capitals, unlike in the API: `IN_SERVICE`, `CREATING`, `UPDATING`, `FAILED` and so on.",
        "IN_SERVICE",
        `${api}/API_DescribeEndpoint.html`,
      ),
      ["IN_SERVICE", "CREATING", "UPDATING", "FAILED"],
    ),
    EndpointConfigName: field(
      z.string().optional(),
      "Name of the configuration in use.",
      "demand-forecast-7",
    ),
    ProductionVariants: parts("The variants, with their weights and instances.", [
      { VariantName: "AllTraffic", DesiredWeight: 1, DesiredInstanceCount: 1 },
    ]),
    PendingDeploymentSummary: part("The deployment under way; absent where there is none.", {
      EndpointConfigName: "demand-forecast-8",
    }),
    FailureReason: failureReason(),
    CreationTime: moment("When the endpoint was made."),
    LastModifiedTime: moment("When the endpoint changed last."),
    Tags: tags(),
  }),
);

/** Detail of a model package's event, which mirrors DescribeModelPackage. */
export const modelPackageDetail = once(() =>
  z.looseObject({
    ModelPackageArn: arnField("ARN of the version.", `${account}:model-package/demand-forecast/7`),
    ModelPackageStatus: known(
      textField(
        "`Pending`, `InProgress`, `Completed`, `Failed` or `Deleting`.",
        "Completed",
        `${api}/API_DescribeModelPackage.html`,
      ),
      ["Pending", "InProgress", "Completed", "Failed", "Deleting"],
    ),
    ModelPackageGroupName: field(
      z.string().optional(),
      "Name of the group; absent from packages without versions.",
      "demand-forecast",
    ),
    ModelPackageName: field(z.string().optional(), "Group and version.", "demand-forecast/7"),
    ModelPackageVersion: field(z.number().optional(), "Number of the version in its group.", 7),
    ModelApprovalStatus: known(
      field(
        z.string().optional(),
        "`PendingManualApproval`, `Approved` or `Rejected`: what a deployment waits for.",
        "Approved",
      ),
      ["PendingManualApproval", "Approved", "Rejected"],
    ),
    ApprovalDescription: field(z.string().optional(), "Note of who decided.", "Error below 4 %"),
    ModelPackageStatusDetails: part("How validation and scan went.", {
      ValidationStatuses: [],
      ImageScanStatuses: [],
    }),
    InferenceSpecification: part("Containers, and the media types they take.", {
      Containers: [],
      SupportedContentTypes: ["text/csv"],
      SupportedResponseMIMETypes: ["text/csv"],
    }),
    ModelMetrics: part("Where the model's metrics lie in S3.", {}),
    MetadataProperties: part("What made the package.", {}),
    CertifyForMarketplace: field(
      z.boolean().optional(),
      "Whether the package is meant for AWS Marketplace.",
      false,
    ),
    CreationTime: moment("When the version was made."),
    LastModifiedTime: moment("When the version changed last."),
  }),
);

const pipelineFields = once(() => ({
  pipelineArn: arnField("ARN of the pipeline.", `${account}:pipeline/retrain`),
  pipelineExecutionArn: arnField(
    "ARN of the execution.",
    `${account}:pipeline/retrain/execution/p4jn9xou8a8s`,
  ),
}));

/** Detail of a pipeline execution's event; its keys begin with small letters. */
export const pipelineExecutionDetail = once(() =>
  z.looseObject({
    ...pipelineFields(),
    currentPipelineExecutionStatus: known(
      textField(
        "`Executing`, `Stopping`, `Stopped`, `Failed` or `Succeeded`.",
        "Succeeded",
        `${api}/API_DescribePipelineExecution.html`,
      ),
      ["Executing", "Stopping", "Stopped", "Failed", "Succeeded"],
    ),
    previousPipelineExecutionStatus: field(
      z.string().nullish(),
      "Status before; null or absent at the start.",
      "Executing",
    ),
    executionStartTime: textField("When the execution started, ISO 8601.", "2026-03-12T18:41:05Z"),
    executionEndTime: field(
      z.string().nullish(),
      "When it ended, ISO 8601; null or absent before.",
      "2026-03-12T19:03:57Z",
    ),
    pipelineExecutionDisplayName: field(
      z.string().nullish(),
      "Name that was given to the execution.",
      "weekly-retraining",
    ),
    pipelineExecutionDescription: field(
      z.string().nullish(),
      "Description that was given to the execution.",
      "With the data of week 10",
    ),
  }),
);

/** Detail of the event of one step of a pipeline execution. */
export const pipelineStepDetail = once(() =>
  z.looseObject({
    ...pipelineFields(),
    stepName: textField("Name of the step.", "train-model"),
    stepType: textField("Kind of the step: `Processing`, `Training` and so on.", "Training"),
    currentStepStatus: known(
      textField(
        "`Starting`, `Executing`, `Stopping`, `Stopped`, `Failed` or `Succeeded`.",
        "Succeeded",
        `${api}/API_PipelineExecutionStep.html`,
      ),
      ["Starting", "Executing", "Stopping", "Stopped", "Failed", "Succeeded"],
    ),
    previousStepStatus: field(
      z.string().nullish(),
      "Status before; null or absent at the start.",
      "Executing",
    ),
    stepStartTime: textField("When the step started, ISO 8601.", "2026-03-12T18:45:10Z"),
    stepEndTime: field(z.string().nullish(), "When it ended, ISO 8601.", "2026-03-12T18:59:40Z"),
    metadata: part("The job that the step runs, by kind, with its ARN.", {
      trainingJob: { arn: `${account}:training-job/demand-forecast` },
    }),
    cacheHitResult: part("The execution whose result was taken; only on a cache hit.", {}),
    failureReason: field(z.string().nullish(), "Why the step failed; only where it did.", "Error"),
  }),
);

const documented = [
  trainingJobDetail,
  endpointDetail,
  modelPackageDetail,
  pipelineExecutionDetail,
  pipelineStepDetail,
];

/** Keys that only the documented kinds have, so that a slip in one does not make it some other kind. */
const marks = once(() =>
  documented
    .flatMap((detail) => Object.keys(detail().shape))
    .filter((key) => /^(TrainingJob|Endpoint|ModelPackage|pipelineExecution|step[A-Z])/.test(key)),
);

const anyOtherDetail = once(() =>
  z
    .unknown()
    .superRefine((value, refinement) => {
      if (isJsonObject(value) && marks().every((key) => !Object.hasOwn(value, key))) return;
      refinement.addIssue({
        code: "custom",
        continue: false,
        message: "AWS sends the fields of what changed here",
      });
    })
    .meta({ type: "object", not: { anyOf: marks().map((key) => ({ required: [key] })) } }),
);

/**
 * Detail of SageMaker's events: the kinds that functions mostly listen to are documented, others, such
 * as image and feature group, are taken as they come. Source: SageMaker Developer Guide, "Events that
 * Amazon SageMaker AI sends to Amazon EventBridge".
 */
export const sagemakerDetail = once(() =>
  z.union([...documented.map((detail) => detail()), anyOtherDetail()]),
);
