import { CodeActionKind } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { applyEdits, unattendedFixes, type CombinedFixes } from "../rules/applyFixes.ts";
import type { Finding } from "../rules/finding.ts";
import { identityOf, standingProblems } from "../rules/standingProblems.ts";
import { isWantedKind, type CodeActionProvider } from "./codeActions.ts";
import type { DocumentFindings } from "./documentFindings.ts";
import { toTextEdits } from "./textEdits.ts";

/** What an editor names in its settings to have the fixes made on save; `source.fixAll` takes it in. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.lambdaLens`;

/** What was offered for a document, to see what has become of it. */
interface Offered {
  readonly mended: string;
  readonly made: CombinedFixes;
  readonly findings: readonly Finding[];
}

/**
 * Everything in the file that can be mended without anybody's choice, as one action: what `check --fix`
 * does. It has no place at the caret, so it is offered only to who asks for actions of its kind. A fix that
 * has been made, and after which its problem still stands, is not made on the next save again.
 */
export function createFixAllAction(findings: Pick<DocumentFindings, "of">): CodeActionProvider {
  const lastOffered = new WeakMap<TextDocument, Offered>();
  const vain = new WeakMap<TextDocument, Set<string>>();
  return async ({ textDocument: { uri }, context }) => {
    const isAskedFor = context.only !== undefined && isWantedKind(fixAllKind, context);
    const found = isAskedFor ? await findings.of(uri) : null;
    if (found === null) return [];
    const { document } = found;
    const text = document.getText();
    const known = vain.get(document) ?? new Set();
    vain.set(document, known);
    const before = lastOffered.get(document);
    if (before?.mended === text) {
      const standing = standingProblems(before.made, before.findings, found.findings);
      for (const each of standing) known.add(identityOf(each));
    }
    const made = unattendedFixes(found.findings.filter((each) => !known.has(identityOf(each))));
    if (made.applied.length === 0) return [];
    const mended = applyEdits(text, made.edits);
    lastOffered.set(document, { mended, made, findings: found.findings });
    const changes = { [uri]: toTextEdits(document, made.edits) };
    const title = "Fix all Lambda Lens problems that need no choice";
    return [{ title, kind: fixAllKind, edit: { changes } }];
  };
}
