import type { Problem } from "./rule.ts";

/** A problem of a file with Windows' line breaks, whose fix writes no others. */
export function withLineBreaks<T extends Problem>(problem: T, text: string): T {
  const { fix } = problem;
  if (fix === undefined || !text.includes("\r\n")) return problem;
  const edits = fix.edits.map(({ start, end, newText }) => {
    return { start, end, newText: newText.replaceAll(/\r?\n/g, "\r\n") };
  });
  return { ...problem, fix: { ...fix, edits } };
}
