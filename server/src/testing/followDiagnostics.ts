import { PublishDiagnosticsNotification } from "vscode-languageserver/node";
import type { Diagnostic } from "vscode-languageserver/node";
import type { LanguageClient } from "./languageClient.ts";

/** What was last published of each document, and when the next comes. */
export function followDiagnostics({ connection }: LanguageClient): {
  readonly latest: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly next: (uri: string) => Promise<void>;
} {
  const latest = new Map<string, readonly Diagnostic[]>();
  const waiting: (readonly [uri: string, release: () => void])[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    latest.set(uri, diagnostics);
    for (const [wanted, release] of waiting.splice(0)) {
      if (wanted === uri) release();
      else waiting.push([wanted, release]);
    }
  });
  const next = (uri: string): Promise<void> =>
    new Promise((resolve) => void waiting.push([uri, resolve]));
  return { latest, next };
}
