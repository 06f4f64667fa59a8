import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { sentToday } from "../model/sentToday.ts";

const location = {
  type: "S3",
  s3Location: {
    bucketName: "orders-pipeline-artifacts",
    objectKey: "orders-pipeline/SourceArti/x4YnAsq",
  },
} as const;

const artifact = once(() =>
  z.looseObject({
    name: field(z.string(), "Name of the artifact in the pipeline.", "SourceArtifact"),
    revision: field(
      z.string().nullable(),
      "Revision of the artifact, such as a commit id; null where there is none, as for every output.",
      null,
    ),
    location: field(
      z.looseObject({
        type: field(z.literal("S3"), "Kind of the store, always S3.", "S3"),
        s3Location: field(
          z.looseObject({
            bucketName: field(
              z.string(),
              "Bucket of the pipeline's artifact store.",
              location.s3Location.bucketName,
            ),
            objectKey: field(
              z.string(),
              "Key of the artifact's ZIP file; for an output, the key to write it under.",
              location.s3Location.objectKey,
            ),
          }),
          "The object in S3.",
          location.s3Location,
        ),
      }),
      "Where the artifact lies, or is to be put.",
      location,
    ),
  }),
);

const artifactCredentials = once(() =>
  z.looseObject({
    accessKeyId: field(z.string(), "Access key id, temporary.", "ASIAIOSFODNN7EXAMPLE"),
    secretAccessKey: field(
      z.string(),
      "Secret access key, temporary. Do not log it.",
      "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    ),
    sessionToken: field(
      sentToday(z.string().nullish(), "null or absent"),
      "Session token that belongs to the keys. Do not log it.",
      "IQoJb3JpZ2luX2VjEXAMPLE",
    ),
    expirationTime: field(
      z.int().nullish(),
      "When the keys end, in milliseconds since 1970; absent from many jobs.",
      1584043438390,
    ),
  }),
);

const configuration = once(() =>
  z.looseObject({
    FunctionName: field(
      z.string(),
      "Name of the function that the action invokes.",
      "deploy-check",
    ),
    UserParameters: field(
      z.string().nullish(),
      "Text from the action's configuration, up to 1,000 characters, often JSON that has to be parsed. Absent where it was left empty.",
      '{"environment":"staging"}',
    ),
  }),
);

const data = once(() =>
  z.looseObject({
    actionConfiguration: field(
      z.looseObject({
        configuration: field(
          configuration(),
          "The settings of the invoke action.",
          exampleOf(configuration(), ["UserParameters"]),
        ),
      }),
      "How the action is configured in the pipeline.",
      { configuration: { FunctionName: "deploy-check" } },
    ),
    inputArtifacts: field(
      z.array(artifact()),
      "Artifacts that earlier actions made, up to five; empty where the action takes none.",
      [exampleOf(artifact())],
    ),
    outputArtifacts: field(
      z.array(artifact()),
      "Artifacts that the function is to write, up to five; empty where the action makes none.",
      [],
    ),
    artifactCredentials: field(
      artifactCredentials(),
      "Temporary AWS keys for the artifact store: secrets, so never log the event as a whole.",
      exampleOf(artifactCredentials(), ["sessionToken"]),
    ),
    continuationToken: field(
      z.string().nullish(),
      "Token that the function gave with its last PutJobSuccessResult to be called again; absent on the first call.",
      "waiting-for-stack",
    ),
    encryptionKey: field(
      z
        .looseObject({
          id: field(
            z.string(),
            "ARN, id or alias of the key.",
            "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
          ),
          type: field(z.literal("KMS"), "Kind of the key, always KMS.", "KMS"),
        })
        .nullish(),
      "Key that the artifact store is encrypted with; absent where that is the default AWS managed key.",
      {
        id: "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        type: "KMS",
      },
    ),
  }),
);

const job = once(() =>
  z.looseObject({
    id: field(
      hinted(z.string(), "uuid"),
      "Id of the job, which PutJobSuccessResult and PutJobFailureResult ask for. A retry of the action is a new job.",
      "11111111-abcd-4111-abcd-111111abcdef",
    ),
    accountId: field(z.string(), "AWS account of the pipeline, as text.", "123456789012"),
    data: field(data(), "What the job is to do, and with what.", exampleOf(data())),
  }),
);

/**
 * The event of a pipeline's Lambda invoke action. Source: CodePipeline User Guide, "Invoke an AWS
 * Lambda function in a pipeline in CodePipeline".
 */
export const codepipelineJobEvent = once(() =>
  z.looseObject({
    "CodePipeline.job": field(
      job(),
      'The job. The key itself contains a dot: `event["CodePipeline.job"]`.',
      exampleOf(job()),
    ),
  }),
);
