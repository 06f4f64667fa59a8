import type { TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FileChecker } from "../checking/fileChecker.ts";
import type { Finding } from "../rules/finding.ts";
import { fileOfUri } from "../workspace/fileUri.ts";

/** What was found in an open document, and in which version of it. */
export interface FoundInDocument {
  readonly document: TextDocument;
  readonly version: number;
  readonly findings: readonly Finding[];
}

interface Known {
  /** One that is opened anew counts its versions anew. */
  readonly document: TextDocument;
  readonly version: number;
  readonly generation: number;
  readonly revision: number;
  readonly found: Promise<readonly Finding[]>;
}

/** The findings of open documents, each found once for what its text and its surroundings are. */
export class DocumentFindings {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #checker: FileChecker;
  readonly #revision: () => Promise<number>;
  readonly #known = new Map<string, Known>();
  #generation = 0;

  /** @param revision of what is known of other files, as `WorkspaceSession` counts it */
  constructor(
    documents: TextDocuments<TextDocument>,
    checker: FileChecker,
    revision: () => Promise<number>,
  ) {
    this.#documents = documents;
    this.#checker = checker;
    this.#revision = revision;
    documents.onDidClose(({ document: { uri } }) => void this.#known.delete(uri));
  }

  /** The findings of the document as it is when they come; null for one that is not open, or no file. */
  async of(uri: string): Promise<FoundInDocument | null> {
    for (;;) {
      const revision = await this.#revision();
      const document = this.#documents.get(uri);
      const file = fileOfUri(uri);
      if (document === undefined || file === null) return null;
      const { version } = document;
      const generation = this.#generation;
      const known = this.#known.get(uri);
      const isCurrent =
        known?.document === document &&
        known.version === version &&
        known.generation === generation &&
        known.revision === revision;
      const found = isCurrent ? known.found : this.#checker.check({ file, document });
      this.#known.set(uri, { document, version, generation, revision, found });
      const findings = await found;
      const isStale = this.#documents.get(uri) !== document || document.version !== version;
      if (!isStale && generation === this.#generation) return { document, version, findings };
    }
  }

  /** Takes note that settings have changed, or what else the revision does not count. */
  invalidate(): void {
    this.#generation += 1;
  }
}
