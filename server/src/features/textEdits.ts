import type { TextEdit } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Fix } from "../rules/rule.ts";
import { rangeOf } from "./diagnosticOf.ts";

/** A fix's edits, which count offsets, as the protocol has them. */
export function toTextEdits(document: TextDocument, edits: Fix["edits"]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText }));
}
