import type { SourceParser } from "../../parsing/sourceParser.ts";
import type { HclFile } from "./hcl/hclSyntax.ts";
import { readHcl } from "./hcl/readHcl.ts";
import { readJsonConfiguration } from "./hcl/readJsonConfiguration.ts";
import type { ModuleFile } from "./modules/moduleDeclarations.ts";
import { isJson } from "./moduleFiles.ts";

/** Texts that are kept parsed, in characters: a folder or two, since the index reads folder after folder. */
const mostCharacters = 300_000;

/** Files that were parsed lately, so that a folder of many files is not parsed once for each of them. */
export class FileCache {
  readonly #files = new Map<
    string,
    { readonly text: string; readonly file: Promise<ModuleFile> }
  >();
  #characters = 0;

  /**
   * The file, parsed.
   * @param file absolute path
   */
  read(file: string, text: string, parser: SourceParser): Promise<ModuleFile> {
    const known = this.#files.get(file);
    this.#drop(file);
    const parsed = known?.text === text ? known.file : parse(file, text, parser);
    this.#files.set(file, { text, file: parsed });
    this.#characters += text.length;
    for (const oldest of this.#files.keys()) {
      if (this.#characters <= mostCharacters || oldest === file) break;
      this.#drop(oldest);
    }
    return parsed;
  }

  #drop(file: string): void {
    this.#characters -= this.#files.get(file)?.text.length ?? 0;
    this.#files.delete(file);
  }
}

async function parse(file: string, text: string, parser: SourceParser): Promise<ModuleFile> {
  const parsed: HclFile = isJson(file)
    ? await readJsonConfiguration(text, parser)
    : await readHcl(text, parser);
  return { file, text, parsed };
}
