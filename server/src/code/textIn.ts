import type { TextRange } from "../analysis/moduleOutline.ts";
import { LineIndex } from "./lineIndex.ts";

/** The text that a range covers. */
export function textIn(text: string, { start, end }: TextRange): string {
  const lines = new LineIndex(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}
