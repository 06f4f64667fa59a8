import type { TextRange } from "../analysis/moduleOutline.ts";

/** The text that a range covers, as LSP counts lines: they end by CR, LF or both. */
export function textIn(text: string, { start, end }: TextRange): string {
  const lineEnds = [...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length);
  const offset = ({ line, character }: TextRange["start"]): number =>
    (line === 0 ? 0 : (lineEnds[line - 1] ?? text.length)) + character;
  return text.slice(offset(start), offset(end));
}
