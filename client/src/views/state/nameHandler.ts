import type { FunctionTarget } from "../../../../server/src/protocol.ts";
import type { FrameLink } from "../../../webview/protocol.ts";

/**
 * A handler's short name: the file's name without its ending, and the symbol: `orders.handler`. Code in a template
 * has the name of the file that Lambda makes of it.
 */
export function nameHandler(
  target: Pick<FunctionTarget, "uri" | "symbol" | "runtimeHandler" | "configuration">,
): string {
  if (target.configuration.inlineCode !== undefined) return target.runtimeHandler;
  const file = decodeURIComponent(target.uri.slice(target.uri.lastIndexOf("/") + 1));
  return `${file.replace(/\.[^.]+$/, "")}.${target.symbol}`;
}

/** Where the handler's name stands. @param file absolute path of the target's file. */
export function locateHandler(target: Pick<FunctionTarget, "range">, file: string): FrameLink {
  const { line, character } = target.range.start;
  return { file, line: line + 1, column: character + 1 };
}
