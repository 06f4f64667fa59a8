import type { TextRange } from "../analysis/moduleOutline.ts";
import { textIn as textInRange } from "../code/textIn.ts";

/** The text that a range covers; null for none. */
export function textIn(text: string, range: TextRange | null | undefined): string | null {
  return range === null || range === undefined ? null : textInRange(text, range);
}
