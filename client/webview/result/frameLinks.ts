import type { FrameLink } from "../protocol.ts";

/** A stretch of text, with the position in a source file that it names, if any. */
export interface LinkedText {
  readonly text: string;
  readonly link: FrameLink | null;
}

// `/a/b.ts:12:5`, `file:///a/b.mjs:12:5`, `C:\a\b.js:12:5`, and Python's `File "/a/b.py", line 12`.
const position =
  /File "(?<python>(?:\/|[A-Za-z]:[\\/])[^"]+)", line (?<pythonLine>\d+)|(?<![\w./:\\-])(?<url>file:\/\/)?(?<file>(?:\/(?:[A-Za-z]:\/)?|[A-Za-z]:[\\/])[^\s:()"'<>|*?]{1,400}\.[A-Za-z]\w*):(?<line>\d+)(?::(?<column>\d+))?/g;

/** Splits a line of a log or of a stack trace where it names absolute source positions. */
export function splitFrameLinks(text: string): readonly LinkedText[] {
  const parts: LinkedText[] = [];
  let from = 0;
  for (const match of text.matchAll(position)) {
    const link = toLink(match.groups ?? {});
    if (link === null) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), link: null });
    parts.push({ text: match[0], link });
    from = match.index + match[0].length;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), link: null });
  return parts;
}

function toLink(groups: Readonly<Record<string, string | undefined>>): FrameLink | null {
  const python = groups["python"];
  if (python !== undefined) {
    return { file: python, line: Number(groups["pythonLine"]), column: 1 };
  }
  const raw = groups["file"];
  if (raw === undefined) return null;
  const file = groups["url"] === undefined ? raw : decodePath(raw);
  return { file, line: Number(groups["line"]), column: Number(groups["column"] ?? "1") };
}

/** A file URL's path as the file system spells it: `/C:/a` loses its first slash. */
function decodePath(path: string): string {
  const bare = /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
