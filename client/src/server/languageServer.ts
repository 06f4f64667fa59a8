import { join } from "node:path";
import { EventEmitter, window, workspace, type Disposable, type LogOutputChannel } from "vscode";
import {
  CodeLensRequest,
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type Middleware,
  type StaticFeature,
} from "vscode-languageclient/node";
import {
  functionsChangedNotification,
  isInvocable,
  functionsReplySchema,
  functionsRequest,
  eventFilesReplySchema,
  eventFilesRequest,
  type FunctionTarget,
  type SavedEvent,
} from "../../../server/src/protocol.ts";
import { handlerLanguages } from "./lambdaSigns.ts";

export interface LanguageServerOptions {
  /** Absolute path of `dist`. */
  readonly distFolder: string;
  /** Absolute path of the folder that the server may keep facts in over restarts. */
  readonly cacheFolder: string;
  readonly log: LogOutputChannel;
  readonly middleware: Middleware;
}

/** The language server as the rest of the client knows it. */
export class LanguageServer implements Disposable {
  readonly #client: LanguageClient;
  readonly #log: LogOutputChannel;
  readonly #functionsChanged = new EventEmitter<void>();
  #starting: Promise<void> | null = null;
  #functionsVersion = 0;

  /** Fires when the set of function targets may have changed. */
  readonly onDidChangeFunctions = this.#functionsChanged.event;

  constructor({ distFolder, cacheFolder, log, middleware }: LanguageServerOptions) {
    this.#log = log;
    const module = join(distFolder, "server.js");
    const run = { module, transport: TransportKind.ipc } as const;
    this.#client = new LanguageClient(
      "lambdaLens",
      "Lambda Lens",
      { run, debug: run },
      { ...clientOptions(log, middleware), initializationOptions: { cacheFolder } },
    );
    this.#client.registerFeature(renamesCode);
    this.#client.onNotification(functionsChangedNotification, () => {
      this.#functionsVersion += 1;
      this.#functionsChanged.fire();
    });
  }

  /** Starts the server once; a failure is shown to the person, logged, and thrown. */
  start(): Promise<void> {
    this.#starting ??= this.#client.start().catch((error: unknown) => {
      this.#starting = null;
      this.#log.error("The language server could not start.", error);
      void offerLog(this.#log);
      throw error;
    });
    return this.#starting;
  }

  /** Whether the server runs or is about to. */
  get isStarted(): boolean {
    return this.#starting !== null;
  }

  /** All function targets of the workspace. Starts the server where it does not run yet. */
  async listFunctions(): Promise<readonly FunctionTarget[]> {
    await this.start();
    const reply = await this.#client.sendRequest<unknown>(functionsRequest);
    return functionsReplySchema.parse(reply).functions;
  }

  /** Those that can be invoked here. Starts the server where it does not run yet. */
  async listInvocable(): Promise<readonly FunctionTarget[]> {
    return (await this.listFunctions()).filter(isInvocable);
  }

  /** The event files of the workspace. Starts the server where it does not run yet. */
  async listEventFiles(): Promise<readonly SavedEvent[]> {
    await this.start();
    const reply = await this.#client.sendRequest<unknown>(eventFilesRequest);
    return eventFilesReplySchema.parse(reply).eventFiles;
  }

  /** Asks VS Code to fetch all lenses anew. */
  refreshLenses(): void {
    if (!this.#client.isRunning()) return;
    const feature = this.#client.getFeature(CodeLensRequest.method);
    for (const document of workspace.textDocuments) {
      feature.getProvider(document)?.onDidChangeCodeLensEmitter.fire();
    }
  }

  /** Grows whenever the set of function targets may have changed. */
  get functionsVersion(): number {
    return this.#functionsVersion;
  }

  dispose(): void {
    this.#functionsChanged.dispose();
    this.#client.dispose().catch((error: unknown) => this.#log.warn("Stopping the server", error));
  }
}

/** Tells the server that handlers are renamed in code by the language's own extension. */
const renamesCode: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { renamesCode: true };
  },
  initialize: () => undefined,
  getState: () => ({ kind: "static" }),
  clear: () => undefined,
};

function clientOptions(log: LogOutputChannel, middleware: Middleware): LanguageClientOptions {
  return {
    documentSelector: [
      ...handlerLanguages.map((language) => ({ language, scheme: "file" })),
      { language: "yaml", scheme: "file" },
      { language: "json", scheme: "file" },
      { language: "jsonc", scheme: "file" },
      { language: "cloudformation", scheme: "file" },
      { pattern: "**/*.{template,tf,tofu}", scheme: "file" },
    ],
    outputChannel: log,
    middleware,
  };
}

async function offerLog(log: LogOutputChannel): Promise<void> {
  const show = "Show Log";
  const answer = await window.showErrorMessage(
    "Lambda Lens could not start its language server, so no handlers are found.",
    show,
  );
  if (answer === show) log.show();
}
