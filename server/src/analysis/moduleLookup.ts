import type { FileFacts } from "./fileFacts.ts";

/** What the join needs of the workspace, so that it can be tried without one. */
export interface ModuleLookup {
  /** True for a file, inside or outside of the workspace folders. */
  readonly isFile: (file: string) => Promise<boolean>;
  /** The file's facts, whether or not it looks like one with handlers; null where it can't be read. */
  readonly factsOf: (file: string) => Promise<FileFacts | null>;
  /** The workspace folder that the file lies in, else the file's own folder. */
  readonly folderOf: (file: string) => string;
}
