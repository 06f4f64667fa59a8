import { join } from "node:path";
import {
  commands,
  workspace,
  type ExtensionContext,
  type FileRenameEvent,
  type LogOutputChannel,
} from "vscode";
import { EnvironmentPool } from "../../runtime/environmentPool.ts";
import { hasResultContext } from "./commandIds.ts";
import { EventChoices } from "./events/eventChoice.ts";
import { EventSearch } from "./events/eventSearch.ts";
import type { GalleryParts } from "./gallery/createGallery.ts";
import type { DeclarationLanguages } from "./gallery/declarationLanguage.ts";
import type { EventShelf } from "./gallery/eventShelf.ts";
import { followWorkspaceTypes } from "./gallery/followWorkspaceTypes.ts";
import type { GalleryView } from "./gallery/galleryView.ts";
import { renameMiddleware } from "./rename/renameMiddleware.ts";
import { createLensMiddleware } from "./lens/lensMiddleware.ts";
import { LastOrder } from "./runs/lastOrder.ts";
import { RunController } from "./runs/runController.ts";
import type { SavedEventsView } from "./savedEvents/savedEventsView.ts";
import { showBuildProblems } from "./runs/showBuildProblems.ts";
import { watchCode } from "./runs/watchCode.ts";
import { settingsSection } from "./readSettings.ts";
import { LanguageServer } from "./server/languageServer.ts";
import { provideResultDocuments } from "./views/resultDocuments.ts";
import { ResultPanel } from "./views/resultPanel.ts";
import { ResultPresenter } from "./views/resultPresenter.ts";

/** Everything that commands need, made once a window shows the first sign of Lambda. */
export interface Services {
  readonly log: LogOutputChannel;
  readonly choices: EventChoices;
  readonly search: EventSearch;
  readonly shelf: EventShelf;
  readonly languages: DeclarationLanguages;
  readonly gallery: GalleryView;
  readonly savedEvents: SavedEventsView;
  readonly lastOrder: LastOrder;
  readonly runs: RunController;
  readonly panel: ResultPanel;
  readonly presenter: ResultPresenter;
  readonly server: LanguageServer;
}

/** Builds the services and ties them together. All are disposed with the extension. */
export function createServices(
  context: ExtensionContext,
  log: LogOutputChannel,
  {
    gallery,
    shelf,
    languages,
    savedEvents,
  }: GalleryParts & { readonly savedEvents: SavedEventsView },
): Services {
  const own = context.subscriptions;
  const distFolder = join(context.extensionPath, "dist");
  const runs = new RunController(lazyPool(context, distFolder, log));
  const panel = new ResultPanel(context.extensionUri, log);
  const parts = {
    log,
    gallery,
    shelf,
    savedEvents,
    languages,
    choices: new EventChoices(context.workspaceState),
    search: new EventSearch(distFolder),
    lastOrder: new LastOrder(context.workspaceState),
    runs,
    panel,
    presenter: new ResultPresenter(runs, panel),
  };
  const services: Services = {
    ...parts,
    server: new LanguageServer({
      distFolder,
      cacheFolder: join(context.globalStorageUri.fsPath, "facts"),
      log,
      middleware: { ...createLensMiddleware(parts), ...renameMiddleware },
    }),
  };
  own.push(runs, panel, parts.presenter, services.server, provideResultDocuments(runs.history));
  own.push(showBuildProblems(runs), followWorkspaceTypes(services.server, gallery, log));
  refreshLensesOnChange(services, own);
  followRenames(services, own);
  if (parts.lastOrder.read() !== null) {
    void commands.executeCommand("setContext", hasResultContext, true);
  }
  return services;
}

/** An event file stays the event of its handlers wherever it, or its folder, is moved to. */
function followRenames({ choices, log }: Services, own: ExtensionContext["subscriptions"]): void {
  const follow = async ({ files }: FileRenameEvent): Promise<void> => {
    for (const { oldUri, newUri } of files)
      await choices.move(oldUri.toString(), newUri.toString());
  };
  own.push(
    workspace.onDidRenameFiles((event) => {
      follow(event).catch((error: unknown) =>
        log.warn("A renamed event was lost sight of.", error),
      );
    }),
  );
}

function refreshLensesOnChange(
  { runs, server, presenter, choices, log }: Services,
  own: ExtensionContext["subscriptions"],
): void {
  const refresh = (): void => server.refreshLenses();
  own.push(
    runs.onDidStart(refresh),
    runs.onDidFinish(refresh),
    choices.onDidChange(refresh),
    workspace.onDidGrantWorkspaceTrust(refresh),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settingsSection)) refresh();
    }),
    presenter.onDidPaint(({ runId, milliseconds }) =>
      log.debug(`${runId}: result painted ${milliseconds} ms after its start`),
    ),
  );
}

/** Execution environments cost nothing until something is invoked. */
function lazyPool(
  context: ExtensionContext,
  distFolder: string,
  log: LogOutputChannel,
): () => EnvironmentPool {
  let pool: EnvironmentPool | null = null;
  const create = (): EnvironmentPool => {
    const created = new EnvironmentPool({
      distFolder,
      log: (line) => log.debug(line),
    });
    context.subscriptions.push(
      watchCode((file) => created.invalidate(file)),
      {
        dispose: () => void created.dispose(),
      },
    );
    return created;
  };
  return () => (pool ??= create());
}
