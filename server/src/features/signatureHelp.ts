import { MarkupKind } from "vscode-languageserver/node";
import type { ClientCapabilities, Connection, SignatureHelp } from "vscode-languageserver/node";
import { signatureAtCaret, type Signature } from "../caret/signatureAtCaret.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import { cancelledError } from "./cancelled.ts";
import type { EventFileParts } from "./eventFiles.ts";
import type { OpenHandlers } from "./openHandlers.ts";

interface SignatureParts extends Pick<EventFileParts, "documents" | "session"> {
  readonly openHandlers: OpenHandlers;
  readonly capabilities: () => ClientCapabilities;
}

/** Answers `textDocument/signatureHelp` in handlers' code. */
export function registerSignatureHelp(
  connection: Connection,
  { documents, session, openHandlers, capabilities }: SignatureParts,
): void {
  connection.onSignatureHelp(async ({ textDocument: { uri }, position }, token) => {
    const document = documents.get(uri);
    const file = fileOfUri(uri);
    if (document === undefined || file === null) return null;
    const handlers = await openHandlers.lastOf(uri);
    if (token.isCancellationRequested) return cancelledError();
    const text = document.getText();
    const offset = document.offsetAt(position);
    const signature = await signatureAtCaret(text, offset, handlers, (marked) =>
      session.readCode(file, marked),
    );
    return signature === null ? null : toSignatureHelp(signature, capabilities());
  });
}

function toSignatureHelp(
  { label, documentation, parameters, active }: Signature,
  { textDocument }: ClientCapabilities,
): SignatureHelp {
  const information = textDocument?.signatureHelp?.signatureInformation;
  const takesOffsets = information?.parameterInformation?.labelOffsetSupport === true;
  const takesMarkdown = information?.documentationFormat?.includes(MarkupKind.Markdown) === true;
  const markup = (value: string): { kind: MarkupKind; value: string } =>
    takesMarkdown
      ? { kind: MarkupKind.Markdown, value }
      : { kind: MarkupKind.PlainText, value: plainText(value) };
  return {
    signatures: [
      {
        label,
        documentation: markup(documentation),
        parameters: parameters.map((parameter) => ({
          label: takesOffsets ? [parameter.start, parameter.end] : parameter.label,
          documentation: markup(parameter.description),
        })),
      },
    ],
    activeSignature: 0,
    activeParameter: active,
  };
}

/** Of the little Markdown that signatures are documented with: code and links. */
function plainText(markdown: string): string {
  return markdown.replaceAll("`", "").replaceAll(/\[([^\]]*)\]\(([^)]*)\)/gu, "$1: $2");
}
