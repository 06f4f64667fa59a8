import { basename } from "node:path";
import type { EventType } from "../../events/model/eventType.ts";
import { root } from "../build/paths.ts";
import { describe, prefixOf, type Snippet } from "./buildSnippet.ts";
import { completedLanguages, variantsIn } from "./completions.ts";
import { eventBody } from "./events/eventBody.ts";
import { handlersIn } from "./handlers.ts";
import { languages } from "./languages.ts";
import { samTrigger } from "./triggers/samTriggers.ts";
import { serverlessTrigger } from "./triggers/serverlessTriggers.ts";

export interface SnippetFile {
  /** Absolute path of the file in `snippets/`. */
  readonly path: string;
  readonly content: string;
}

/** A snippet and the name under which its file has it. */
export type NamedSnippet = readonly [name: string, snippet: Snippet];

/**
 * Builds all snippet files, each in the order of the event types: the handlers of every language, the
 * events in JSON, the triggers in YAML, and what the server completes handlers with.
 * @throws Error that names an event type of tier 1 without a handler, or a handler of no event type
 */
export async function buildSnippetFiles(
  eventTypes: readonly EventType[],
): Promise<readonly SnippetFile[]> {
  const handlers = languages.map(async (language) =>
    toFile(language.id, named(await handlersIn(language, eventTypes))),
  );
  const completions = completedLanguages.map(async (language) =>
    toFile(`completions/${language}`, await variantsIn(language, eventTypes)),
  );
  const files = await Promise.all(handlers);
  return [
    ...files,
    ...files.filter(isCompleted).map(withoutPrefixes),
    ...(await Promise.all(completions)),
    toFile("json", named(eventTypes.filter(({ tier }) => tier === 1).map(eventSnippet))),
    toFile("yaml", named(eventTypes.flatMap(triggerSnippets))),
  ];
}

function eventSnippet(eventType: EventType): NamedSnippet {
  const { service, title, id, delivery } = eventType;
  return [
    `${service}: ${title} event`,
    {
      prefix: prefixOf(id),
      description: describe(eventType, delivery.deliveredBy),
      isFileTemplate: true,
      body: eventBody(eventType),
    },
  ];
}

function triggerSnippets(eventType: EventType): readonly NamedSnippet[] {
  const { service, title, id, delivery } = eventType;
  const triggers = [
    ["SAM", "sam", samTrigger(eventType)],
    ["Serverless", "serverless", serverlessTrigger(eventType)],
  ] as const;
  return triggers.flatMap(([tool, prefix, body]) => {
    const description = describe(eventType, delivery.deliveredBy);
    if (body === null) return [];
    return [
      [`${service}: ${title}, ${tool} trigger`, { prefix: `${prefix}-${id}`, description, body }],
    ];
  });
}

function isCompleted({ path }: SnippetFile): boolean {
  return completedLanguages.some((language) => path.endsWith(`/${language}.json`));
}

/**
 * The snippets that VS Code lists in its commands Insert Snippet and Fill File with Snippet but never
 * among completions, where ours come from the server, or from the client while there is none.
 */
function withoutPrefixes({ path, content }: SnippetFile): SnippetFile {
  const hidden = Object.entries(JSON.parse(content) as Readonly<Record<string, Snippet>>).map(
    ([name, { prefix: _prefix, ...snippet }]) => [name, snippet] as const,
  );
  return toFile(`commands/${basename(path, ".json")}`, Object.fromEntries(hidden));
}

function named(snippets: readonly NamedSnippet[]): object {
  return Object.fromEntries(snippets);
}

function toFile(name: string, content: object): SnippetFile {
  return {
    path: `${root}snippets/${name}.json`,
    content: `${JSON.stringify(content, null, 2)}\n`,
  };
}
