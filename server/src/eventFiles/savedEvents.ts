import { readFile, stat } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { withoutByteOrderMark } from "../code/byteOrderMark.ts";
import type { FunctionTarget, SavedEvent } from "../protocol.ts";
import { listFiles } from "../workspace/listFiles.ts";
import type { IsEventFileName } from "./eventFileGlobs.ts";
import { eventFileFacts } from "./eventFileFacts.ts";
import { readEventFile } from "./readEventFile.ts";

/** Lambda takes no synchronous event larger than 6 MB: "Lambda quotas". */
const largestBytes = 6 * 1024 * 1024;

interface Known {
  /** Size and time of change, as one text. */
  readonly stamp: string;
  readonly value: unknown;
  readonly schemaEventType: string | null;
}

/** The event files of the workspace as they lie on disk; a file is read again once it has changed. */
export class SavedEvents {
  readonly #known = new Map<string, Known>();

  /**
   * All event files below the folders, in a stable order.
   * @param folders absolute paths
   */
  async list(
    folders: readonly string[],
    isEventFileName: IsEventFileName,
    targets: readonly FunctionTarget[],
  ): Promise<readonly SavedEvent[]> {
    const signal = new AbortController().signal;
    const listings = await Promise.all(folders.map((folder) => listFiles(folder, signal)));
    const files = listings.flatMap((listing) => listing.files).filter(isEventFileName);
    const listed = new Set(files);
    for (const file of this.#known.keys()) if (!listed.has(file)) this.#known.delete(file);
    const found: SavedEvent[] = [];
    for (const file of files) {
      const known = await this.#read(file);
      const event = known === null ? null : describe(file, known, targets);
      if (event !== null) found.push(event);
    }
    return found;
  }

  async #read(file: string): Promise<Known | null> {
    try {
      const { size, mtimeMs } = await stat(file);
      const stamp = `${size} ${mtimeMs}`;
      const known = this.#known.get(file);
      if (known?.stamp === stamp) return known;
      if (size > largestBytes) return null;
      const text = withoutByteOrderMark(await readFile(file, "utf8"));
      const { value, schemaMember } = readEventFile(TextDocument.create(file, "json", 1, text));
      const read = { stamp, value, schemaEventType: schemaMember?.eventTypeId ?? null };
      this.#known.set(file, read);
      return read;
    } catch {
      // Gone since it was listed, or not ours to read.
      return null;
    }
  }
}

function describe(
  file: string,
  { value, schemaEventType }: Known,
  targets: readonly FunctionTarget[],
): SavedEvent | null {
  const question = { file, isNamedLikeOne: true, value, schemaEventType, targets };
  const facts = eventFileFacts(question);
  if (facts === null) return null;
  const { eventType, name, functions } = facts;
  return {
    uri: pathToFileURL(file).href,
    eventType,
    name,
    functions: functions
      .filter(({ relation }) => relation !== "type")
      .map(({ target: { uri, symbol, logicalId } }) => ({ uri, symbol, logicalId })),
  };
}
