import type { Span } from "../code/span.ts";
import type { CombinedFixes } from "./applyFixes.ts";
import type { Finding } from "./finding.ts";
import type { Fix } from "./rule.ts";

/**
 * The findings among those mended that stand as before: where the file is checked again, their rules find as much
 * in their places.
 * @param before what was found before the edits, and `after` what is found with them
 */
export function standingProblems(
  { applied, edits }: CombinedFixes,
  before: readonly Finding[],
  after: readonly Finding[],
): readonly Finding[] {
  return applied.filter(({ rule, span }) => {
    const moved = movedBy(edits, span);
    const was = before.filter((each) => each.rule === rule && overlap(each.span, span));
    const is = after.filter((each) => each.rule === rule && overlap(each.span, moved));
    return is.length >= was.length;
  });
}

/** What a fix does to which problem, wherever in the file: to know it again after further edits. */
export function identityOf({ rule, message, fix }: Finding): string {
  return JSON.stringify([rule.id, message, fix?.edits.map(({ newText }) => newText)]);
}

/** Where a place is once the edits are made; with what is written into it. */
function movedBy(edits: Fix["edits"], { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (const edit of edits) {
    const growth = edit.newText.length - (edit.end - edit.start);
    if (edit.start < start) from += edit.end <= start ? growth : edit.start - start;
    if (edit.start <= end) to += growth + Math.max(0, edit.end - end);
  }
  return { start: from, end: to };
}

/** Spans that only touch are two places; an empty one counts where it lies within the other. */
function overlap(one: Span, other: Span): boolean {
  if (one.start === other.start) return true;
  return one.start < other.end && other.start < one.end;
}
