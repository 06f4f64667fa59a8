import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Uri, window, workspace, WorkspaceEdit } from "vscode";
import { HumanError } from "../humanError.ts";
import { savedEventOf } from "../savedEvents/savedEventOf.ts";
import type { Services } from "../services.ts";

/** Gives a saved event another name; an editor that shows it goes with it, edits and all. */
export async function renameSavedEvent(services: Services, argument: unknown): Promise<void> {
  const uri = savedEventOf(services, argument);
  const ending = /(?:\.event)?\.json$/i.exec(uri.fsPath)?.[0] ?? ".json";
  const folder = dirname(uri.fsPath);
  const name = basename(uri.fsPath, ending);
  const typed = await window.showInputBox({
    title: "Rename Saved Event",
    value: name,
    prompt: `New name, without ${ending}`,
    validateInput: (text) => {
      const wanted = text.trim();
      if (wanted === "" || /[/\\:*?"<>|]/.test(wanted))
        return 'A name holds no / \\ : * ? " < > or |.';
      const isTaken = wanted !== name && existsSync(join(folder, `${wanted}${ending}`));
      return isTaken ? "This name is taken." : null;
    },
  });
  if (typed === undefined || typed.trim() === name) return;
  const edit = new WorkspaceEdit();
  edit.renameFile(uri, Uri.file(join(folder, `${typed.trim()}${ending}`)), { overwrite: false });
  if (await workspace.applyEdit(edit)) return;
  throw new HumanError(`${basename(uri.fsPath)} could not be renamed.`);
}
