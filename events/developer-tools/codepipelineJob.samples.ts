import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

const inputParameters: readonly SampleParameter[] = [
  textParameter("bucket", "Bucket of the artifact store.", "orders-pipeline-artifacts"),
  textParameter("key", "Key of the input artifact.", "orders-pipeline/SourceArti/x4YnAsq"),
];
const outputKeyParameter = textParameter(
  "outputKey",
  "Key under which the output artifact is to be written.",
  "orders-pipeline/CheckOutpu/d0YHsJn",
);

/** The samples of an invoke action's job. */
export const codepipelineJobSamples: readonly [Sample, ...Sample[]] = [
  jobSample("no-artifacts", "No artifacts", [userParameters("")], () => ({})),
  jobSample(
    "input-artifact",
    "Input artifact",
    [userParameters(""), ...inputParameters],
    (values) => ({ inputArtifacts: [inputArtifact(values)] }),
  ),
  jobSample(
    "output-artifact",
    "Input and output artifact",
    [userParameters(""), ...inputParameters, outputKeyParameter],
    (values) => ({
      inputArtifacts: [inputArtifact(values)],
      outputArtifacts: [artifact("CheckOutput", values, "outputKey")],
    }),
  ),
  jobSample(
    "encryption-key",
    "Artifact store with a customer managed key",
    [userParameters(""), ...inputParameters],
    (values, context) => ({
      inputArtifacts: [inputArtifact(values)],
      encryptionKey: {
        id: `arn:${context.partition}:kms:${context.region}:${context.accountId}:key/${context.uuid()}`,
        type: "KMS",
      },
    }),
  ),
  jobSample(
    "user-parameters",
    "UserParameters with JSON",
    [userParameters('{"environment":"staging","url":"https://example.com/health"}')],
    () => ({}),
  ),
  jobSample(
    "continuation-token",
    "Called again with a continuation token",
    [
      userParameters(""),
      textParameter(
        "continuationToken",
        "Token of the call before.",
        '{"previousJob":"waiting-for-stack"}',
      ),
    ],
    (values) => ({ continuationToken: readText(values, "continuationToken") }),
  ),
];

function jobSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  describeData: (values: ParameterValues, context: SampleContext) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter(
        "functionName",
        "Name of the function that the action invokes.",
        "deploy-check",
      ),
      ...parameters,
    ],
    build: (context, values) => buildJob(context, values, describeData(values, context)),
  };
}

function buildJob(context: SampleContext, values: ParameterValues, data: JsonObject): JsonObject {
  const parameters = readText(values, "userParameters");
  return {
    "CodePipeline.job": {
      id: context.uuid(),
      accountId: context.accountId,
      data: {
        actionConfiguration: {
          configuration: {
            FunctionName: readText(values, "functionName"),
            ...(parameters === "" ? {} : { UserParameters: parameters }),
          },
        },
        inputArtifacts: [],
        outputArtifacts: [],
        artifactCredentials: {
          accessKeyId: `ASIA${context.alphanumeric(16).toUpperCase()}`,
          secretAccessKey: context.alphanumeric(40),
          sessionToken: context.alphanumeric(128),
        },
        ...data,
      },
    },
  };
}

function inputArtifact(values: ParameterValues): JsonObject {
  return artifact("SourceArtifact", values, "key");
}

function artifact(name: string, values: ParameterValues, keyParameter: string): JsonObject {
  return {
    name,
    revision: null,
    location: {
      type: "S3",
      s3Location: {
        bucketName: readText(values, "bucket"),
        objectKey: readText(values, keyParameter),
      },
    },
  };
}

function userParameters(fallback: string): SampleParameter {
  return textParameter(
    "userParameters",
    "UserParameters of the action; without them absent.",
    fallback,
  );
}
