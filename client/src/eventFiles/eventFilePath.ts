import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FunctionTarget } from "../../../server/src/protocol.ts";
import { nameHandler } from "../views/state/nameHandler.ts";

/**
 * The folder for a function's events: beside its template, else beside its source, and named after
 * it, which is how the language server knows whose they are.
 */
export function eventFolderOf(target: FunctionTarget): string {
  const beside = dirname(fileURLToPath(target.template?.uri ?? target.uri));
  return join(beside, "events", target.logicalId ?? nameHandler(target));
}

/**
 * A file that is not there yet: `batch.json`, else `batch-2.json` and so on.
 * @param stem the name without its ending; what no file system takes is replaced
 */
export function freeEventFile(
  folder: string,
  stem: string,
  exists: (file: string) => boolean,
  ending = ".json",
): string {
  const safe = stem.replaceAll(/[^\w.-]+/gu, "-");
  for (let number = 1; ; number += 1) {
    const file = join(folder, number === 1 ? `${safe}${ending}` : `${safe}-${number}${ending}`);
    if (!exists(file)) return file;
  }
}
