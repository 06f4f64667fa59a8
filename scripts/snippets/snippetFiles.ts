import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { EventType } from "../../events/model/eventType.ts";
import { root } from "../build/paths.ts";
import { buildSnippet, type Snippet } from "./buildSnippet.ts";
import { type SnippetLanguage, languages } from "./languages.ts";
import { stripTypes } from "./stripTypes.ts";

export interface SnippetFile {
  /** Absolute path of the file in `snippets/`. */
  readonly path: string;
  readonly content: string;
}

/**
 * Builds the snippet file of every language, in the order of the event types.
 * @throws Error that names an event type of tier 1 without a handler, or a handler of no event type
 */
export async function buildSnippetFiles(
  eventTypes: readonly EventType[],
): Promise<readonly SnippetFile[]> {
  return Promise.all(
    languages.map(async (language) => {
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
      return { path: `${root}snippets/${language.id}.json`, content: toJson(snippets) };
    }),
  );
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

function toJson(snippets: readonly (readonly [name: string, snippet: Snippet])[]): string {
  return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`;
}
