import { CodeActionKind, type CodeAction, type Diagnostic } from "vscode-languageserver/node";
import { fixSchema } from "./eventFileDiagnostics.ts";

/** A quick fix for each diagnostic that knows what should stand in its place. */
export function fixDiagnostics(uri: string, diagnostics: readonly Diagnostic[]): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const fix = fixSchema.safeParse(diagnostic.data);
    if (!fix.success) return [];
    const { replacement } = fix.data;
    return [
      {
        title: `Change to ${replacement}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [uri]: [{ range: diagnostic.range, newText: replacement }] } },
      },
    ];
  });
}
