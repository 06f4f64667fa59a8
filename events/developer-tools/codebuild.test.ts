import { describe, expect, it } from "vitest";
import { buildDetail, buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { formatBuildTime } from "./codebuildBuild.ts";
import { codebuildBuildPhaseChange } from "./codebuildBuildPhaseChange.ts";
import { codebuildBuildStateChange } from "./codebuildBuildStateChange.ts";

type Phases = readonly Readonly<Record<string, unknown>>[];

function phasesOf(detail: Readonly<Record<string, unknown>>): Phases {
  const information = detail["additional-information"] as { readonly phases: Phases };
  return information.phases;
}

describe("the times of CodeBuild", () => {
  it.each([
    ["2026-03-12T00:05:09Z", "Mar 12, 2026 12:05:09 AM"],
    ["2026-11-02T12:00:00Z", "Nov 2, 2026 12:00:00 PM"],
    ["2026-01-31T23:59:59Z", "Jan 31, 2026 11:59:59 PM"],
  ])("write %s as %s", (moment, text) => {
    expect(formatBuildTime(new Date(moment))).toBe(text);
  });
});

describe("codebuild-build-state-change", () => {
  it("follows on from phase to phase, and ends with the event", () => {
    const phases = phasesOf(buildDetail(codebuildBuildStateChange, "succeeded"));
    for (const [index, phase] of phases.slice(1).entries()) {
      expect(phase["start-time"]).toBe(phases[index]?.["end-time"]);
    }
    expect(phases.at(-1)).toEqual({
      "start-time": "Mar 12, 2026 7:03:58 PM",
      "phase-type": "COMPLETED",
    });
  });

  it("says which command failed, and goes on to the phase after it", () => {
    const phases = phasesOf(buildDetail(codebuildBuildStateChange, "failed", { command: "make" }));
    const build = phases.find((phase) => phase["phase-type"] === "BUILD");
    expect(build).toMatchObject({
      "phase-status": "FAILED",
      "phase-context": [expect.stringMatching(/^COMMAND_EXECUTION_ERROR: .*command: make\./)],
    });
    expect(phases.some((phase) => phase["phase-type"] === "POST_BUILD")).toBe(true);
  });

  it("knows neither number nor phases of a build that starts", () => {
    const information = buildDetail(codebuildBuildStateChange, "in-progress")[
      "additional-information"
    ];
    expect(information).toMatchObject({ "build-complete": false });
    expect(information).not.toHaveProperty("phases");
    expect(information).not.toHaveProperty("build-number");
  });

  it("is about the build's ARN", () => {
    const event = buildEvent(codebuildBuildStateChange, "stopped", { project: "shop" });
    const arn = expect.stringMatching(/^arn:aws:codebuild:us-east-1:123456789012:build\/shop:/);
    expect(event).toMatchObject({ resources: [arn], detail: { "build-id": arn } });
  });

  it("suggests the hyphens that a key lacks", () => {
    const event = buildEvent(codebuildBuildStateChange, "succeeded");
    const detail = { ...(event["detail"] as object), buildStatus: "FAILED" };
    expect(validate(codebuildBuildStateChange, { ...event, detail })).toMatchObject([
      { path: "detail.buildStatus", suggestion: "build-status" },
    ]);
  });
});

describe("codebuild-build-phase-change", () => {
  it("describes the phase that ended, with the next one under way", () => {
    const detail = buildDetail(codebuildBuildPhaseChange, "completed-phase");
    expect(detail).toMatchObject({
      "completed-phase": "BUILD",
      "completed-phase-context": "[: ]",
      "completed-phase-duration-seconds": 71,
      "completed-phase-start": "Mar 12, 2026 7:02:47 PM",
      "completed-phase-end": "Mar 12, 2026 7:03:58 PM",
    });
    expect(phasesOf(detail).at(-1)).toMatchObject({ "phase-type": "POST_BUILD" });
  });
});
