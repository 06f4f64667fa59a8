import { workspace, type Disposable } from "vscode";
import { Disposables } from "../disposables.ts";

/**
 * Calls back with the absolute path of every file of the workspace that was saved, changed, made or
 * deleted, by the editor or by anything else.
 */
export function watchCode(onChange: (file: string) => void): Disposable {
  const subscriptions = new Disposables();
  // The watcher's events come a moment late; a save is known at once.
  subscriptions.add(workspace.onDidSaveTextDocument(({ uri }) => onChange(uri.fsPath)));
  const watcher = subscriptions.add(workspace.createFileSystemWatcher("**/*"));
  subscriptions.add(watcher.onDidChange((uri) => onChange(uri.fsPath)));
  subscriptions.add(watcher.onDidCreate((uri) => onChange(uri.fsPath)));
  subscriptions.add(watcher.onDidDelete((uri) => onChange(uri.fsPath)));
  return subscriptions;
}
