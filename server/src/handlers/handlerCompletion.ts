import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type Position,
  type TextEdit,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { HandlerLanguage, HandlersOfLanguage, PlainHandler } from "./handlerSnippets.ts";
import type { HandlerVariant } from "./handlerVariant.ts";
import { findImportPlace } from "./importLine.ts";
import { missingImports } from "./missingImports.ts";
import type { Project } from "./projectPackages.ts";

const languages: Readonly<Record<string, HandlerLanguage>> = {
  javascript: "javascript",
  javascriptreact: "javascript",
  typescript: "typescript",
  typescriptreact: "typescript",
  python: "python",
};

/** The language of handlers that a document is in; null for any other. */
export function handlerLanguageOf({ languageId }: TextDocument): HandlerLanguage | null {
  return languages[languageId] ?? null;
}

/**
 * What is typed of a prefix at the start of a line, where a handler may stand.
 * @returns null in the middle of code
 */
export function typedPrefix(document: TextDocument, position: Position): string | null {
  const start = { line: position.line, character: 0 };
  const before = document.getText({ start, end: position });
  return /^[\w-]*$/.test(before) ? before : null;
}

/** Where the completion is asked for, and in what project. */
export interface HandlerPlace {
  readonly document: TextDocument;
  readonly language: HandlerLanguage;
  readonly position: Position;
  /** What `typedPrefix` says. */
  readonly typed: string;
  readonly project: Project;
}

/**
 * One handler for each event type that what is typed may become: the plain snippet, or in its place the
 * one that takes types or Powertools from a package of the project.
 */
export function completeHandler(place: HandlerPlace, handlers: HandlersOfLanguage): CompletionList {
  const items = handlers.plain
    .filter(({ prefix }) => isSubsequence(place.typed.toLowerCase(), prefix))
    .map((plain) => {
      const variant = handlers.variants.find(
        ({ prefix, needs, imports }) =>
          prefix === plain.prefix &&
          place.project.packages.has(needs) &&
          (imports.length === 0 || !isCommonJs(place)),
      );
      return toItem(place, plain, variant ?? null);
    });
  return { isIncomplete: false, items };
}

function toItem(
  place: HandlerPlace,
  plain: PlainHandler,
  variant: HandlerVariant | null,
): CompletionItem {
  const [detail = "", sentence = "", page = ""] = plain.description;
  const source = variant === null ? "" : `\n\nTakes from \`${variant.needs}\`.`;
  const { body, edits } = withImports(place, plain, variant);
  return {
    label: plain.prefix,
    kind: CompletionItemKind.Snippet,
    detail,
    documentation: { kind: MarkupKind.Markdown, value: `${sentence}${source}\n\n<${page}>` },
    filterText: plain.prefix,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: {
      range: {
        start: { line: place.position.line, character: 0 },
        end: place.position,
      },
      newText: body.join("\n"),
    },
    ...(edits.length === 0 ? {} : { additionalTextEdits: edits }),
  };
}

/** The handler's lines, and the edits that bring its imports, which on the same line are lines as well. */
function withImports(
  { document, language, position }: HandlerPlace,
  plain: PlainHandler,
  variant: HandlerVariant | null,
): { readonly body: readonly string[]; readonly edits: TextEdit[] } {
  if (variant === null) return { body: plain.body, edits: [] };
  const missing = missingImports(variant.imports, document.getText());
  if (missing.length === 0) return { body: variant.body, edits: [] };
  const before = document.getText({ start: { line: 0, character: 0 }, end: position });
  const place = findImportPlace(before.split(/\r?\n/).slice(0, -1), language);
  if (place.line >= position.line) {
    const lines = missing.flatMap((statement) => statement.split("\n"));
    const gap = language === "python" && !/^\w+ = /.test(variant.body[0] ?? "") ? ["", ""] : [""];
    return { body: [...lines, ...gap, ...variant.body], edits: [] };
  }
  const start = { line: place.line, character: 0 };
  const newText = `${missing.join("\n")}\n${place.followsImports ? "" : "\n"}`;
  return { body: variant.body, edits: [{ range: { start, end: start }, newText }] };
}

/** True for JavaScript that Node.js runs as CommonJS, where no `import` may stand. */
function isCommonJs({ document, language, project }: HandlerPlace): boolean {
  if (language !== "javascript" || document.uri.endsWith(".mjs")) return false;
  return document.uri.endsWith(".cjs") || !project.isModule;
}

function isSubsequence(typed: string, text: string): boolean {
  let from = 0;
  return Array.from(typed).every((character) => {
    from = text.indexOf(character, from) + 1;
    return from > 0;
  });
}
