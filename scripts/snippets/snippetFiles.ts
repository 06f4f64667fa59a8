import type { EventType } from "../../events/model/eventType.ts";
import { root } from "../build/paths.ts";
import { describe, prefixOf, type Snippet } from "./buildSnippet.ts";
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
 * events in JSON, and the triggers in YAML.
 * @throws Error that names an event type of tier 1 without a handler, or a handler of no event type
 */
export async function buildSnippetFiles(
  eventTypes: readonly EventType[],
): Promise<readonly SnippetFile[]> {
  const handlers = languages.map(async (language) =>
    toFile(language.id, await handlersIn(language, eventTypes)),
  );
  return [
    ...(await Promise.all(handlers)),
    toFile("json", eventTypes.filter(({ tier }) => tier === 1).map(eventSnippet)),
    toFile("yaml", eventTypes.flatMap(triggerSnippets)),
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

function toFile(name: string, snippets: readonly NamedSnippet[]): SnippetFile {
  const content = `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`;
  return { path: `${root}snippets/${name}.json`, content };
}
