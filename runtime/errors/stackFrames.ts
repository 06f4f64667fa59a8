import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFrame } from "../invocationResult.ts";

const nodeFrame = /^\s*at (?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/]).+?):(\d+):(\d+)\)?$/;
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

function parseLine(line: string): readonly SourceFrame[] {
  const match = nodeFrame.exec(line) ?? syntaxErrorHead.exec(line) ?? pythonFrame.exec(line);
  const file = toPath(match?.[1] ?? "");
  if (!match || !isAbsolute(file)) return [];
  return [{ file, line: Number(match[2]), column: Number(match[3] ?? 1) }];
}

function toPath(text: string): string {
  return text.startsWith("file://") ? fileURLToPath(text) : text;
}
