import path from "node:path";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  ProposedFeatures,
  ConfigurationRequest,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver/node";
import type {
  ClientCapabilities,
  CodeLens,
  ConfigurationItem,
  InitializeResult,
  ProtocolConnection,
  Registration,
  TextDocumentContentChangeEvent,
  WorkspaceFolder,
} from "vscode-languageserver/node";
import {
  functionsChangedNotification,
  functionsReplySchema,
  functionsRequest,
} from "../protocol.ts";
import type { FunctionTarget } from "../protocol.ts";
import { startServer } from "../server.ts";
import { grammarFolders } from "./grammarFolders.ts";

/** A client that talks to a real server over streams, in this process, and in LSP messages only. */
export interface LanguageClient extends AsyncDisposable {
  readonly connection: ProtocolConnection;
  readonly initializeResult: InitializeResult;
  readonly registrations: readonly Registration[];
  readonly open: (uri: string, languageId: string, text: string) => Promise<void>;
  readonly change: (
    uri: string,
    version: number,
    changes: TextDocumentContentChangeEvent[],
  ) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly changeFolders: (added: readonly string[], removed: readonly string[]) => Promise<void>;
  readonly codeLenses: (uri: string) => Promise<readonly CodeLens[]>;
  readonly functions: () => Promise<readonly FunctionTarget[]>;
  readonly changedOnDisk: (uri: string, type?: FileChangeType) => Promise<void>;
  /** Resolves at the next `lambdaLens/functionsChanged`. */
  readonly nextFunctionsChanged: () => Promise<void>;
  /** Resolves when a work-done progress ends, with the kinds of its messages. */
  readonly finishedProgress: () => Promise<readonly string[]>;
  /** Resolves at the next `workspace/codeLens/refresh`. */
  readonly nextRefresh: () => Promise<void>;
}

/**
 * Starts a server on the folders and goes through the handshake.
 * @param settingOf answers what a client with `workspace.configuration` is asked
 */
export async function connectLanguageClient(
  folders: readonly string[],
  capabilities: ClientCapabilities = {},
  settingOf: (item: ConfigurationItem) => unknown = () => null,
): Promise<LanguageClient> {
  const { connection, stop } = connectStreams();
  const registrations: Registration[] = [];
  const functionsChanged = createSignal();
  const refreshed = createSignal();
  connection.onNotification(functionsChangedNotification, functionsChanged.fire);
  connection.onRequest(CodeLensRefreshRequest.type, refreshed.fire);
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(settingOf));
  const progress = listenToProgress(connection);
  connection.onRequest(RegistrationRequest.type, (asked) => {
    registrations.push(...asked.registrations);
  });
  connection.listen();
  const initializeResult = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map(toWorkspaceFolder),
    capabilities,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    initializeResult,
    registrations,
    open: (uri, languageId, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    changeFolders: (added, removed) =>
      connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: added.map(toWorkspaceFolder), removed: removed.map(toWorkspaceFolder) },
      }),
    codeLenses: async (uri) =>
      (await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [],
    functions: async () =>
      functionsReplySchema.parse(await connection.sendRequest(functionsRequest)).functions,
    changedOnDisk: (uri, type = FileChangeType.Changed) =>
      connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri, type }],
      }),
    nextFunctionsChanged: functionsChanged.next,
    finishedProgress: () => progress,
    nextRefresh: refreshed.next,
    [Symbol.asyncDispose]: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      stop();
    },
  };
}

/** Resolves when the first progress that the server creates has ended. */
function listenToProgress(connection: ProtocolConnection): Promise<readonly string[]> {
  const kinds: string[] = [];
  return new Promise((resolve) => {
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        kinds.push(kind);
        if (kind === "end") resolve(kinds);
      });
    });
  });
}

function toWorkspaceFolder(folder: string): WorkspaceFolder {
  return { uri: pathToFileURL(folder).href, name: path.basename(folder) };
}

/** A server that runs, and a connection to it. */
function connectStreams(): { readonly connection: ProtocolConnection; readonly stop: () => void } {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, {
    grammarFolders,
    snippetFolder: path.resolve("snippets"),
    ruleFolder: path.resolve("docs/rules"),
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const stop = (): void => {
    connection.dispose();
    server.dispose();
  };
  return { connection, stop };
}

function createSignal(): { readonly fire: () => void; readonly next: () => Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    fire: () => {
      const released = waiting;
      waiting = [];
      for (const release of released) release();
    },
    next: () => new Promise((resolve) => void waiting.push(resolve)),
  };
}
