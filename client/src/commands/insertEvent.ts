import { window, workspace, type TextEditor } from "vscode";
import { buildEvent } from "../events/buildEvent.ts";
import { indentLines } from "../events/indentLines.ts";
import { eventOf } from "../events/sampleArgument.ts";
import type { Services } from "../services.ts";

/**
 * Inserts a sample event at the cursor, or into a new JSON document where no editor is open.
 * @param argument the sample, as the gallery names it; anything else lets the person pick.
 */
export async function insertEvent(services: Services, argument: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const event = await eventOf(services, argument, "Insert Event");
  if (event === undefined) return;
  const { text } = buildEvent(event.chosen, event.now, event.seed);
  if (editor === undefined) {
    const document = await workspace.openTextDocument({ language: "json", content: `${text}\n` });
    await window.showTextDocument(document);
    return;
  }
  await insert(editor, text);
  // The gallery has the focus; whoever inserted an event goes on in the editor.
  await window.showTextDocument(editor.document, editor.viewColumn);
}

async function insert(editor: TextEditor, text: string): Promise<void> {
  await editor.edit((edit) => {
    for (const selection of editor.selections) {
      const line = editor.document.lineAt(selection.start.line).text;
      edit.replace(selection, indentLines(text, line));
    }
  });
}
