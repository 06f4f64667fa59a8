import path from "node:path";
import type {
  TemplateOutput,
  TemplateReader,
  TemplateSurroundings,
} from "../templates/templateReader.ts";

/** Finds the templates that tools leave in folders which are otherwise passed over. */
export class TemplateOutputs {
  readonly #outputs: ReadonlyMap<string, TemplateOutput>;
  readonly #surroundings: TemplateSurroundings;

  constructor(readers: readonly TemplateReader[], surroundings: TemplateSurroundings) {
    const outputs = readers.flatMap(({ output }) => (output === null ? [] : [output]));
    this.#outputs = new Map(outputs.map((output) => [output.folder, output]));
    this.#surroundings = surroundings;
  }

  /**
   * The templates in those of the folders that a reader knows.
   * @param folders absolute paths of folders that were passed over
   */
  async find(folders: readonly string[]): Promise<readonly string[]> {
    const lists = await Promise.all(folders.map((folder) => this.#list(folder)));
    return lists.flat();
  }

  /** True for a file below a folder that a reader knows. */
  isInOutput(file: string): boolean {
    return this.#folderAround(file) !== null;
  }

  /** The folder that a file of an output lies in, and the templates that are in it by now. */
  async findAgain(
    file: string,
  ): Promise<{ readonly folder: string; readonly templates: readonly string[] }> {
    const folder = this.#folderAround(file) ?? path.dirname(file);
    return { folder, templates: await this.#list(folder) };
  }

  #folderAround(file: string): string | null {
    let folder = path.dirname(file);
    while (!this.#outputs.has(path.basename(folder))) {
      if (folder === path.dirname(folder)) return null;
      folder = path.dirname(folder);
    }
    return folder;
  }

  async #list(folder: string): Promise<readonly string[]> {
    const output = this.#outputs.get(path.basename(folder));
    if (output === undefined) return [];
    try {
      return await output.list(folder, this.#surroundings);
    } catch {
      return [];
    }
  }
}
