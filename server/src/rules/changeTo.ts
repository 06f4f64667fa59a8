import type { Span } from "../code/span.ts";
import type { Fix } from "./rule.ts";

/** The fix that writes something else in a place. */
export function changeTo({ start, end }: Span, newText: string): Fix {
  return { title: `Change to ${newText}`, edits: [{ start, end, newText }] };
}
