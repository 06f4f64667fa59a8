import { SourceMaps } from "../../../runtime/errors/sourceMaps.ts";
import type { InvocationResult, SourceFrame } from "../../../runtime/invocationResult.ts";
import { splitFrameLinks } from "../../webview/result/frameLinks.ts";

/** Positions in the person's source by the key of the position in built code that they ran as. */
export type BuiltPositions = ReadonlyMap<string, SourceFrame>;

const logLinesRead = 5000;

/**
 * Finds what the stack trace and the last log lines say of built code, and where it came from. Read
 * when a run ends, because an environment takes its build with it when it goes.
 */
export function readBuiltPositions(
  { error, logs }: Pick<InvocationResult, "error" | "logs">,
  maps: Pick<SourceMaps, "mapFrame"> = new SourceMaps(),
): BuiltPositions {
  const lines = [
    ...(error?.stackTrace ?? []),
    ...logs.slice(-logLinesRead).map(({ text }) => text),
  ];
  const found = new Map<string, SourceFrame>();
  for (const line of lines) {
    for (const { link } of splitFrameLinks(line)) {
      if (link === null || found.has(positionKey(link))) continue;
      const source = maps.mapFrame(link);
      if (source !== link) found.set(positionKey(link), source);
    }
  }
  return found;
}

/** Names a position. */
export function positionKey({ file, line, column }: SourceFrame): string {
  return `${file}:${line}:${column}`;
}
