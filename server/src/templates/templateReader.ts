import type { TemplateFacts } from "./templateFacts.ts";

/** A file to read templates from, and the way to others that it refers to. */
export interface TemplateSource {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  /** Text of another file, the editor's where it is open; null where it can't be read. */
  readonly readText: (file: string) => Promise<string | null>;
  /** Names of the files and folders in a folder; empty where it can't be read. */
  readonly listNames: (folder: string) => Promise<readonly string[]>;
}

/** One kind of infrastructure code. */
export interface TemplateReader {
  /** `sam`, `serverless`, `terraform`, `cdk`. */
  readonly kind: string;
  /** True for a file that may hold some, by its name and text; cheap, and never false for one that does. */
  readonly looksLike: (text: string, file: string) => boolean;
  /** Never fails: what can't be read becomes a problem of the file. */
  readonly read: (source: TemplateSource) => Promise<TemplateFacts>;
}
