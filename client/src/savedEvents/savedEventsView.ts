import {
  EventEmitter,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
  type Disposable,
  type TreeDataProvider,
  type TreeView,
} from "vscode";
import { workbenchCommands } from "../commandIds.ts";
import { Disposables } from "../disposables.ts";
import type { Services } from "../services.ts";
import type { EventNode, SavedEventsNode } from "./groupSavedEvents.ts";

/** The view of saved events; it asks for nothing until it is shown. */
export class SavedEventsView implements TreeDataProvider<SavedEventsNode>, Disposable {
  readonly #load: () => Promise<Services>;
  readonly #changed = new EventEmitter<void>();
  readonly #own = new Disposables();
  readonly #tree: TreeView<SavedEventsNode>;
  #refreshing: NodeJS.Timeout | undefined;
  #isFollowing = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(load: () => Promise<Services>) {
    this.#load = load;
    this.#tree = window.createTreeView("lambdaLens.savedEvents", {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#own.add(this.#tree);
    this.#own.add(this.#changed);
  }

  /** The event that is selected in the view, for keybindings. */
  get selected(): EventNode | undefined {
    return this.#tree.selection.find((node) => node.kind === "event");
  }

  async getChildren(node?: SavedEventsNode): Promise<SavedEventsNode[]> {
    if (node !== undefined) return node.kind === "event" ? [] : [...node.events];
    const services = await this.#load();
    this.#follow(services);
    const { groupSavedEvents } = (await import("../lateParts.ts")).lateParts;
    const functions = await services.server.listFunctions();
    return [...groupSavedEvents(await services.server.listEventFiles(), functions)];
  }

  async getTreeItem(node: SavedEventsNode): Promise<TreeItem> {
    if (node.kind === "event") return toEventItem(node, await this.#load());
    const label = node.kind === "function" ? node.label : "Other events";
    const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
    item.id = node.kind === "function" ? `function:${node.target.uri}#${label}` : "others";
    item.contextValue = node.kind;
    item.iconPath = new ThemeIcon(node.kind === "function" ? "symbol-function" : "folder");
    return item;
  }

  /** Draws the view anew, once things have settled. */
  refresh(): void {
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => this.#changed.fire(), 200);
  }

  dispose(): void {
    clearTimeout(this.#refreshing);
    this.#own.dispose();
  }

  /** Keeps up with files, functions and choices from the first time that the view is shown. */
  #follow({ server, choices }: Services): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    const refresh = (): void => this.refresh();
    const watcher = workspace.createFileSystemWatcher("**/*.json");
    this.#own.add(watcher);
    this.#own.add(watcher.onDidCreate(refresh));
    this.#own.add(watcher.onDidChange(refresh));
    this.#own.add(watcher.onDidDelete(refresh));
    this.#own.add(server.onDidChangeFunctions(refresh));
    this.#own.add(choices.onDidChange(refresh));
    this.#own.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("lambdaLens.eventFiles")) refresh();
      }),
    );
  }
}

async function toEventItem(node: EventNode, { choices }: Services): Promise<TreeItem> {
  const { shortTypeOf, isFile } = (await import("../lateParts.ts")).lateParts;
  const uri = Uri.parse(node.uri);
  const item = new TreeItem(nameWithoutEnding(uri), TreeItemCollapsibleState.None);
  const chosen = node.target === null ? null : choices.find(node.target);
  const isLastUsed = chosen !== null && isFile(chosen) && chosen.uri === node.uri;
  const type = shortTypeOf({ uri: node.uri, eventType: node.eventType }) ?? node.eventType;
  item.description = isLastUsed ? `${type} · last used` : type;
  item.tooltip = workspace.asRelativePath(uri, false);
  item.iconPath = new ThemeIcon("json");
  item.contextValue = "event";
  item.command = { command: workbenchCommands.open, title: "Open", arguments: [uri] };
  item.accessibilityInformation = {
    label: `${nameWithoutEnding(uri)}, ${item.description}, saved event`,
  };
  return item;
}

function nameWithoutEnding(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1).replace(/(?:\.event)?\.json$/i, "");
}
