import {
  commands,
  window,
  type Event,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
} from "vscode";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { commandIds, type CommandId } from "./commandIds.ts";
import { provideSchemaDocuments } from "./eventFiles/schemaDocuments.ts";
import type { GalleryParts } from "./gallery/createGallery.ts";
import { providePlainHandlers } from "./handlers/plainHandlers.ts";
import { isHumanError } from "./humanError.ts";
import { SavedEventsView } from "./savedEvents/savedEventsView.ts";
import { watchForLambda } from "./server/watchForLambda.ts";
import type { Services } from "./services.ts";
import type { Paint } from "./views/resultPresenter.ts";

/** What the extension exports, for tests and for other extensions. */
export interface LambdaLensApi {
  /** Results of this window, newest first. */
  readonly results: () => Promise<readonly InvocationResult[]>;
  /** Resolves to the event that fires once a result is on the screen. */
  readonly paintEvent: () => Promise<Event<Paint>>;
  /** Resolves to the event that fires once the gallery's list is on the screen, with milliseconds. */
  readonly galleryPaintEvent: () => Promise<Event<number>>;
}

/**
 * Registers the commands and waits for the first sign of Lambda. Everything else is loaded when it
 * is first needed, so that a window without Lambda pays for nothing.
 */
export function activate(context: ExtensionContext): LambdaLensApi {
  const log = window.createOutputChannel("Lambda Lens", { log: true });
  context.subscriptions.push(log);
  const loadGallery = once(async () =>
    (await import("./gallery/createGallery.ts")).createGallery(context, log),
  );
  let services: Services | null = null;
  const load = once(async () => {
    services = await loadServices(context, log, loadGallery, savedEvents);
    return services;
  });
  const isServed = ({ uri }: TextDocument): boolean =>
    uri.scheme === "file" && services?.server.isStarted === true;
  const savedEvents: SavedEventsView = new SavedEventsView(load);
  for (const id of Object.values(commandIds)) {
    const run = (argument: unknown): Promise<void> => runCommand(id, argument, load, log);
    context.subscriptions.push(commands.registerCommand(id, run));
  }
  context.subscriptions.push(
    provideSchemaDocuments(),
    providePlainHandlers({ folder: context.asAbsolutePath("snippets"), isServed }),
    savedEvents,
    window.registerWebviewPanelSerializer("lambdaLens.result", {
      deserializeWebviewPanel: async (panel) => (await load()).panel.adopt(panel),
    }),
    window.registerWebviewViewProvider("lambdaLens.gallery", {
      resolveWebviewView: async (view) => (await loadGallery()).gallery.adopt(view),
    }),
    watchForLambda((reason) => {
      log.debug(`Starting the language server because of ${reason}`);
      void load().then(({ server }) => server.start().catch(() => undefined));
    }),
  );
  return {
    results: async () => (await load()).runs.history.runs.map(({ result }) => result),
    paintEvent: async () => (await load()).presenter.onDidPaint,
    galleryPaintEvent: async () => (await loadGallery()).gallery.onDidPaint,
  };
}

async function loadServices(
  context: ExtensionContext,
  log: LogOutputChannel,
  loadGallery: () => Promise<GalleryParts>,
  savedEvents: SavedEventsView,
): Promise<Services> {
  const { createServices, answerWebview } = (await import("./lateParts.ts")).lateParts;
  const services = createServices(context, log, { ...(await loadGallery()), savedEvents });
  services.panel.onDidReceive((message) => {
    answerWebview(services, message).catch((error: unknown) => tellFailure(error, log));
  });
  return services;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

async function runCommand(
  id: CommandId,
  argument: unknown,
  load: () => Promise<Services>,
  log: LogOutputChannel,
): Promise<void> {
  try {
    const { commandTable } = (await import("./lateParts.ts")).lateParts;
    await commandTable[id](await load(), argument);
  } catch (error) {
    tellFailure(error, log);
  }
}

function tellFailure(error: unknown, log: LogOutputChannel): void {
  if (isHumanError(error)) {
    void window.showErrorMessage(error.message);
    return;
  }
  log.error("A command failed.", error);
  void offerLog(log);
}

async function offerLog(log: LogOutputChannel): Promise<void> {
  const show = "Show Log";
  const text = "Lambda Lens failed unexpectedly. The log says where.";
  if ((await window.showErrorMessage(text, show)) === show) log.show();
}
