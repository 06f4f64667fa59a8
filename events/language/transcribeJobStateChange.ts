import * as z from "zod";
import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import { textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import { textParameter } from "../model/sampleParameters.ts";

const page = "https://docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html";

const detail = once(() =>
  z.looseObject({
    TranscriptionJobName: textField(
      "Name of the job, by which GetTranscriptionJob tells where the transcript lies.",
      "support-call-0142",
    ),
    TranscriptionJobStatus: known(
      textField(
        "`QUEUED`, `IN_PROGRESS`, `COMPLETED` or `FAILED`; rules mostly match the last two.",
        "COMPLETED",
      ),
      ["QUEUED", "IN_PROGRESS", "COMPLETED", "FAILED"],
    ),
    FailureReason: field(
      z.string().optional(),
      "Why the job failed; only where it did.",
      "The media format provided does not match the detected media format.",
    ),
  }),
);

const jobName = textParameter("jobName", "Name of the transcription job.", "support-call-0142");

const samples: readonly [ServiceSample, ...ServiceSample[]] = [
  {
    id: "completed",
    title: "Job completed",
    parameters: [jobName],
    build: (_context, values) => ({
      detail: {
        TranscriptionJobName: readText(values, "jobName"),
        TranscriptionJobStatus: "COMPLETED",
      },
    }),
  },
  {
    id: "failed",
    title: "Job failed",
    parameters: [
      jobName,
      textParameter(
        "reason",
        "Why the job failed.",
        "The media format provided does not match the detected media format.",
      ),
    ],
    build: (_context, values) => ({
      detail: {
        TranscriptionJobName: readText(values, "jobName"),
        TranscriptionJobStatus: "FAILED",
        FailureReason: readText(values, "reason"),
      },
    }),
  },
];

/** Amazon Transcribe Developer Guide, "Using Amazon EventBridge with Amazon Transcribe". */
export const transcribeJobStateChange = serviceEventType({
  id: "transcribe-job-state-change",
  service: "Amazon Transcribe",
  title: "Transcription job state change",
  shortTitle: "Transcribe",
  description: "A transcription job started, completed or failed.",
  category: "AI/ML",
  tier: 3,
  aliases: ["speech to text", "transcription", "audio", "subtitles"],
  documentation: page,
  sources: ["aws.transcribe"],
  detailTypes: ["Transcribe Job State Change"],
  detail,
  detailDescription:
    "The job by its name, and its new state. The transcript is not in the event: ask GetTranscriptionJob for it.",
  deliveredBy:
    "EventBridge invokes the function asynchronously for each event that the rule matches; Transcribe sends events as best it can, so one may be missing.",
  names: {
    dotnet: { package: "Amazon.Lambda.CloudWatchEvents", type: "TranscribeJobStateChangeEvent" },
  },
  samples,
});
