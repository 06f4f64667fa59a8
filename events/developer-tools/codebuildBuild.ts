import type { Json, JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { consoleUrl } from "./consoleUrl.ts";

/** Parameters of every sample of a build. */
export const buildParameters: readonly SampleParameter[] = [
  textParameter("project", "Name of the build project.", "orders"),
  textParameter("source", "Address of the Git repository.", "https://github.com/acme/orders.git"),
];

/** One phase that a build went through. */
export interface BuildPhase {
  readonly type: string;
  readonly seconds: number;
  /** `SUCCEEDED` where not given. */
  readonly status?: string;
  /** Status code and message of a problem; none where not given. */
  readonly problem?: string;
}

/** A build, as far as its samples differ. */
export interface CodebuildBuild {
  /** The phases that ended; none at the start. */
  readonly phases: readonly BuildPhase[];
  /** The phase that the build is in now; `COMPLETED` is the last. */
  readonly current: string;
}

/** What both events say of a build. */
export interface DescribedBuild {
  readonly arn: string;
  readonly fields: JsonObject;
}

const beforeBuild: readonly BuildPhase[] = [
  { type: "SUBMITTED", seconds: 0 },
  { type: "QUEUED", seconds: 1 },
  { type: "PROVISIONING", seconds: 24 },
  { type: "DOWNLOAD_SOURCE", seconds: 5 },
  { type: "INSTALL", seconds: 12 },
  { type: "PRE_BUILD", seconds: 3 },
];
const afterBuild: readonly BuildPhase[] = [
  { type: "POST_BUILD", seconds: 1 },
  { type: "UPLOAD_ARTIFACTS", seconds: 0 },
  { type: "FINALIZING", seconds: 2 },
];

/** The phases of a build whose commands all went well. */
export const successfulPhases: readonly BuildPhase[] = [
  ...beforeBuild,
  { type: "BUILD", seconds: 71 },
  ...afterBuild,
];

/** The phases of a build of which a command failed; what follows the build runs all the same. */
export function failedPhases(command: string): readonly BuildPhase[] {
  const problem = `COMMAND_EXECUTION_ERROR: Error while executing command: ${command}. Reason: exit status 1`;
  const build: BuildPhase = { type: "BUILD", seconds: 18, status: "FAILED", problem };
  return [...beforeBuild, build, ...afterBuild];
}

/** The phases of a build that somebody stopped. */
export const stoppedPhases: readonly BuildPhase[] = [
  ...beforeBuild,
  { type: "BUILD", seconds: 33, status: "STOPPED" },
];

/** Describes a build that has just gone through its phases. */
export function describeBuild(
  context: SampleContext,
  values: ParameterValues,
  build: CodebuildBuild,
): DescribedBuild {
  const project = readText(values, "project");
  const id = context.uuid();
  const started = build.phases.length > 0;
  const arn = `arn:${context.partition}:codebuild:${context.region}:${context.accountId}:build/${project}:${id}`;
  const fields = {
    "project-name": project,
    "build-id": arn,
    "additional-information": {
      cache: { type: "NO_CACHE" },
      ...(started ? { "build-number": 55 } : {}),
      "timeout-in-minutes": 60,
      "build-complete": build.current === "COMPLETED",
      initiator: `GitHub-Hookshot/${context.hex(7)}`,
      "build-start-time": formatBuildTime(startOf(context, build.phases)),
      source: {
        "report-build-status": false,
        buildspec: "buildspec.yml",
        location: readText(values, "source"),
        "git-clone-depth": 1,
        type: "GITHUB",
      },
      "source-version": context.hex(40),
      artifact: { location: "" },
      environment,
      "project-file-system-locations": [],
      logs: describeLogs(context, project, started ? id : null),
      ...(started ? { phases: listPhases(context, build) } : {}),
      "queued-timeout-in-minutes": 480,
    },
    version: "1",
  };
  return { arn, fields };
}

/** Writes a moment as CodeBuild does: `Mar 12, 2026 7:03:58 PM`, in UTC. */
export function formatBuildTime(moment: Date): string {
  const hours = moment.getUTCHours();
  const pad = (part: number): string => String(part).padStart(2, "0");
  const date = `${months[moment.getUTCMonth()]} ${moment.getUTCDate()}, ${moment.getUTCFullYear()}`;
  const time = `${hours % 12 || 12}:${pad(moment.getUTCMinutes())}:${pad(moment.getUTCSeconds())}`;
  return `${date} ${time} ${hours < 12 ? "AM" : "PM"}`;
}

/** The problems of a phase as CodeBuild lists them; without one it sends a lonely colon. */
export function contextOf(phase: BuildPhase): readonly string[] {
  if (phase.type === "SUBMITTED" || phase.type === "QUEUED") return [];
  return [phase.problem ?? ": "];
}

/** When the first of these phases began, the last of them having ended now. */
export function startOf(context: SampleContext, phases: readonly BuildPhase[]): Date {
  const seconds = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  return new Date(context.now.getTime() - seconds * 1000);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const environment = {
  image: "aws/codebuild/standard:7.0",
  "privileged-mode": false,
  "image-pull-credentials-type": "CODEBUILD",
  "compute-type": "BUILD_GENERAL1_SMALL",
  type: "LINUX_CONTAINER",
  "environment-variables": [{ name: "STAGE", type: "PLAINTEXT", value: "staging" }],
};

function describeLogs(context: SampleContext, project: string, stream: string | null): JsonObject {
  const groups = `/cloudwatch/home?region=${context.region}#logsV2:log-groups`;
  if (stream === null) return { "deep-link": consoleUrl(context, groups) };
  const group = `/aws/codebuild/${project}`;
  // The console escapes names twice, and writes `$25` for the percent sign that this makes.
  const escaped = encodeURIComponent(group).replaceAll("%", "$25");
  return {
    "group-name": group,
    "stream-name": stream,
    "deep-link": consoleUrl(context, `${groups}/log-group/${escaped}/log-events/${stream}`),
  };
}

/** The phases that ended, and the one that has just begun. */
function listPhases(context: SampleContext, { phases, current }: CodebuildBuild): Json {
  let start = startOf(context, phases);
  const ended = phases.map((phase) => {
    const end = new Date(start.getTime() + phase.seconds * 1000);
    const described = {
      "phase-context": contextOf(phase),
      "start-time": formatBuildTime(start),
      "end-time": formatBuildTime(end),
      "duration-in-seconds": phase.seconds,
      "phase-type": phase.type,
      "phase-status": phase.status ?? "SUCCEEDED",
    };
    start = end;
    return described;
  });
  return [...ended, { "start-time": formatBuildTime(context.now), "phase-type": current }];
}
