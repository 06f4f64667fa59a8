import type { SourceParser } from "../parsing/sourceParser.ts";
import type { TextRange } from "../analysis/moduleOutline.ts";
import type { GivenParameters } from "./stacks/stackFacts.ts";
import type { TemplateFacts } from "./templateFacts.ts";

/**
 * The way to files other than the one that is read. What was asked for is remembered: when it
 * changes, the template is read again.
 */
export interface TemplateSurroundings {
  /**
   * Text of another file by its absolute path, the editor's where it is open; null where it can't be
   * read or is larger than source is.
   */
  readonly readText: (file: string) => Promise<string | null>;
  /** Names of the files and folders in a folder, in a stable order; empty where it can't be read. */
  readonly listNames: (folder: string) => Promise<readonly string[]>;
  /** For kinds of templates that are written as code. */
  readonly parser: SourceParser;
}

/** A file to read templates from, and the way to others that it refers to. */
export interface TemplateSource extends TemplateSurroundings {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  /**
   * Notes files and folders as if they had been asked for, where their contents are known already.
   * Left out where nobody remembers.
   */
  readonly dependOn?: (paths: Iterable<string>) => void;
  /** Values of parameters that go before their defaults; left out where there are none. */
  readonly given?: GivenParameters;
}

/** What a tool writes into a folder that is never searched for sources. */
export interface TemplateOutput {
  /** The folder's name, wherever it lies: `cdk.out`. One of `ignoredFolders`. */
  readonly folder: string;
  /**
   * The templates in such a folder that count; they are then read as any other file is. Never fails.
   * @param folder absolute path
   * @returns absolute paths
   */
  readonly list: (folder: string, surroundings: TemplateSurroundings) => Promise<readonly string[]>;
}

/** A name in a template that stands for something which is declared elsewhere. */
export interface TemplateReference {
  /** File of the name where it is another one than the template's own. */
  readonly uri?: string;
  /** Where the name stands, without what follows it: `Queue` of `Queue.Arn`. */
  readonly range: TextRange;
  readonly declaration: {
    /** Of the file that declares it, where that is another one than the template's own. */
    readonly uri?: string;
    /** Where the declaration has its name. */
    readonly range: TextRange;
    /** True where not all that names it can be found, so that it can't be renamed; left out for any other. */
    readonly isFixed?: true;
  };
}

/** A reference with the files of both ends, as it is known once its template is. */
export interface LocatedReference {
  readonly uri: string;
  readonly range: TextRange;
  readonly declaration: TemplateReference["declaration"] & { readonly uri: string };
}

/** One kind of infrastructure code. */
export interface TemplateReader {
  /** `sam`, `serverless`, `terraform`, `cdk`. */
  readonly kind: string;
  /**
   * Extensions of its files, with their dot: of templates, and of those that these take values from:
   * `.yaml`, `.tf.json`, `.tfvars`. Such files are read at once and watched; a reader whose templates
   * are sources (`.ts`) needs to name none, for every source is offered to it.
   */
  readonly extensions: readonly string[];
  /** Null for a tool that leaves no templates behind. */
  readonly output: TemplateOutput | null;
  /** True for a file that may hold some, by its name and text; cheap, and never false for one that does. */
  readonly looksLike: (text: string, file: string) => boolean;
  /** Never fails: what can't be read becomes a problem of the file. */
  readonly read: (source: TemplateSource) => Promise<TemplateFacts>;
  /** The references of a template, in all its files, read when an editor asks for them. Never fails; left out where it isn't done. */
  readonly readReferences?: (source: TemplateSource) => Promise<readonly TemplateReference[]>;
}
