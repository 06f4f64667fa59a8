import { countParameter, textParameter } from "../model/sampleParameters.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type Json } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { bedrockId } from "./agentEvent.ts";
import {
  bedrockKbTransformationEvent,
  bedrockKbTransformationResponse,
} from "./bedrockKbTransformation.schema.ts";
import { ForEach, FromEvent, FromItem } from "../model/answer.ts";

const parameters = [
  textParameter("bucket", "Name of the intermediate bucket.", "handbook-intermediate"),
  textParameter("sourceBucket", "Name of the bucket with the documents.", "support-handbook"),
  textParameter("key", "Key of the document.", "returns/policy.pdf"),
];

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "one-file",
    title: "One file in one batch",
    parameters,
    build: (context, values) => transformation(context, values, 1),
  },
  {
    id: "several-batches",
    title: "Long file in several batches",
    parameters: [
      ...parameters,
      countParameter("batches", "Number of batches.", 3, { minimum: 1, maximum: 1000 }),
    ],
    build: (context, values) => transformation(context, values, readInteger(values, "batches")),
  },
];

/** The chunks of a knowledge base's documents, for a function that cuts or tags them anew. */
export const bedrockKbTransformation: EventType = {
  id: "bedrock-kb-transformation",
  service: "Amazon Bedrock Knowledge Bases",
  title: "Custom transformation of chunks",
  shortTitle: "Bedrock KB",
  description:
    "A knowledge base ingests documents whose data source has a custom transformation after chunking.",
  category: "AI/ML",
  tier: 3,
  aliases: ["knowledge base", "rag", "chunking", "ingestion", "embedding", "documents"],
  documentation:
    "https://docs.aws.amazon.com/bedrock/latest/userguide/kb-custom-transformation.html",
  schema: bedrockKbTransformationEvent,
  answers: [
    {
      name: "",
      value: {
        outputFiles: new ForEach(new FromEvent("inputFiles"), "file", {
          originalFileLocation: new FromItem("originalFileLocation"),
          contentBatches: new FromItem("contentBatches"),
        }),
      },
    },
  ],
  responseSchema: bedrockKbTransformationResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "The ingestion job invokes the function synchronously with some of the data source's documents, whose chunks lie in the intermediate bucket.",
    resultUse:
      "The job reads the chunks from the batches that outputFiles names in the intermediate bucket, and embeds them.",
    whenAccepted: "The ingestion job embeds the chunks of the batches that were returned",
    whenRejected: "The ingestion job fails for these documents",
    whenFailed: "The ingestion job fails for these documents",
  },
  recognition: { kind: "fixed", matches: isTransformation },
  names: noEcosystemNames,
  samples,
};

function isTransformation(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    ["knowledgeBaseId", "ingestionJobId", "bucketName", "inputFiles"].every((key) =>
      Object.hasOwn(event, key),
    )
  );
}

function transformation(context: SampleContext, values: ParameterValues, batches: number): Json {
  const knowledgeBaseId = bedrockId(context);
  const dataSourceId = bedrockId(context);
  const ingestionJobId = bedrockId(context);
  const key = readText(values, "key");
  const folder = `aws/bedrock/knowledge_bases/${knowledgeBaseId}/${dataSourceId}/${ingestionJobId}`;
  const name = key.replace(/\.[^./]*$/, "");
  return {
    version: "1.0",
    knowledgeBaseId,
    dataSourceId,
    ingestionJobId,
    bucketName: readText(values, "bucket"),
    priorTask: "CHUNKING",
    inputFiles: [
      {
        originalFileLocation: {
          type: "S3",
          s3_location: { uri: `s3://${readText(values, "sourceBucket")}/${key}` },
        },
        fileMetadata: { department: "support" },
        contentBatches: Array.from({ length: batches }, (_, index) => ({
          key: `${folder}/${name}_${index + 1}.JSON`,
        })),
      },
    ],
  };
}
