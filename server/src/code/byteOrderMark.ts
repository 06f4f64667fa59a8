/**
 * A file's text as editors and the Language Server Protocol count it: without the mark that some editors of
 * Windows write before it.
 */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text;
}

/** U+FEFF, which UTF-8 writes as EF BB BF. */
export const byteOrderMark = "\uFEFF";
