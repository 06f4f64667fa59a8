import {
  CodeActionKind,
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  NotificationType0,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import type {
  ClientCapabilities,
  Connection,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import * as z from "zod";
import { createWorkspaceIndex } from "./analysis/analyzeWorkspace.ts";
import { OpenEventFiles } from "./eventFiles/openEventFiles.ts";
import { annotationActions } from "./features/annotationActions.ts";
import { registerCodeActions } from "./features/codeActions.ts";
import { hoverInCode } from "./features/codeHover.ts";
import { registerCodeLens } from "./features/codeLens.ts";
import { registerCompletion, type CompletionParts } from "./features/completion.ts";
import { canPull } from "./features/canPull.ts";
import { Checks } from "./features/checks.ts";
import { registerDocumentSync } from "./features/documentSync.ts";
import { hoverInEventFiles, registerEventFiles } from "./features/eventFiles.ts";
import { willRename } from "./features/fileRenames.ts";
import { registerEventHints } from "./features/eventHints.ts";
import { registerFunctions } from "./features/functions.ts";
import { fixAllKind } from "./features/fixAllAction.ts";
import { registerHovers } from "./features/hovers.ts";
import { startIndexProgress } from "./features/indexProgress.ts";
import { registerSignatureHelp } from "./features/signatureHelp.ts";
import { ServerSettings } from "./features/settings.ts";
import { OpenHandlers } from "./features/openHandlers.ts";
import { adoptProject } from "./features/looseDocuments.ts";
import { registerTemplates } from "./features/templates.ts";
import { hoverInTemplates } from "./features/templateHover.ts";
import { registerWatchedFiles, watchFiles } from "./features/watchedFiles.ts";
import { HandlerSnippets } from "./handlers/handlerSnippets.ts";
import { functionsChangedNotification } from "./protocol.ts";
import { FactCache, type CachePlace } from "./workspace/factCache.ts";
import { fileOfUri } from "./workspace/fileUri.ts";
import { WorkspaceSession, type WorkspaceChange } from "./workspace/workspaceSession.ts";

export interface ServerOptions {
  /** Absolute paths of the folders with tree-sitter's `.wasm` files. */
  readonly grammarFolders: readonly string[];
  /** Absolute path of `snippets`. */
  readonly snippetFolder: string;
  /** Absolute path of the folder with a page for each rule: `docs/rules`. */
  readonly ruleFolder: string;
  /**
   * Where facts are kept over restarts, null for nowhere.
   * @param chosen the client's `cacheFolder`, an absolute path; null where it names none
   */
  readonly cachePlace?: (chosen: string | null) => CachePlace | null;
  /** Absolute path of a program that runs the source reader; left out, this process reads all sources. */
  readonly sourceReader?: string;
}

/** Wires the language server to a connection and starts to listen. The only place that builds services. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const { grammarFolders, snippetFolder, ruleFolder, sourceReader } = options;
  let capabilities: ClientCapabilities = {};
  let folders = new Set<string>();
  const log = (line: string): void => connection.console.warn(line);
  const cache = new FactCache();
  const index = createWorkspaceIndex({ grammarFolders, log, cache, sourceReader });
  const settings = new ServerSettings(connection);
  const renew = (isShown: boolean): void => {
    openHandlers.invalidate();
    checks.again();
    if (isShown) refreshShown(connection, capabilities);
  };
  const onChanged = (change: WorkspaceChange): void => {
    if (change === "targets") void connection.sendNotification(functionsChanged);
    renew(change === "targets");
  };
  const session = new WorkspaceSession(index, onChanged, () => settings.isEventFileName());
  const documents = new TextDocuments(TextDocument);
  const eventFiles = {
    documents,
    session,
    settings,
    openEventFiles: new OpenEventFiles(documents, session, () => settings.isEventFileName()),
    folders: () => [...folders],
  };
  const openHandlers = new OpenHandlers(eventFiles);
  const rest = { capabilities: () => capabilities, ruleFolder, log, openHandlers };
  const checks = new Checks(connection, eventFiles, rest);
  const mute = (): void => session.mute(settings.mutedEvidence(eventFiles.folders()));
  documents.onDidOpen(({ document }) => void adoptProject(document, folders, open));
  const open = (): void => {
    session.open(eventFiles.folders(), startIndexProgress(connection, capabilities));
  };

  connection.onInitialize((params) => {
    ({ capabilities } = params);
    folders = new Set(foldersOf(params));
    cache.place = options.cachePlace?.(cacheFolderOf(params)) ?? null;
    return describeServer(capabilities);
  });
  connection.onInitialized(async () => {
    open();
    checks.start(capabilities);
    await settings.start(capabilities, mute, () => renew(true));
    await watchFiles(connection, capabilities);
    followFolders(connection, capabilities, folders, open, mute);
  });
  connection.onShutdown(async () => {
    checks.dispose();
    await session.dispose();
  });
  registerFeatures(connection, checks, {
    ...eventFiles,
    handlers: new HandlerSnippets(snippetFolder),
    capabilities: () => capabilities,
    openHandlers,
  });
  documents.listen(connection);
  connection.listen();
}

/** Answers the client's messages, each by the file that is called after it. */
function registerFeatures(connection: Connection, checks: Checks, parts: CompletionParts): void {
  const { documents, session, openEventFiles, capabilities, openHandlers } = parts;
  registerDocumentSync(documents, session);
  registerWatchedFiles(connection, session, (file) => checks.changedOnDisk(file));
  registerCodeActions(connection, [...checks.codeActions, annotationActions(parts, openHandlers)]);
  registerEventHints(connection, parts, openHandlers);
  registerSignatureHelp(connection, parts);
  registerCodeLens(connection, session, openEventFiles);
  registerFunctions(connection, session);
  registerEventFiles(connection, parts);
  registerHovers(connection, [
    hoverInEventFiles(parts),
    hoverInTemplates(session),
    hoverInCode(parts, openHandlers),
  ]);
  registerTemplates(connection, session, capabilities);
  registerCompletion(connection, parts);
}

/** Has the client ask again for what it shows of functions. */
function refreshShown(connection: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.codeLens?.refreshSupport === true) {
    void connection.sendRequest(CodeLensRefreshRequest.type);
  }
  if (workspace?.inlayHint?.refreshSupport === true) {
    void connection.sendRequest(InlayHintRefreshRequest.type);
  }
}

const functionsChanged = new NotificationType0(functionsChangedNotification);

function describeServer(client: ClientCapabilities): InitializeResult {
  const pulled = { interFileDependencies: true, workspaceDiagnostics: false };
  return {
    serverInfo: { name: "lambda-lens" },
    capabilities: { ...serverCapabilities, ...(canPull(client) && { diagnosticProvider: pulled }) },
  };
}

const serverCapabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  codeLensProvider: { resolveProvider: false },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: { resolveProvider: false },
  renameProvider: { prepareProvider: true },
  completionProvider: {
    triggerCharacters: ['"', "'", ".", "[", "(", ":", " ", "{", "$"],
    resolveProvider: false,
  },
  signatureHelpProvider: { triggerCharacters: ["(", ","] },
  inlayHintProvider: true,
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
  },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename },
  },
};

/** Keeps the set of folders as the client has it, and tells when it is another one. */
function followFolders(
  connection: Connection,
  capabilities: ClientCapabilities,
  folders: Set<string>,
  ...onChange: readonly (() => void)[]
): void {
  if (capabilities.workspace?.workspaceFolders !== true) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) folders.delete(fileOfUri(uri) ?? "");
    for (const { uri } of added) folders.add(fileOfUri(uri) ?? "");
    for (const tell of onChange) tell();
  });
}

/** The initialization option `cacheFolder`. */
function cacheFolderOf({ initializationOptions }: InitializeParams): string | null {
  const options = cacheOptionSchema.safeParse(initializationOptions);
  return options.success ? options.data.cacheFolder : null;
}

const cacheOptionSchema = z.object({ cacheFolder: z.string() });

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const named = workspaceFolders?.map(({ uri }) => uri) ?? [];
  const uris = named.length === 0 && rootUri !== null ? [rootUri] : named;
  return uris.map(fileOfUri).filter((folder) => folder !== null);
}
