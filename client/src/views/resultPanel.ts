import { randomBytes } from "node:crypto";
import {
  EventEmitter,
  Uri,
  ViewColumn,
  window,
  type Disposable,
  type LogOutputChannel,
  type WebviewPanel,
} from "vscode";
import type { FromWebview, ToWebview, ViewState } from "../../webview/protocol.ts";
import { fromWebviewSchema } from "./fromWebviewSchema.ts";
import { webviewHtml } from "./webviewHtml.ts";

/** The kind of panel that VS Code restores after a reload. */
export const resultViewType = "lambdaLens.result";

const title = "Lambda Result";

/** The result view: one panel beside the editor, made when first needed and reused. */
export class ResultPanel implements Disposable {
  readonly #webviewFolder: Uri;
  readonly #icon: { readonly light: Uri; readonly dark: Uri };
  readonly #log: LogOutputChannel;
  readonly #received = new EventEmitter<FromWebview>();
  #panel: WebviewPanel | null = null;
  #isReady = false;
  #state: ViewState | null = null;

  /** What the person asks for in the view. */
  readonly onDidReceive = this.#received.event;

  /** @param extensionFolder holds the bundles in `dist/webview` and the icons in `media`. */
  constructor(extensionFolder: Uri, log: LogOutputChannel) {
    this.#webviewFolder = Uri.joinPath(extensionFolder, "dist", "webview");
    this.#icon = {
      light: Uri.joinPath(extensionFolder, "media", "result-light.svg"),
      dark: Uri.joinPath(extensionFolder, "media", "result-dark.svg"),
    };
    this.#log = log;
  }

  /** Whether a panel exists, visible or not. */
  get isOpen(): boolean {
    return this.#panel !== null;
  }

  /** Brings the panel to the front, beside the code, without taking the focus. */
  reveal(): void {
    if (this.#panel !== null) {
      if (!this.#panel.visible) this.#panel.reveal(this.#columnBesideCode(this.#panel), true);
      return;
    }
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.adopt(window.createWebviewPanel(resultViewType, title, place, { enableScripts: true }));
  }

  /** Takes over a panel, be it new or one that VS Code restored. */
  adopt(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#isReady = false;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [this.#webviewFolder] };
    panel.iconPath = this.#icon;
    panel.onDidDispose(() => this.#forget(panel));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#isReady = false;
    });
    webview.onDidReceiveMessage((message: unknown) => this.#receive(panel, message));
    const asset = (name: string): string =>
      webview.asWebviewUri(Uri.joinPath(this.#webviewFolder, name)).toString();
    const assets = {
      cspSource: webview.cspSource,
      script: asset("result.js"),
      styles: asset("result.css"),
      codicons: asset("codicon.css"),
    };
    webview.html = webviewHtml(title, assets, randomBytes(16).toString("base64url"));
  }

  /** Shows a state, now or as soon as the page can take it. */
  show(state: ViewState): void {
    this.#state = state;
    this.#post();
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#received.dispose();
  }

  /** Where the panel is now, unless it would cover the code that the person looks at. */
  #columnBesideCode(panel: WebviewPanel): ViewColumn | undefined {
    const isInTheWay = panel.viewColumn === window.activeTextEditor?.viewColumn;
    return isInTheWay ? ViewColumn.Beside : undefined;
  }

  #receive(panel: WebviewPanel, message: unknown): void {
    if (panel !== this.#panel) return;
    const parsed = fromWebviewSchema.safeParse(message);
    if (!parsed.success) {
      this.#log.warn("The result view sent something unknown.", message);
      return;
    }
    if (parsed.data.type === "ready") {
      this.#isReady = true;
      this.#post();
    }
    this.#received.fire(parsed.data);
  }

  #post(): void {
    if (this.#panel === null || this.#state === null || !this.#isReady) return;
    const message: ToWebview = { type: "state", state: this.#state };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own method, without one
    void this.#panel.webview.postMessage(message);
  }

  #forget(panel: WebviewPanel): void {
    if (this.#panel !== panel) return;
    this.#panel = null;
    this.#isReady = false;
  }
}
