import type { Language } from "../protocol.ts";
import type { FileFacts } from "./fileFacts.ts";

/** What the join needs of the workspace, so that it can be tried without one. Paths are absolute. */
export interface ModuleLookup {
  /** True for a file, inside or outside of the workspace folders. */
  readonly isFile: (file: string) => Promise<boolean>;
  /** The file's facts, whether or not it looks like one with handlers; null where it can't be read. */
  readonly factsOf: (file: string) => Promise<FileFacts | null>;
  /** Facts of a text that stands in another file, as if it were a file of that path; null in no language of ours. */
  readonly factsOfText: (file: string, text: string) => Promise<FileFacts | null>;
  /** The workspace folder that the file lies in, else the file's own folder. */
  readonly folderOf: (file: string) => string;
  /** The workspace's files of that name, whatever folder they lie in. */
  readonly filesNamed: (name: string) => readonly string[];
  /** The workspace's files whose names match, whatever folder they lie in. */
  readonly filesLike: (name: RegExp) => readonly string[];
  /** Facts of the language's files in a folder, or below, whose text speaks of Lambda. */
  readonly candidatesBelow: (folder: string, language: Language) => Promise<readonly FileFacts[]>;
  /** Names of the files and folders in a folder; empty where it can't be read. */
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
  /** A file's text, the editor's where it is open; null where it can't be read. */
  readonly textOf: (file: string) => Promise<string | null>;
}
