import type { TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { readHandlers } from "../checking/checkedHandlers.ts";
import { readProject } from "../handlers/projectPackages.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";

export interface OpenHandlersParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly session: WorkspaceSession;
  /** Absolute paths of the workspace folders. */
  readonly folders: () => readonly string[];
}

interface Known {
  readonly version: number;
  readonly generation: number;
  readonly revision: number;
  readonly handlers: Promise<readonly CheckedHandler[]>;
}

interface Shown {
  readonly generation: number;
  readonly handlers: readonly CheckedHandler[];
}

/** The handlers of open documents, followed once for each version, whoever asks for them. */
export class OpenHandlers {
  readonly #parts: OpenHandlersParts;
  readonly #known = new WeakMap<TextDocument, Known>();
  /** Of each document's last version that showed any. */
  readonly #lastShown = new WeakMap<TextDocument, Shown>();
  #generation = 0;

  constructor(parts: OpenHandlersParts) {
    this.#parts = parts;
  }

  /**
   * The handlers that a document binds, as it is when they come; none for a document that is not open or
   * binds none.
   */
  async of(uri: string): Promise<readonly CheckedHandler[]> {
    for (;;) {
      const revision = await this.#parts.session.revision();
      const document = this.#parts.documents.get(uri);
      if (document === undefined) return [];
      const generation = this.#generation;
      const { version } = document;
      const known = this.#known.get(document);
      const isCurrent =
        known?.version === version &&
        known.generation === generation &&
        known.revision === revision;
      const reading = isCurrent ? known.handlers : this.#read(document);
      this.#known.set(document, { version, generation, revision, handlers: reading });
      const handlers = await reading;
      const isStale = this.#parts.documents.get(uri)?.version !== version;
      if (isStale || generation !== this.#generation) continue;
      if (handlers.length > 0) this.#lastShown.set(document, { generation, handlers });
      return handlers;
    }
  }

  /**
   * The handlers of the last version that was followed and showed any, for what can't wait while someone
   * types: a text that is broken off may show none.
   */
  async lastOf(uri: string): Promise<readonly CheckedHandler[]> {
    const document = this.#parts.documents.get(uri);
    const last = document === undefined ? undefined : this.#lastShown.get(document);
    if (last?.generation === this.#generation) return last.handlers;
    const handlers = await this.of(uri);
    return handlers.length > 0 ? handlers : (last?.handlers ?? []);
  }

  /** Takes note that templates or other files have changed what is known of handlers. */
  invalidate(): void {
    this.#generation += 1;
  }

  async #read(document: TextDocument): Promise<readonly CheckedHandler[]> {
    const { session, folders } = this.#parts;
    const file = fileOfUri(document.uri);
    const targets = file === null ? [] : await session.targetsIn(file);
    if (file === null || targets.length === 0) return [];
    return readHandlers({ file, document }, targets, {
      readCode: (path, text) => session.readCode(path, text),
      functionsIn: (path) => session.declaredIn(path),
      packagesOf: async (path) => (await readProject(path, folders())).packages,
    });
  }
}
