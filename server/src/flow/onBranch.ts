import type { Point } from "./run.ts";

/** Follows what may not be reached at all; the facts hold there only. */
export function onBranch<T>(
  { state, frame }: Point,
  facts: readonly string[],
  follow: (branch: Point) => T,
): T {
  const branch = state.fork();
  branch.assume(facts);
  const result = follow({ state: branch, frame });
  state.join([state.fork(), branch]);
  return result;
}
