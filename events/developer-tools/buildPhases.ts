/** Phases of a build, in their order: CodeBuild User Guide, "Build phase transitions". */
export const buildPhases = [
  "SUBMITTED",
  "QUEUED",
  "PROVISIONING",
  "DOWNLOAD_SOURCE",
  "INSTALL",
  "PRE_BUILD",
  "BUILD",
  "POST_BUILD",
  "UPLOAD_ARTIFACTS",
  "FINALIZING",
  "COMPLETED",
] as const;

/** How a phase may end. */
export const phaseStatuses = [
  "SUCCEEDED",
  "FAILED",
  "FAULT",
  "TIMED_OUT",
  "CLIENT_ERROR",
  "STOPPED",
] as const;

/** Values in prose: `A`, `B` or `C`. */
export function listInProse(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  return `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}`;
}
