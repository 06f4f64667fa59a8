import { CodeActionKind } from "vscode-languageserver/node";
import type { CodeAction, CodeActionParams } from "vscode-languageserver/node";
import { suppressNextLine } from "../rules/suppressNextLine.ts";
import type { Finding } from "../rules/finding.ts";
import { nonOverlapping } from "../rules/applyFixes.ts";
import type { Fix } from "../rules/rule.ts";
import { isWantedKind } from "./codeActions.ts";
import { diagnosticOf } from "./diagnosticOf.ts";
import type { DiagnosticParts } from "./diagnosticChannel.ts";
import { toTextEdits } from "./textEdits.ts";

/**
 * What can be done about the findings where the caret or the selection is: the fix, the same fix
 * everywhere in the file where there are several, and a comment that mutes the rule there.
 */
export async function ruleActions(
  { findings, ruleFolder }: DiagnosticParts,
  { textDocument: { uri }, range, context }: CodeActionParams,
): Promise<readonly CodeAction[]> {
  const found = isWantedKind(CodeActionKind.QuickFix, context) ? await findings.of(uri) : null;
  if (found === null) return [];
  const { document } = found;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const here = found.findings.filter(({ span }) => span.start <= end && start <= span.end);
  const action = (title: string, fixed: readonly Finding[], edits: Fix["edits"]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: fixed.map((each) => diagnosticOf(document, each, ruleFolder)),
    edit: { changes: { [uri]: toTextEdits(document, edits) } },
  });
  const fixes = [...byFix(here)].map(([{ title, edits }, fixed]) =>
    Object.assign(action(title, fixed, edits), { isPreferred: true }),
  );
  const rules = [...new Set(here.map(({ rule }) => rule))];
  const everywhere = rules.flatMap((rule) => {
    const { applied, edits } = nonOverlapping(found.findings.filter((each) => each.rule === rule));
    if (byFix(applied).size < 2) return [];
    return [action(`Fix all ${applied.length} of ${rule.id} in this file`, applied, edits)];
  });
  const muted = here.flatMap((finding) => {
    const edit = suppressNextLine(document, finding);
    if (edit === null) return [];
    return [action(`Mute ${finding.rule.id} for this line`, [finding], [edit])];
  });
  return [...fixes, ...everywhere, ...muted];
}

/** The findings by their fix: several that the same edits mend have one. */
function byFix(findings: readonly Finding[]): ReadonlyMap<Fix, readonly Finding[]> {
  const fixes = new Map<string, Fix>();
  const found = new Map<Fix, Finding[]>();
  for (const finding of findings) {
    if (finding.fix === undefined) continue;
    const key = JSON.stringify(finding.fix);
    const fix = fixes.get(key) ?? finding.fix;
    fixes.set(key, fix);
    found.set(fix, [...(found.get(fix) ?? []), finding]);
  }
  return found;
}
