import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A folder with files of its own, gone after the test. */
export interface TemporaryWorkspace extends AsyncDisposable {
  /** Absolute path. */
  readonly folder: string;
  readonly pathOf: (file: string) => string;
  readonly uriOf: (file: string) => string;
  readonly write: (file: string, text: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
}

/** Makes a folder that holds the given files, by relative path. */
export async function createTemporaryWorkspace(
  files: Readonly<Record<string, string>>,
): Promise<TemporaryWorkspace> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "lambda-lens-server-")));
  const pathOf = (file: string): string => path.join(folder, file);
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.dirname(pathOf(file)), { recursive: true });
    await writeFile(pathOf(file), text);
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);
  return {
    folder,
    pathOf,
    write,
    uriOf: (file) => pathToFileURL(pathOf(file)).href,
    remove: (file) => rm(pathOf(file)),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
