import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { buildS3Record } from "./s3Record.ts";

/** Parameters of `buildUpload`, the bucket first. */
export const uploadParameters: readonly SampleParameter[] = [
  { name: "bucket", description: "Name of the bucket.", kind: "text", default: "photo-uploads" },
  {
    name: "key",
    description: "Key of the object as its owner writes it; the event carries it encoded.",
    kind: "text",
    default: "incoming/beach.jpg",
  },
];

/** Builds the record of one upload, for carrying it inside another event. */
export function buildUpload(context: SampleContext, values: ParameterValues): JsonObject {
  return buildS3Record(context, {
    bucket: readText(values, "bucket"),
    key: readText(values, "key"),
    eventName: "ObjectCreated:Put",
    content: { size: 1024, eTag: context.hex(32) },
  });
}
