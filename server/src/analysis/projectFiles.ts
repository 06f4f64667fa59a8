import { parseTemplate } from "../templates/parseTemplate.ts";
import type { TemplateObject } from "../templates/templateValue.ts";

/** The way to the files that say which modules a project has. */
export interface ProjectFiles {
  /** A file's text; null where it can't be read. */
  readonly textOf: (file: string) => Promise<string | null>;
  /** Names in a folder; empty where it can't be read. */
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
}

const commentsAndTexts = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//gu;

/**
 * Reads a file of YAML, or of JSON with comments and trailing commas, which YAML contains but for the comments.
 * @returns an empty mapping where it can't be read
 */
export async function readSettings(files: ProjectFiles, file: string): Promise<TemplateObject> {
  const text = (await files.textOf(file)) ?? "{}";
  const plain = file.endsWith(".json")
    ? text.replaceAll(commentsAndTexts, (part) => (part.startsWith('"') ? part : " "))
    : text;
  return parseTemplate(plain).root;
}
