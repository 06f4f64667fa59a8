import type { TemplateSource } from "../templateReader.ts";

/** Text of a file: what is being read, or another. */
export function textOf(
  file: string,
  { file: own, text, readText }: TemplateSource,
): Promise<string | null> {
  return file === own ? Promise.resolve(text) : readText(file);
}

/** What files and folders said when they were asked. */
export class SurroundingAnswers {
  /** By absolute path. */
  readonly texts = new Map<string, string | null>();
  readonly names = new Map<string, readonly string[]>();

  /** Asks again, so that the source knows of it as well; true where all answers are the same. */
  async areCurrent(source: TemplateSource): Promise<boolean> {
    const texts = [...this.texts].map(
      async ([file, text]) => (await textOf(file, source)) === text,
    );
    const names = [...this.names].map(async ([folder, before]) => {
      const now = await source.listNames(folder);
      return now.length === before.length && now.every((name, at) => name === before[at]);
    });
    return (await Promise.all([...texts, ...names])).every(Boolean);
  }
}
