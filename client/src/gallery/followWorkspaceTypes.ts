import type { Disposable, LogOutputChannel } from "vscode";
import { Disposables } from "../disposables.ts";
import type { LanguageServer } from "../server/languageServer.ts";
import type { GalleryView } from "./galleryView.ts";
import { workspaceTypesOf } from "./workspaceTypes.ts";

const settledAfterMs = 200;

/**
 * Keeps the gallery at the event types that the workspace uses. A gallery alone is no reason to start
 * the language server: where it does not run, there was no sign of Lambda.
 */
export function followWorkspaceTypes(
  server: LanguageServer,
  gallery: GalleryView,
  log: LogOutputChannel,
): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async (): Promise<void> => {
    if (!gallery.isOpen || !server.isStarted) return;
    try {
      gallery.setWorkspaceTypes(workspaceTypesOf(await server.listFunctions()));
    } catch (error) {
      log.warn("The workspace's event types could not be read.", error);
    }
  };
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), settledAfterMs);
  };
  const subscriptions = new Disposables();
  subscriptions.add(server.onDidChangeFunctions(refreshSoon));
  subscriptions.add(gallery.onDidOpen(() => void refresh()));
  subscriptions.add({ dispose: () => clearTimeout(timer) });
  refreshSoon();
  return subscriptions;
}
