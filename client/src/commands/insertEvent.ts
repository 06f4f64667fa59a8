import { window, workspace } from "vscode";
import { eventTypes } from "../../../events/catalogue.ts";
import { buildEvent, randomSeed } from "../events/buildEvent.ts";
import { pickSample } from "../events/eventPicker.ts";
import { indentLines } from "../events/indentLines.ts";
import type { Services } from "../services.ts";

/** Inserts a sample event at the cursor, or into a new JSON document where no editor is open. */
export async function insertEvent({ search }: Services): Promise<void> {
  const editor = window.activeTextEditor;
  const picked = await pickSample(search, "Insert Event", {
    eventTypes,
    inferred: null,
    chosen: null,
  });
  if (picked === undefined) return;
  const { text } = buildEvent(picked, new Date(), randomSeed());
  if (editor === undefined) {
    const document = await workspace.openTextDocument({ language: "json", content: `${text}\n` });
    await window.showTextDocument(document);
    return;
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) {
      const line = editor.document.lineAt(selection.start.line).text;
      edit.replace(selection, indentLines(text, line));
    }
  });
}
