import { basename } from "node:path";
import { window, workspace, type Uri } from "vscode";
import { savedEventOf } from "../savedEvents/savedEventOf.ts";
import type { Services } from "../services.ts";

/** Deletes a saved event once the person has agreed: into the trash where there is one. */
export async function deleteSavedEvent(services: Services, argument: unknown): Promise<void> {
  const uri = savedEventOf(services, argument);
  const name = basename(uri.fsPath);
  if (!(await agree(`Delete ${name}?`, "You can restore it from the trash.", "Move to Trash")))
    return;
  if (!(await moveToTrash(uri))) {
    const detail = "There is no trash here, so this cannot be undone.";
    if (!(await agree(`Delete ${name} for good?`, detail, "Delete Permanently"))) return;
    await workspace.fs.delete(uri);
  }
  await services.choices.forget(uri.toString());
}

async function agree(message: string, detail: string, action: string): Promise<boolean> {
  return (await window.showWarningMessage(message, { modal: true, detail }, action)) === action;
}

async function moveToTrash(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.delete(uri, { useTrash: true });
    return true;
  } catch {
    return false;
  }
}
