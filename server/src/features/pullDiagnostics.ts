import { createHash } from "node:crypto";
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import type {
  ClientCapabilities,
  Connection,
  Diagnostic,
  DiagnosticServerCancellationData,
} from "vscode-languageserver/node";
import { diagnosticOf } from "./diagnosticOf.ts";
import type { DiagnosticChannel, DiagnosticParts } from "./diagnosticChannel.ts";

/** Answers `textDocument/diagnostic`, and asks the client to ask again when files become others. */
export function pullDiagnostics(
  connection: Connection,
  { findings, ruleFolder }: DiagnosticParts,
  capabilities: () => ClientCapabilities,
): DiagnosticChannel {
  connection.languages.diagnostics.on(
    async ({ textDocument: { uri }, previousResultId }, token) => {
      const found = await findings.of(uri);
      if (token.isCancellationRequested) return noLongerWanted();
      const items =
        found?.findings.map((each) => diagnosticOf(found.document, each, ruleFolder)) ?? [];
      const resultId = idOf(items);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );
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

/** The client asks again by itself where it still wants to know. */
function noLongerWanted(): ResponseError<DiagnosticServerCancellationData> {
  const data = { retriggerRequest: false };
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The client cancelled.", data);
}

/** The same for the same diagnostics, whatever happened to the text. */
function idOf(items: readonly Diagnostic[]): string {
  return createHash("sha256").update(JSON.stringify(items)).digest("base64url");
}
