import { pathToFileURL } from "node:url";
import path from "node:path";
import { DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver/node";
import type { Diagnostic, Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../code/span.ts";
import type { Finding } from "../rules/finding.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/**
 * A finding as LSP says it, with a link to the rule's page.
 * @param ruleFolder absolute path of the folder with a page for each rule
 */
export function diagnosticOf(
  document: TextDocument,
  { rule, span, severity, message, related }: Finding,
  ruleFolder: string,
): Diagnostic {
  return {
    range: rangeOf(document, span),
    severity: severities[severity],
    source: "Lambda Lens",
    code: rule.id,
    codeDescription: { href: pathToFileURL(path.join(ruleFolder, `${rule.id}.md`)).href },
    message,
    ...(rule.tag === "deprecated" && { tags: [DiagnosticTag.Deprecated] }),
    ...(related !== undefined && {
      relatedInformation: [
        { location: { uri: related.uri, range: related.range }, message: related.message },
      ],
    }),
  };
}

/** A stretch of a document's text as LSP places it. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
