import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { HandlerVariant } from "./handlerVariant.ts";

/** The languages that have handlers to complete, by the names of their files. */
export type HandlerLanguage = "javascript" | "typescript" | "python";

/** An entry of a snippet file. */
export interface PlainHandler {
  readonly prefix: string;
  /** What the event is, a sentence more, and the address of AWS's page. */
  readonly description: readonly string[];
  readonly body: readonly string[];
}

export interface HandlersOfLanguage {
  readonly plain: readonly PlainHandler[];
  readonly variants: readonly HandlerVariant[];
}

/** The handlers in the `snippets` folder, each language's read when it is first asked for. */
export class HandlerSnippets {
  readonly #folder: string;
  readonly #languages = new Map<HandlerLanguage, Promise<HandlersOfLanguage>>();

  /** @param folder absolute path of `snippets` */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws Error where the language's files cannot be read */
  read(language: HandlerLanguage): Promise<HandlersOfLanguage> {
    const known = this.#languages.get(language);
    if (known !== undefined) return known;
    const reading = this.#read(language);
    this.#languages.set(language, reading);
    return reading;
  }

  async #read(language: HandlerLanguage): Promise<HandlersOfLanguage> {
    const read = async (path: string): Promise<unknown> =>
      JSON.parse(await readFile(join(this.#folder, path), "utf8"));
    const plain = await read(`${language}.json`);
    const variants = await read(`completions/${language}.json`);
    return {
      plain: Object.values(plain as Readonly<Record<string, PlainHandler>>),
      variants: variants as readonly HandlerVariant[],
    };
  }
}
