/**
 * Indents all lines but the first like the line that they are inserted into.
 * @param line the line's text as it is now; its leading white space counts.
 */
export function indentLines(text: string, line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  return text.replaceAll("\n", `\n${indent}`);
}
