import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { EventType } from "../../events/model/eventType.ts";
import { root } from "../build/paths.ts";
import { buildSnippet } from "./buildSnippet.ts";
import type { SnippetLanguage } from "./languages.ts";
import type { NamedSnippet } from "./snippetFiles.ts";
import { stripTypes } from "./stripTypes.ts";

/**
 * The handler snippets of a language, in the order of the event types.
 * @throws Error that names an event type of tier 1 without a handler, or a handler of no event type
 */
export async function handlersIn(
  language: SnippetLanguage,
  eventTypes: readonly EventType[],
): Promise<readonly NamedSnippet[]> {
  const sources = await readSources(language);
  const snippets = eventTypes.flatMap((eventType) => {
    const code = sources.get(eventType.id);
    if (code === undefined) {
      if (eventType.tier > 1) return [];
      throw new Error(`${eventType.id} has no handler in ${language.id}`);
    }
    sources.delete(eventType.id);
    const name = `${eventType.service}: ${eventType.title} handler`;
    return [[name, buildSnippet(eventType, language, code)] as const];
  });
  for (const id of sources.keys()) throw new Error(`${id} is no event type`);
  return snippets;
}

/** The language's code by event type id. */
async function readSources(language: SnippetLanguage): Promise<Map<string, string>> {
  const folder = `${root}scripts/snippets/${language.sourceFolder}`;
  const names = (await readdir(folder)).filter((name) => name.endsWith(language.extension));
  const sources = await Promise.all(
    names.map(async (name) => {
      const id = basename(name, language.extension);
      const code = await readFile(`${folder}/${name}`, "utf8");
      return [id, language.id === "javascript" ? await stripTypes(id, code) : code] as const;
    }),
  );
  return new Map(sources);
}
