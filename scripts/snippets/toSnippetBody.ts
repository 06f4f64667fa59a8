/**
 * Turns a handler's code into the body of a VS Code snippet. A line that ends in a comment like `$0`
 * becomes the default text of that tab stop, without the comment; lines of one number that follow each
 * other become one stop. Format: VS Code, "Snippets in Visual Studio Code", Snippet syntax.
 * @param comment what starts a comment at the end of a line: `//` or `#`
 * @returns the body, a string a line
 */
export function toSnippetBody(code: string, comment: string): readonly string[] {
  const lines = code.trimEnd().split("\n");
  const marked = lines.map((line) => readMarker(line, comment));
  return marked.map(({ text, stop }, index) => {
    if (stop === null) return escapeText(text);
    const indent = /^\s*/.exec(text)?.[0] ?? "";
    const opens = marked[index - 1]?.stop !== stop;
    const closes = marked[index + 1]?.stop !== stop;
    const content = escapeDefault(opens ? text.slice(indent.length) : text);
    return `${opens ? `${indent}\${${stop}:` : ""}${content}${closes ? "}" : ""}`;
  });
}

interface MarkedLine {
  readonly text: string;
  readonly stop: number | null;
}

function readMarker(line: string, comment: string): MarkedLine {
  const marker = new RegExp(`\\s*${comment} \\$(\\d)$`).exec(line);
  if (marker === null) return { text: line, stop: null };
  return { text: line.slice(0, marker.index), stop: Number(marker[1]) };
}

/** Text that the snippet syntax is to leave alone. */
export function escapeText(text: string): string {
  return text.replace(/[\\$]/g, "\\$&");
}

/** The same within the default of a tab stop. */
export function escapeDefault(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
