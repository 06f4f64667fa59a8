import { describe, expect, it } from "vitest";
import { buildDetail, testMoment } from "../testing/buildEvent.ts";
import { mediaconvertJobStateChange } from "./mediaconvertJobStateChange.ts";

describe("mediaconvert-job-state-change", () => {
  it("has outputs, an error or a warning only where the status says so", () => {
    const complete = buildDetail(mediaconvertJobStateChange, "complete", { bucket: "b" });
    expect(complete).toMatchObject({
      timestamp: testMoment.getTime(),
      outputGroupDetails: [
        { outputDetails: [{ outputFilePaths: ["s3://b/trailer/trailer.mp4"] }] },
        { playlistFilePaths: ["s3://b/trailer/trailer.m3u8"] },
      ],
    });
    expect(complete).not.toHaveProperty("errorCode");
    const failed = buildDetail(mediaconvertJobStateChange, "error", { errorMessage: "No input" });
    expect(failed).toMatchObject({ status: "ERROR", errorMessage: "No input" });
    expect(failed).not.toHaveProperty("outputGroupDetails");
  });

  it("gives back what the job's creator attached", () => {
    const set = { userMetadata: '{"assetId":"7"}' };
    expect(buildDetail(mediaconvertJobStateChange, "progressing", set)).toMatchObject({
      status: "PROGRESSING",
      userMetadata: { assetId: "7" },
    });
  });
});
