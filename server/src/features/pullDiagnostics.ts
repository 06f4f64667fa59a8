import { createHash } from "node:crypto";
import { DocumentDiagnosticReportKind } from "vscode-languageserver/node";
import type { ClientCapabilities, Connection, Diagnostic } from "vscode-languageserver/node";
import { diagnosticOf } from "./diagnosticOf.ts";
import type { DiagnosticChannel, DiagnosticParts } from "./diagnosticChannel.ts";

/** Answers `textDocument/diagnostic`, and asks the client to ask again when files become others. */
export function pullDiagnostics(
  connection: Connection,
  { findings, ruleFolder }: DiagnosticParts,
  capabilities: () => ClientCapabilities,
): DiagnosticChannel {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const found = await findings.of(uri);
    const items =
      found?.findings.map((each) => diagnosticOf(found.document, each, ruleFolder)) ?? [];
    const resultId = idOf(items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });
  return {
    again: () => {
      const { refreshSupport } = capabilities().workspace?.diagnostics ?? {};
      if (refreshSupport !== true) return;
      connection.languages.diagnostics.refresh().catch((error: unknown) => {
        connection.console.error(`The client did not take a refresh: ${String(error)}`);
      });
    },
    dispose: () => undefined,
  };
}

/** The same for the same diagnostics, whatever happened to the text. */
function idOf(items: readonly Diagnostic[]): string {
  return createHash("sha256").update(JSON.stringify(items)).digest("base64url");
}
