import type { CodeAction, CodeActionParams, Connection } from "vscode-languageserver/node";

/** One source of code actions. It answers for documents and kinds that are none of its business, too: nothing. */
export type CodeActionProvider = (params: CodeActionParams) => Promise<readonly CodeAction[]>;

/** Answers `textDocument/codeAction` with what all providers have to offer, in their order. */
export function registerCodeActions(
  connection: Connection,
  providers: readonly CodeActionProvider[],
): void {
  connection.onCodeAction(async (params) => {
    const offers = await Promise.all(providers.map((provide) => provide(params)));
    return offers.flat();
  });
}
