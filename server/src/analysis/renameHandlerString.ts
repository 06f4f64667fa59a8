import path from "node:path";
import { moved, type FileMove } from "./fileMoves.ts";
import { commonEnd, isInside, toPosix, withoutExtension } from "./posixPath.ts";

/**
 * The handler string of a source that has moved. Its module and the source's path end alike, however
 * their folders are called (`dist/orders` is built from `src/orders.ts`); that end is what changes.
 */
export function renameHandlerString(
  handler: string,
  file: string,
  moves: readonly FileMove[],
): string | null {
  const newFile = moved(file, moves);
  // Node.js takes what stands before the first dot for the module.
  if (path.extname(file) !== ".py" && path.parse(newFile).name.includes(".")) return null;
  const { module, separator } = splitHandler(handler, file);
  const parts = module.split(separator);
  const subject = subjectOf(parts, file);
  const stem = toPosix(withoutExtension(subject)).split("/");
  const count = commonEnd(parts, stem);
  if (count === 0) return null;
  const newRoot = moved(stem.slice(0, -count).join("/"), moves);
  const newSubject = withoutExtension(moved(subject, moves));
  if (!isInside(newRoot, newSubject)) return null;
  const tail = toPosix(path.relative(newRoot, newSubject)).split("/");
  const renamed = [...parts.slice(0, -count), ...tail].join(separator);
  return `${renamed}${handler.slice(module.length)}`;
}

/** True where a handler string names a source by its path below the folder that is deployed. */
export function namesModule(handler: string, file: string, codeRoot: string): boolean {
  const { module, separator } = splitHandler(handler, file);
  const parts = module.split(separator);
  return path.resolve(codeRoot, ...parts) === withoutExtension(subjectOf(parts, file));
}

/** A package's folder, where the handler string names that in place of the file that stands for it. */
function subjectOf(parts: readonly string[], file: string): string {
  const { name, dir } = path.parse(file);
  return ["index", "__init__"].includes(name) && parts.at(-1) !== name ? dir : file;
}

/** Python's modules have dots between them, and the last one before the function's name. */
function splitHandler(
  handler: string,
  file: string,
): { readonly module: string; readonly separator: string } {
  if (file.endsWith(".py") && !handler.includes("/")) {
    return { module: handler.slice(0, Math.max(handler.lastIndexOf("."), 0)), separator: "." };
  }
  const [, module = ""] = /^(.+?)(?:\.[^./]+)+$/u.exec(handler) ?? [];
  return { module, separator: "/" };
}
