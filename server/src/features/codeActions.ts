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

/**
 * True where the client asks for actions of that kind. Kinds are paths: `quickfix` lies within the empty
 * kind and within itself.
 */
export function isWantedKind(
  kind: string,
  { only }: Pick<CodeActionParams["context"], "only">,
): boolean {
  return (
    only?.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`)) ??
    true
  );
}
