import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import { validate } from "../validate.ts";
import { transcribeJobStateChange } from "./transcribeJobStateChange.ts";
import { translateJobStateChange } from "./translateJobStateChange.ts";

type Fields = Record<string, unknown>;

const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set: {} };

describe("transcribe-job-state-change", () => {
  it("gives a reason only where the job failed", () => {
    const detail = (sampleId: string) =>
      (buildSample(transcribeJobStateChange, sampleId, options).value as Fields)["detail"];
    expect(detail("completed")).not.toHaveProperty("FailureReason");
    expect(detail("failed")).toMatchObject({ TranscriptionJobStatus: "FAILED" });
    expect(detail("failed")).toHaveProperty("FailureReason");
  });
});

describe("translate-job-state-change", () => {
  const event = buildSample(translateJobStateChange, null, options).value as Fields;

  it("is told by its source and either detail type", () => {
    for (const { id } of translateJobStateChange.samples) {
      const { value } = buildSample(translateJobStateChange, id, options);
      expect(identify(value).eventType).toBe("translate-job-state-change");
    }
    expect(identify({ ...event, source: "aws.transcribe" }).eventType).not.toBe(
      "translate-job-state-change",
    );
  });

  it("says which keys a detail needs that has none of them", () => {
    expect(validate(translateJobStateChange, { ...event, detail: {} })).not.toEqual([]);
    const detail = { jobid: "a", jobStatus: "COMPLETED" };
    expect(validate(translateJobStateChange, { ...event, detail })).toContainEqual(
      expect.objectContaining({ path: "detail.jobid", suggestion: "jobId" }),
    );
  });
});
