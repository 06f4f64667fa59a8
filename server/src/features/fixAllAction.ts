import { CodeActionKind } from "vscode-languageserver/node";
import type { CodeAction, CodeActionParams } from "vscode-languageserver/node";
import { unattendedFixes } from "../rules/applyFixes.ts";
import { isWantedKind } from "./codeActions.ts";
import type { DocumentFindings } from "./documentFindings.ts";
import { toTextEdits } from "./textEdits.ts";

/** What an editor names in its settings to have the fixes made on save; `source.fixAll` takes it in. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.lambdaLens`;

/**
 * Everything in the file that can be mended without anybody's choice, as one action: what `check --fix`
 * does. It has no place at the caret, so it is offered only to who asks for actions of its kind.
 */
export async function fixAllAction(
  findings: DocumentFindings,
  { textDocument: { uri }, context }: CodeActionParams,
): Promise<readonly CodeAction[]> {
  const isAskedFor = context.only !== undefined && isWantedKind(fixAllKind, context);
  const found = isAskedFor ? await findings.of(uri) : null;
  if (found === null) return [];
  const { applied, edits } = unattendedFixes(found.findings);
  if (applied.length === 0) return [];
  const changes = { [uri]: toTextEdits(found.document, edits) };
  const title = "Fix all Lambda Lens problems that need no choice";
  return [{ title, kind: fixAllKind, edit: { changes } }];
}
