import type { ClientCapabilities } from "vscode-languageserver/node";

/** True for a client that asks for diagnostics itself. */
export function canPull({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined;
}
