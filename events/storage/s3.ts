import type { EventType } from "../model/eventType.ts";
import { firstRecordHas } from "../recognition/firstRecordHas.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { s3Samples } from "./s3.samples.ts";
import { s3Schema } from "./s3.schema.ts";

/** Lambda Developer Guide, "Process Amazon S3 event notifications with Lambda". */
export const s3: EventType = {
  id: "s3",
  service: "Amazon S3",
  title: "S3 bucket notification",
  shortTitle: "S3",
  description: "An object in a bucket was created, deleted, restored, moved or tagged.",
  category: "Storage",
  tier: 1,
  aliases: ["bucket", "object", "upload", "file", "key", "Simple Storage Service"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html",
  schema: s3Schema,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "S3 invokes the function asynchronously, usually within seconds, for each change that matches the bucket's notification configuration.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: firstRecordHas("eventSource", "aws:s3"),
  names: {
    samEventTypes: ["S3"],
    serverlessKeys: ["s3"],
    cdkConstruct: "S3EventSource",
    typescriptType: "S3Event",
    typescriptHandlerType: "S3Handler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: "S3Schema",
    powertoolsPythonDataClass: "S3Event",
    powertoolsPythonModel: "S3Model",
    goType: "S3Event",
    javaClass: "S3Event",
    dotnet: { package: "Amazon.Lambda.S3Events", type: "S3Event" },
  },
  samples: s3Samples,
};
