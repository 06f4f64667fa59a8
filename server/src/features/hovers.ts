import type { Connection, Hover, HoverParams } from "vscode-languageserver/node";
import { cancelledError } from "./cancelled.ts";

/** One source of hovers. For a place that is none of its business it answers null. */
export type HoverProvider = (params: HoverParams) => Promise<Hover | null>;

/** Answers `textDocument/hover` with what the first provider says that has something to say. */
export function registerHovers(connection: Connection, providers: readonly HoverProvider[]): void {
  connection.onHover(async (params, token) => {
    for (const provide of providers) {
      const hover = await provide(params);
      if (token.isCancellationRequested) return cancelledError();
      if (hover !== null) return hover;
    }
    return null;
  });
}
