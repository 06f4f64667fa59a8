import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { FunctionTarget } from "../server/src/protocol.ts";

export type HandlerRecord = ReturnType<typeof handlerRecord>;

/** A function target as scripts get it: paths relative to the folder, lines from 1. */
export function handlerRecord(target: FunctionTarget, folder: string) {
  const toRelative = (uri: string): string =>
    relative(folder, fileURLToPath(uri)).replaceAll("\\", "/");
  return {
    file: toRelative(target.uri),
    line: target.range.start.line + 1,
    symbol: target.symbol,
    language: target.language,
    handler: target.handler,
    runtime: target.configuration.runtime,
    evidence: target.evidence,
    logicalId: target.logicalId,
    template: target.template && {
      file: toRelative(target.template.uri),
      line: target.template.line,
    },
    triggers: target.triggers.map(({ eventType, kind, name, uri, line }) => {
      return { eventType, kind, name, file: toRelative(uri), line };
    }),
    eventType: target.eventType,
  };
}
