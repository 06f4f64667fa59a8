import { randomBytes } from "node:crypto";
import {
  commands,
  EventEmitter,
  Uri,
  window,
  workspace,
  type Disposable,
  type LogOutputChannel,
  type WebviewView,
} from "vscode";
import type {
  FromGallery,
  GalleryFacts,
  SampleAction,
  ToGallery,
  WorkspaceType,
} from "../../webview/galleryProtocol.ts";
import { commandIds, workbenchCommands } from "../commandIds.ts";
import { Disposables } from "../disposables.ts";
import { webviewHtml } from "../views/webviewHtml.ts";
import { declarationLanguages, type DeclarationLanguages } from "./declarationLanguage.ts";
import type { EventShelf } from "./eventShelf.ts";
import { fromGallerySchema } from "./fromGallerySchema.ts";

const title = "Sample Events";

/** The commands that do what the gallery's buttons say. */
const actionCommands = {
  insert: commandIds.insertEvent,
  copy: commandIds.copyEvent,
  save: commandIds.newEventFile,
  invoke: commandIds.invokeWithEvent,
  copyDeclaration: commandIds.copyEventType,
} as const satisfies Record<SampleAction, string>;

export interface GalleryViewOptions {
  /** Holds the bundles in `dist/webview`. */
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  readonly shelf: EventShelf;
  readonly languages: DeclarationLanguages;
}

/**
 * The event gallery's side of the extension. It knows nothing of the catalogue, so that a gallery opens
 * without it; the page has its own, and commands load theirs when they are used.
 */
export class GalleryView implements Disposable {
  readonly #options: GalleryViewOptions;
  readonly #subscriptions = new Disposables();
  readonly #opened = new EventEmitter<void>();
  readonly #painted = new EventEmitter<number>();
  #view: WebviewView | null = null;
  #isReady = false;
  #openedAt = 0;
  #waiting: ToGallery[] = [];
  #workspaceTypes: readonly WorkspaceType[] = [];

  /** Fires each time that the gallery is there to be told something. */
  readonly onDidOpen = this.#opened.event;
  /** Fires once the list is on the screen, with the milliseconds since VS Code asked for it. */
  readonly onDidPaint = this.#painted.event;

  constructor(options: GalleryViewOptions) {
    this.#options = options;
    const tell = (): void => this.#tellFacts();
    this.#subscriptions.add(options.shelf.onDidChange(tell));
    this.#subscriptions.add(options.languages.onDidChange(tell));
    this.#subscriptions.add(workspace.onDidGrantWorkspaceTrust(tell));
  }

  /** Whether the gallery has been opened in this window and is still held by VS Code. */
  get isOpen(): boolean {
    return this.#view !== null;
  }

  /** Fills a view that VS Code has made. */
  adopt(view: WebviewView): void {
    this.#openedAt = performance.now();
    this.#view = view;
    this.#isReady = false;
    const { webview } = view;
    const folder = Uri.joinPath(this.#options.extensionUri, "dist", "webview");
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    view.onDidDispose(() => {
      if (this.#view === view) this.#view = null;
    });
    view.onDidChangeVisibility(() => {
      if (view.visible) this.#openedAt = performance.now();
      else this.#isReady = false;
    });
    webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    const asset = (name: string): string =>
      webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    const assets = {
      cspSource: webview.cspSource,
      script: asset("gallery.js"),
      styles: asset("gallery.css"),
      codicons: asset("codicon.css"),
    };
    webview.html = webviewHtml(title, assets, randomBytes(16).toString("base64url"));
    this.#opened.fire();
  }

  /** Brings the gallery to the front. @param message what it is to do then. */
  async show(message: ToGallery | null = null): Promise<void> {
    if (message !== null) this.#send(message);
    await commands.executeCommand("lambdaLens.gallery.focus");
  }

  /** Tells the gallery something, now or as soon as it can take it. */
  #send(message: ToGallery): void {
    if (!this.#isReady) this.#waiting.push(message);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own method, without one
    else void this.#view?.webview.postMessage(message);
  }

  /** Folds all rows of the list. */
  collapseAll(): void {
    this.#send({ type: "collapseAll" });
  }

  /** Shows which event types the workspace uses. */
  setWorkspaceTypes(types: readonly WorkspaceType[]): void {
    this.#workspaceTypes = types;
    this.#tellFacts();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#opened.dispose();
    this.#painted.dispose();
  }

  #tellFacts(): void {
    if (!this.#isReady) return;
    const { shelf, languages } = this.#options;
    const language = languages.current;
    const facts: GalleryFacts = {
      workspaceTypes: this.#workspaceTypes,
      favourites: shelf.favourites,
      recent: shelf.recent,
      isTrusted: workspace.isTrusted,
      declarationLanguage: language === null ? null : declarationLanguages[language],
    };
    this.#send({ type: "facts", facts });
  }

  #receive(message: unknown): void {
    const parsed = fromGallerySchema.safeParse(message);
    if (parsed.success) this.#answer(parsed.data);
    else this.#options.log.warn("The event gallery sent something unknown.", message);
  }

  #answer(message: FromGallery): void {
    switch (message.type) {
      case "ready":
        this.#isReady = true;
        this.#tellFacts();
        for (const waiting of this.#waiting.splice(0)) this.#send(waiting);
        return;
      case "painted":
        this.#reportPaint(message.milliseconds);
        return;
      case "act":
        this.#run(actionCommands[message.action], message.request);
        return;
      case "toggleFavourite":
        void this.#options.shelf.toggleFavourite(message.sample);
        return;
      case "dropped":
        void this.#options.shelf.use(message.sample);
        return;
      case "manageTrust":
        this.#run(workbenchCommands.manageTrust);
    }
  }

  #run(command: string, ...rest: unknown[]): void {
    commands.executeCommand(command, ...rest).then(undefined, (error: unknown) => {
      this.#options.log.error(`${command} failed.`, error);
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    });
  }

  #reportPaint(ofPage: number): void {
    const milliseconds = Math.round(performance.now() - this.#openedAt);
    this.#options.log.debug(
      `Gallery painted after ${milliseconds} ms, ${Math.round(ofPage)} in the page`,
    );
    this.#painted.fire(milliseconds);
  }
}
