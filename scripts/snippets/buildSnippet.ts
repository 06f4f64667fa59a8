import type { EventType } from "../../events/model/eventType.ts";
import type { SnippetLanguage } from "./languages.ts";
import { toSnippetBody } from "./toSnippetBody.ts";

/** An entry of a VS Code snippet file. */
export interface Snippet {
  readonly prefix: string;
  readonly description: readonly string[];
  /** Set where the snippet is a whole file. */
  readonly isFileTemplate?: true;
  readonly body: readonly string[];
}

const exported = "export const handler =";
// The second is for a project whose .js files are CommonJS.
const exportChoice = `\${1|${exported},exports.handler =|}`;

/**
 * Joins a handler's code with what the catalogue says of its event.
 * @param code in the language itself, tab stops marked as `toSnippetBody` reads them
 * @throws Error where a JavaScript handler is exported in a form that has no CommonJS equivalent
 */
export function buildSnippet(
  eventType: EventType,
  language: SnippetLanguage,
  code: string,
): Snippet {
  const body = toSnippetBody(code, language.comment);
  return {
    prefix: prefixOf(eventType.id),
    description: describe(eventType, eventType.delivery.resultUse),
    isFileTemplate: true,
    body: language.id === "javascript" ? offerModuleSystems(eventType.id, body) : body,
  };
}

/** What the editor says of a snippet: the event, a sentence more, and AWS's page. */
export function describe(eventType: EventType, sentence: string): readonly string[] {
  const { title, description, documentation } = eventType;
  return [`${title}: ${description}`, sentence, documentation];
}

/** What a person types to get the snippet: `lambda-sqs`. */
export function prefixOf(eventTypeId: string): string {
  return eventTypeId.startsWith("lambda-") ? eventTypeId : `lambda-${eventTypeId}`;
}

/**
 * Lets the person choose between the module systems of JavaScript where a handler is exported.
 * @throws Error where it is exported in a form that has no CommonJS equivalent
 */
export function offerModuleSystems(id: string, body: readonly string[]): readonly string[] {
  const fits = body.filter((line) => line.startsWith(exported)).length === 1;
  if (!fits || body.some((line) => /^(import|export (?!const handler))|\$\{1/.test(line))) {
    throw new Error(`${id}: exactly one export, as "${exported}", no static import, no stop 1`);
  }
  return body.map((line) =>
    line.startsWith(exported) ? exportChoice + line.slice(exported.length) : line,
  );
}
