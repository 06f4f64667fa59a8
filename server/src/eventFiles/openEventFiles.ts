import type { TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { findEventType } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import type { IsEventFileName } from "./eventFileGlobs.ts";
import { eventFileFacts, type EventFileFacts } from "./eventFileFacts.ts";
import { readEventFile, type EventFileText } from "./readEventFile.ts";

/** An event file that is open in the editor. */
export interface OpenEventFile {
  readonly document: TextDocument;
  readonly content: EventFileText;
  readonly facts: EventFileFacts;
  readonly eventType: EventType;
}

interface Reading {
  /** One that is opened anew counts its versions anew. */
  readonly document: TextDocument;
  readonly version: number;
  readonly content: EventFileText;
}

/** The event files among the open documents, each read once per version. */
export class OpenEventFiles {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #session: WorkspaceSession;
  readonly #isEventFileName: () => Promise<IsEventFileName>;
  readonly #readings = new Map<string, Reading>();
  /** What each file last was while its text was JSON; holds while a person is typing. */
  readonly #lastFacts = new Map<string, EventFileFacts>();

  constructor(
    documents: TextDocuments<TextDocument>,
    session: WorkspaceSession,
    isEventFileName: () => Promise<IsEventFileName>,
  ) {
    this.#documents = documents;
    this.#session = session;
    this.#isEventFileName = isEventFileName;
    documents.onDidClose(({ document: { uri } }) => {
      this.#readings.delete(uri);
      this.#lastFacts.delete(uri);
    });
  }

  /** The open event file of that URI; null for any other document. */
  async find(uri: string): Promise<OpenEventFile | null> {
    const opened = this.#documents.get(uri);
    const file = fileOfUri(uri);
    if (opened === undefined || file === null || !/^jsonc?$/.test(opened.languageId)) return null;
    const isNamedLikeOne = (await this.#isEventFileName())(file);
    // Anything else is a JSON file of somebody else's: it is not even parsed.
    if (!isNamedLikeOne && !opened.getText().includes("lambda-lens://")) return null;
    const targets = await this.#session.allTargets();
    // It may have been closed in the meantime, and opened again.
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    const content = this.#read(document);
    const current = eventFileFacts({
      file,
      isNamedLikeOne,
      value: content.value,
      schemaEventType: content.schemaMember?.eventTypeId ?? null,
      targets,
    });
    const facts = content.isJson ? current : (this.#lastFacts.get(uri) ?? current);
    const eventType = facts === null ? null : findEventType(facts.eventType);
    if (facts === null || eventType === null) {
      this.#lastFacts.delete(uri);
      return null;
    }
    this.#lastFacts.set(uri, facts);
    return { document, content, facts, eventType };
  }

  #read(document: TextDocument): EventFileText {
    const known = this.#readings.get(document.uri);
    const { version } = document;
    if (known?.document === document && known.version === version) return known.content;
    const content = readEventFile(document);
    this.#readings.set(document.uri, { document, version, content });
    return content;
  }
}
