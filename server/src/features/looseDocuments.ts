import type { TextDocument } from "vscode-languageserver-textdocument";
import { fileOfUri } from "../workspace/fileUri.ts";
import { findProjectFolder } from "../workspace/findProjectFolder.ts";

/**
 * Where the client opened no folder, as editors of single files do, the project of the first document
 * that lies in one stands for it: without its templates, a handler's triggers would not be known.
 * @param folders absolute paths of the workspace folders, which this adds to
 * @param open reads the folders
 */
export async function adoptProject(
  { uri }: TextDocument,
  folders: Set<string>,
  open: () => void,
): Promise<void> {
  const file = fileOfUri(uri);
  if (folders.size > 0 || file === null) return;
  const folder = await findProjectFolder(file);
  if (folder === null || folders.size > 0) return;
  folders.add(folder);
  open();
}
