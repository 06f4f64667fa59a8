import { win32 } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFrame } from "../invocationResult.ts";

/** Code that was evaluated has no position of its own: its frames end in that of its caller. */
const nodeFrame =
  /^\s*at (?!.*<anonymous>:\d)(?:async )?(?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/]).+?):(\d+):(\d+)\)?$/;
const pythonFrame = /^\s*File "([^"]+)",? [Ll]ine (\d+)/;
/** The first line of a Node.js SyntaxError's stack: the position, without "at". */
const syntaxErrorHead = /^((?:file:\/\/|\/|[A-Za-z]:[\\/]).+?):(\d+)$/;

/**
 * Reads positions out of a stack trace as the runtimes print it, innermost first.
 * Lines that name no file (natives, anonymous code) are passed over.
 */
export function parseStackFrames(stackTrace: readonly string[]): readonly SourceFrame[] {
  const python = stackTrace.some((line) => pythonFrame.test(line));
  const frames = stackTrace.flatMap((line) => parseLine(line.split("\n")[0] ?? ""));
  // Python prints the innermost frame last.
  return python ? frames.toReversed() : frames;
}

/** Windows' idea of an absolute path takes in POSIX's. */
function parseLine(line: string): readonly SourceFrame[] {
  const match = nodeFrame.exec(line) ?? syntaxErrorHead.exec(line) ?? pythonFrame.exec(line);
  const file = toPath(match?.[1] ?? "");
  if (!match || !win32.isAbsolute(file)) return [];
  return [{ file, line: Number(match[2]), column: Number(match[3] ?? 1) }];
}

function toPath(text: string): string {
  if (!text.startsWith("file://")) return text;
  try {
    return fileURLToPath(text);
  } catch {
    // A stack is only text, and may name a URL that is no file of this machine.
    return "";
  }
}
