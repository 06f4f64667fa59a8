import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { suggestAtCaret } from "../caret/suggestAtCaret.ts";
import { withoutTabStops, type Suggestion } from "../caret/suggestion.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import type { OpenHandlers } from "./openHandlers.ts";

const kinds: Readonly<Record<Suggestion["kind"], CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  method: CompletionItemKind.Method,
  response: CompletionItemKind.Property,
  type: CompletionItemKind.Interface,
  value: CompletionItemKind.EnumMember,
};

/** What the editor can do with an item. */
export interface CompletionAbilities {
  readonly takesSnippets: boolean;
  readonly takesLabelDetails: boolean;
}

/** Completes parts of event, context and response in handlers' code. */
export class CodeCompletion {
  readonly #session: WorkspaceSession;
  readonly #openHandlers: OpenHandlers;

  constructor(session: WorkspaceSession, openHandlers: OpenHandlers) {
    this.#session = session;
    this.#openHandlers = openHandlers;
  }

  /** @returns null where there is nothing to say */
  async complete(
    document: TextDocument,
    offset: number,
    client: CompletionAbilities,
  ): Promise<CompletionList | null> {
    const file = fileOfUri(document.uri);
    if (file === null) return null;
    const text = document.getText();
    const handlers = await this.#openHandlers.lastOf(document.uri);
    const read = (marked: string): ReturnType<WorkspaceSession["readCode"]> =>
      this.#session.readCode(file, marked);
    const suggestions = await suggestAtCaret(text, offset, handlers, read);
    if (suggestions.length === 0) return null;
    const items = suggestions.map((suggestion, index) => {
      const { newText, isSnippet } = suggestion;
      const plain = { ...suggestion, newText: withoutTabStops(newText), isSnippet: false };
      const taken = isSnippet && !client.takesSnippets ? plain : suggestion;
      const item = toItem(taken, index, document);
      return client.takesLabelDetails ? withLabelDetails(item) : item;
    });
    return { isIncomplete: false, items };
  }
}

/** Offered in the order in which AWS documents them. */
function toItem(suggestion: Suggestion, index: number, document: TextDocument): CompletionItem {
  const { label, kind, detail, documentation, replaced, newText, filterText } = suggestion;
  const start = document.positionAt(replaced.start);
  const end = document.positionAt(replaced.end);
  return {
    label,
    kind: kinds[kind],
    ...(detail !== "" && { detail }),
    documentation: { kind: MarkupKind.Markdown, value: documentation },
    filterText,
    // Before what is offered by the words of the document.
    sortText: `!${String(index).padStart(3, "0")}`,
    insertTextFormat: suggestion.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.adjustIndentation,
    textEdit: { range: { start, end }, newText },
    additionalTextEdits: (suggestion.otherEdits ?? []).map((edit) => ({
      range: { start: document.positionAt(edit.start), end: document.positionAt(edit.end) },
      newText: edit.newText,
    })),
  };
}

/** Types beside all labels of the list, instead of the chosen one's alone and again over its documentation. */
function withLabelDetails({ detail, ...item }: CompletionItem): CompletionItem {
  return detail === undefined ? item : { ...item, labelDetails: { description: detail } };
}
