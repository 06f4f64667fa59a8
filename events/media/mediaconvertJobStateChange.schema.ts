import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/mediaconvert/latest/ug/mediaconvert_event_list.html";
const completePage = "https://docs.aws.amazon.com/mediaconvert/latest/ug/ev_status_complete.html";

function number(description: string, example: number) {
  return field(z.number().optional(), description, example, completePage);
}

const videoDetails = once(() =>
  z.looseObject({
    widthInPx: number("Width in pixels.", 1920),
    heightInPx: number("Height in pixels.", 1080),
    averageBitrate: number("Bits a second on average.", 4_500_000),
    qvbrAvgQuality: number("Quality on average; outputs with quality-defined bitrate only.", 7.38),
    qvbrMinQuality: number("Lowest quality; outputs with quality-defined bitrate only.", 7),
    qvbrMaxQuality: number("Highest quality; outputs with quality-defined bitrate only.", 8),
    qvbrMinQualityLocation: number("Where the lowest quality is, in milliseconds.", 2168),
    qvbrMaxQualityLocation: number("Where the highest quality is, in milliseconds.", 25_025),
  }),
);

const outputExample = {
  outputFilePaths: ["s3://finished-videos/trailer/trailer.mp4"],
  durationInMs: 30_041,
  videoDetails: { widthInPx: 1920, heightInPx: 1080 },
};

function paths(description: string, example: string) {
  return field(z.array(z.string()).optional(), description, [example], completePage);
}

const outputGroup = once(() =>
  z.looseObject({
    type: known(
      textField(
        "FILE_GROUP, HLS_GROUP, DASH_ISO_GROUP, CMAF_GROUP or MS_SMOOTH_GROUP.",
        "FILE_GROUP",
        completePage,
      ),
      ["FILE_GROUP", "HLS_GROUP", "DASH_ISO_GROUP", "CMAF_GROUP", "MS_SMOOTH_GROUP"],
    ),
    playlistFilePaths: paths(
      "Playlists and manifests; absent from file groups.",
      "s3://finished-videos/trailer/trailer.m3u8",
    ),
    outputDetails: field(
      z.array(
        z.looseObject({
          outputFilePaths: paths(
            "Where the files are; absent where a group has too many.",
            "s3://finished-videos/trailer/trailer.mp4",
          ),
          durationInMs: number("Length in milliseconds.", 30_041),
          videoDetails: field(
            videoDetails().optional(),
            "The picture; absent from outputs that are sound only.",
            outputExample.videoDetails,
            completePage,
          ),
        }),
      ),
      "The outputs of the group.",
      [outputExample],
      completePage,
    ),
  }),
);

/** What an ended or failing job tells. */
function outcomeFields() {
  return {
    outputGroupDetails: field(
      z.array(outputGroup()).optional(),
      "What was made; in COMPLETE only.",
      [{ type: "FILE_GROUP", outputDetails: [outputExample] }],
      completePage,
    ),
    paddingInserted: number("Milliseconds of blank frames put in; in COMPLETE only.", 0),
    blackVideoDetected: number("Milliseconds of black picture; in COMPLETE only.", 10),
    warnings: field(
      z
        .array(
          z.looseObject({
            code: field(z.number(), "Code of the warning.", 230_001, completePage),
            count: field(z.number(), "How often it occurred.", 1, completePage),
          }),
        )
        .optional(),
      "Warnings of the job; in COMPLETE only, and absent where there were none.",
      [{ code: 230_001, count: 1 }],
      completePage,
    ),
    errorCode: field(
      z.number().optional(),
      "Code of the error; in ERROR only.",
      1040,
      "https://docs.aws.amazon.com/mediaconvert/latest/ug/mediaconvert_error_codes.html",
    ),
    errorMessage: field(
      z.string().optional(),
      "What went wrong, in words; in ERROR only.",
      "Unable to open input file",
      page,
    ),
    warningCode: field(
      z.union([z.string(), z.number()]).optional(),
      "Code of the warning, as text or as a number; in NEW_WARNING only.",
      "230001",
      page,
    ),
    warningMessage: field(
      z.string().optional(),
      "The warning in words; in NEW_WARNING only.",
      "The input has no audio",
      page,
    ),
  };
}

/** Detail of the event: MediaConvert User Guide, "List of MediaConvert EventBridge events". */
export const mediaconvertDetail = once(() =>
  z.looseObject({
    timestamp: field(
      z.number(),
      "When it happened: milliseconds since 1970.",
      1_767_225_600_000,
      page,
    ),
    accountId: textField("Account that runs the job.", "123456789012", page),
    queue: arnField(
      "Queue of the job.",
      "arn:aws:mediaconvert:us-east-1:123456789012:queues/Default",
      page,
    ),
    jobId: textField("Id of the job.", "1767225600000-phptj0", page),
    status: known(
      textField(
        "INPUT_INFORMATION, PROGRESSING, STATUS_UPDATE, COMPLETE, CANCELED, ERROR, NEW_WARNING or QUEUE_HOP.",
        "COMPLETE",
        page,
      ),
      [
        "INPUT_INFORMATION",
        "PROGRESSING",
        "STATUS_UPDATE",
        "COMPLETE",
        "CANCELED",
        "ERROR",
        "NEW_WARNING",
        "QUEUE_HOP",
      ],
    ),
    userMetadata: field(
      z.record(z.string(), z.string()),
      "What the job's creator attached, by name; an empty object where there is nothing.",
      { assetId: "trailer-17" },
      page,
    ),
    ...outcomeFields(),
  }),
);
