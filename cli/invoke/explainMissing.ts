import { statSync } from "node:fs";
import { resolve } from "node:path";
import { languageOfFile } from "../../server/src/languages/languages.ts";

const ways =
  "Name a template's logical id or path/file.ext:symbol (see lambda-lens handlers), or give --runtime to pass it to the runtime as it is";

/**
 * Why a target leads to no function, and what would.
 * @param folder absolute path that the target's path starts from.
 * @param logicalIds of the functions that the folder's templates define.
 */
export function explainMissing(
  target: string,
  folder: string,
  logicalIds: readonly string[],
): string {
  if (isFile(resolve(folder, target))) {
    return `${target} is a file: name the handler in it too, as in ${target}:handler`;
  }
  const colon = target.lastIndexOf(":");
  const file = target.slice(0, colon);
  if (colon > 0 && languageOfFile(file) !== null)
    return `There is no file ${resolve(folder, file)}`;
  if (colon > 0 && isFile(resolve(folder, file))) {
    return `${file} is of no language that Lambda Lens knows (see the README for those that it reads)`;
  }
  const known = logicalIds.length === 0 ? "" : ` The templates define ${logicalIds.join(", ")}.`;
  return `${target} is no function here.${known} ${ways}`;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
