const width = 96;

/**
 * A description as lines of comment.
 * @param prefix what every line begins with, indentation included: `  // `.
 */
export function commentLines(text: string, prefix: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    if (line !== "" && prefix.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines.map((each) => `${prefix}${each}`);
}

/** A description as a block comment of C's family: on one line where it fits. */
export function blockComment(text: string, indent: string): readonly string[] {
  const safe = text.replaceAll("*/", "* /");
  if (safe === "") return [];
  const single = `${indent}/** ${safe} */`;
  if (single.length <= width) return [single];
  return [`${indent}/**`, ...commentLines(safe, `${indent} * `), `${indent} */`];
}

/** Text in which XML and HTML mean nothing. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
