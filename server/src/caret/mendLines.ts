import { missingClosers } from "./innermostBracket.ts";

const compound =
  /^\s*(?:async\s+)?(?:if|elif|else|while|for|with|match|case|def|class|try|except|finally)\b(?!\s*=)/u;

/**
 * Python text in which lines that somebody has left unfinished are finished: brackets are closed before a
 * line that stands no deeper than the one which opens them, and a compound statement gets its colon.
 * Markers of a merge's conflict become comments.
 */
export function mendLines(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^(?=<{7}|={7}|>{7})/u, "#"));
  const nextLines = followingLines(lines);
  const mended: string[] = [];
  let statement = "";
  for (const [index, line] of lines.entries()) {
    const next = nextLines[index] ?? "";
    if (line.trim() === "" && statement === "") {
      mended.push(line);
      continue;
    }
    statement += statement === "" ? line : `\n${line}`;
    const isDeeper = depthOf(next) > depthOf(statement);
    const closers = missingClosers(statement);
    if (closers !== "" && (isDeeper || /^\s*[)\]}]/u.test(next))) {
      mended.push(line);
      continue;
    }
    const needsColon = compound.test(statement) && !/[:\\]\s*(?:#.*)?$/u.test(line + closers);
    const colon = isDeeper ? ":" : ": pass";
    mended.push(line + closers + (needsColon ? colon : ""));
    statement = "";
  }
  return mended.join("\n");
}

/** For each line the next one that is not blank. */
function followingLines(lines: readonly string[]): readonly string[] {
  let next = "";
  const found = lines.toReversed().map((line) => {
    const following = next;
    if (line.trim() !== "") next = line;
    return following;
  });
  return found.toReversed();
}

function depthOf(text: string): number {
  return text === "" ? -1 : (/^[ \t]*/u.exec(text)?.[0].length ?? 0);
}
