import type { InvocationResult, SourceFrame } from "../../../runtime/invocationResult.ts";

/** Something that a build tool found wrong, at its place in the source. */
export interface BuildProblem extends SourceFrame {
  readonly message: string;
}

/**
 * What kept a function from being built, place by place; nothing for any other result. The message of a failed
 * build has a line for each place, which begins with the file and the line.
 */
export function buildProblemsOf({
  error,
}: Pick<InvocationResult, "error">): readonly BuildProblem[] {
  if (error === null || error.errorType !== "LambdaLens.BuildFailed") return [];
  const lines = error.errorMessage.split("\n");
  const left = new Set(lines);
  return error.frames.map((frame) => {
    const start = `${frame.file}:${frame.line}: `;
    const line = [...left].find((each) => each.startsWith(start));
    if (line !== undefined) left.delete(line);
    return { ...frame, message: line?.slice(start.length) ?? error.errorMessage };
  });
}
