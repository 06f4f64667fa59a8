import type { ClientCapabilities, CompletionContext, Connection } from "vscode-languageserver/node";
import { completeHandler, handlerLanguageOf, typedPrefix } from "../handlers/handlerCompletion.ts";
import type { HandlerSnippets } from "../handlers/handlerSnippets.ts";
import { readProject } from "../handlers/projectPackages.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import { completeEventFile } from "./eventFileCompletion.ts";
import { CodeCompletion, type CompletionAbilities } from "./codeCompletion.ts";
import type { EventFileParts } from "./eventFiles.ts";
import type { OpenHandlers } from "./openHandlers.ts";

export interface CompletionParts extends EventFileParts {
  readonly handlers: HandlerSnippets;
  readonly capabilities: () => ClientCapabilities;
  readonly openHandlers: OpenHandlers;
}

/**
 * Answers `textDocument/completion`: event files by their schema, code by whole handlers of events, and
 * within a handler by what its event, its context and its response have.
 */
export function registerCompletion(connection: Connection, parts: CompletionParts): void {
  const code = new CodeCompletion(parts.session, parts.openHandlers);
  connection.onCompletion(async ({ textDocument: { uri }, position, context }) => {
    const document = parts.documents.get(uri);
    const language = document === undefined ? null : handlerLanguageOf(document);
    if (document === undefined || language === null) {
      if (isCodeOnly(context)) return null;
      const file = await parts.openEventFiles.find(uri);
      return file === null ? null : completeEventFile(file, position);
    }
    const client = abilitiesOf(parts.capabilities());
    const inHandler = await code.complete(document, document.offsetAt(position), client);
    if (inHandler !== null) return inHandler;
    const typed = typedPrefix(document, position);
    const file = fileOfUri(uri);
    if (typed === null || file === null || !client.takesSnippets) return null;
    const handlers = await parts.handlers.read(language);
    const project = await readProject(file, parts.folders());
    return completeHandler({ document, language, position, typed, project }, handlers);
  });
}

/** True for a character that asks for completion in code, and is a letter like others in an event file. */
function isCodeOnly(context: CompletionContext | undefined): boolean {
  return /^[.'[(]$/u.test(context?.triggerCharacter ?? "");
}

function abilitiesOf({ textDocument }: ClientCapabilities): CompletionAbilities {
  const item = textDocument?.completion?.completionItem;
  return {
    takesSnippets: item?.snippetSupport === true,
    takesLabelDetails: item?.labelDetailsSupport === true,
  };
}
