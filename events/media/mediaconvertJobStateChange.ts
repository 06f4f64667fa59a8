import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import type { EventType } from "../model/eventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { mediaconvertDetail } from "./mediaconvertJobStateChange.schema.ts";

const bucket = textParameter("bucket", "Bucket of the outputs.", "finished-videos");
const errorMessage = textParameter(
  "errorMessage",
  "Message of the error.",
  "Unable to open input file",
);

function sample(
  status: string,
  title: string,
  parameters: readonly SampleParameter[],
  describe: (values: ParameterValues) => JsonObject,
): ServiceSample {
  return {
    id: status.toLowerCase().replace("_", "-"),
    title,
    parameters: [
      textParameter("queueName", "Name of the job's queue.", "Default"),
      jsonParameter(
        "userMetadata",
        "What the job's creator attached, an object of texts.",
        '{"assetId":"trailer-17"}',
      ),
      ...parameters,
    ],
    build: (context, values) => {
      const owner = `${context.partition}:mediaconvert:${context.region}:${context.accountId}`;
      const jobId = `${context.now.getTime() - 48_000}-${context.alphanumeric(6).toLowerCase()}`;
      return {
        resources: [`arn:${owner}:jobs/${jobId}`],
        detail: {
          timestamp: context.now.getTime(),
          accountId: context.accountId,
          queue: `arn:${owner}:queues/${readText(values, "queueName")}`,
          jobId,
          status,
          userMetadata: readJson(values, "userMetadata"),
          ...describe(values),
        },
      };
    },
  };
}

function describeOutputs(values: ParameterValues): JsonObject {
  const file = `s3://${readText(values, "bucket")}/trailer/trailer`;
  const picture = { durationInMs: 30_041, videoDetails: { widthInPx: 1920, heightInPx: 1080 } };
  return {
    outputGroupDetails: [
      {
        outputDetails: [{ outputFilePaths: [`${file}.mp4`], ...picture }],
        type: "FILE_GROUP",
      },
      {
        outputDetails: [{ outputFilePaths: [`${file}_1080.m3u8`], ...picture }],
        playlistFilePaths: [`${file}.m3u8`],
        type: "HLS_GROUP",
      },
    ],
    paddingInserted: 0,
    blackVideoDetected: 0,
  };
}

/** MediaConvert User Guide, "Using EventBridge with AWS Elemental MediaConvert". */
export const mediaconvertJobStateChange: EventType = serviceEventType({
  id: "mediaconvert-job-state-change",
  service: "AWS Elemental MediaConvert",
  title: "MediaConvert Job State Change",
  shortTitle: "MediaConvert",
  description: "A transcoding job began, made progress, ended or failed.",
  category: "Media/Other",
  tier: 2,
  aliases: ["transcode", "video", "job", "complete", "progressing", "media"],
  documentation: "https://docs.aws.amazon.com/mediaconvert/latest/ug/eventbridge_events.html",
  sources: ["aws.mediaconvert"],
  detailTypes: ["MediaConvert Job State Change"],
  detail: mediaconvertDetail,
  detailDescription: "The job, and what became of it.",
  samples: [
    sample("COMPLETE", "Job complete", [bucket], describeOutputs),
    sample("PROGRESSING", "Job in progress", [], () => ({})),
    sample("ERROR", "Job failed", [errorMessage], (values) => ({
      errorCode: 1040,
      errorMessage: readText(values, "errorMessage"),
    })),
    sample("NEW_WARNING", "Job has a warning", [], () => ({
      warningCode: "230001",
      warningMessage: "The input has no audio",
    })),
  ],
});
