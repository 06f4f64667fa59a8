import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const fileUri = "s3://support-handbook/returns/policy.pdf";
const batchKey =
  "aws/bedrock/knowledge_bases/H2QXM8PLD4/T6WB1ZK0RN/Q9J4YV7CSE/returns/policy_1.JSON";

const originalFileLocation = once(() =>
  z.looseObject({
    type: textField("Kind of the data source that holds the file.", "S3"),
    s3_location: field(
      z
        .looseObject({
          uri: textField("Address of the file, as an s3:// URI.", fileUri),
        })
        .optional(),
      "Where the file lies in S3; absent for other data sources. The key has an underscore.",
      { uri: fileUri },
    ),
  }),
);

const batch = once(() =>
  z.looseObject({
    key: textField("Key of a JSON file of chunks in the intermediate bucket.", batchKey),
  }),
);

function fileFields(keysAre: string) {
  return {
    originalFileLocation: field(
      originalFileLocation(),
      "Where the document came from.",
      exampleOf(originalFileLocation(), ["s3_location"]),
    ),
    fileMetadata: field(
      z.record(z.string(), z.unknown()).optional(),
      "Metadata of the whole file; absent where it has none.",
      { department: "support" },
    ),
    contentBatches: field(z.array(batch()), keysAre, [exampleOf(batch())]),
  };
}

const inputFile = once(() =>
  z.looseObject(
    fileFields(
      "The file's chunks so far, in one or more JSON files of the intermediate bucket. Each holds `fileContents`, a list of `contentBody`, `contentType` and `contentMetadata`.",
    ),
  ),
);

const outputFile = once(() =>
  z.looseObject(
    fileFields("The files that the function has written its chunks to, in the same bucket."),
  ),
);

/**
 * The event of a custom transformation. Source: Bedrock User Guide, "Use a custom transformation
 * Lambda function to define how your data is ingested".
 */
export const bedrockKbTransformationEvent = once(() =>
  z.looseObject({
    version: constantField("Version of the format, always 1.0.", "1.0"),
    knowledgeBaseId: textField("Id of the knowledge base.", "H2QXM8PLD4"),
    dataSourceId: textField("Id of the data source that is being ingested.", "T6WB1ZK0RN"),
    ingestionJobId: textField("Id of the ingestion job.", "Q9J4YV7CSE"),
    bucketName: textField(
      "The intermediate bucket: the function reads the batches from it and writes its own to it.",
      "handbook-intermediate",
    ),
    priorTask: field(
      z.string().optional(),
      "The step of the ingestion before this one, `CHUNKING`.",
      "CHUNKING",
    ),
    inputFiles: field(z.array(inputFile()), "The documents of this call.", [
      exampleOf(inputFile()),
    ]),
  }),
);

/** What the ingestion job accepts. */
export const bedrockKbTransformationResponse = once(() =>
  z.looseObject({
    outputFiles: field(
      z.array(outputFile()),
      "The documents again, with the batches that now hold their chunks.",
      [exampleOf(outputFile())],
    ),
  }),
);
