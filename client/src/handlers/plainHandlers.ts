import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  CompletionItem,
  CompletionItemKind,
  languages,
  MarkdownString,
  Range,
  SnippetString,
  type Disposable,
  type Position,
  type TextDocument,
} from "vscode";

/** Languages that there are handler snippets for, by VS Code's identifiers. */
const snippetLanguages = [
  "javascript",
  "javascriptreact",
  "typescript",
  "typescriptreact",
  "python",
] as const;

interface SnippetEntry {
  readonly prefix: string;
  readonly description: readonly string[];
  readonly body: readonly string[];
}

export interface PlainHandlersOptions {
  /** Absolute path of `snippets`. */
  readonly folder: string;
  /** True for a document whose handlers the language server completes. */
  readonly isServed: (document: TextDocument) => boolean;
}

/**
 * Completes the handler snippets where the language server does not: in a project without a sign of
 * Lambda, and in a file that has not been saved yet. They are no contributed snippets, because VS Code
 * cannot hide those, and each would stand beside the server's own of the same name.
 */
export function providePlainHandlers({ folder, isServed }: PlainHandlersOptions): Disposable {
  const read = new Map<string, Promise<readonly SnippetEntry[]>>();
  const entriesOf = (languageId: string): Promise<readonly SnippetEntry[]> => {
    const file = languageId.replace(/react$/, "");
    const known = read.get(file) ?? readEntries(join(folder, `${file}.json`));
    read.set(file, known);
    return known;
  };
  return languages.registerCompletionItemProvider([...snippetLanguages], {
    async provideCompletionItems(document, position) {
      const range = new Range(position.with({ character: 0 }), position);
      // A handler stands at the top level: nothing but what is typed of its name is on the line.
      if (isServed(document) || !/^[\w-]*$/.test(document.getText(range))) return [];
      const entries = await entriesOf(document.languageId);
      return entries.map((entry) => toItem(entry, position));
    },
  });
}

async function readEntries(file: string): Promise<readonly SnippetEntry[]> {
  const entries: unknown = JSON.parse(await readFile(file, "utf8"));
  return Object.values(entries as Readonly<Record<string, SnippetEntry>>);
}

function toItem({ prefix, description, body }: SnippetEntry, position: Position): CompletionItem {
  const [detail = "", sentence = "", page = ""] = description;
  const item = new CompletionItem(prefix, CompletionItemKind.Snippet);
  item.detail = detail;
  item.documentation = new MarkdownString(`${sentence}\n\n<${page}>`);
  item.filterText = prefix;
  item.insertText = new SnippetString(body.join("\n"));
  item.range = new Range(position.with({ character: 0 }), position);
  return item;
}
