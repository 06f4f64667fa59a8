import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FunctionTarget } from "../protocol.ts";
import type { TemplateFunction } from "../templates/templateFacts.ts";
import type { TextRange } from "./moduleOutline.ts";
import { isInside, toPosix } from "./posixPath.ts";
import { ownHandler } from "./wrappedHandler.ts";

/** A file or folder that gets another path; both are absolute. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/** A function of a template whose handler was found. */
export interface NamedHandler {
  readonly declared: TemplateFunction;
  readonly target: FunctionTarget;
  readonly templateUri: string;
}

/** A text of a template that has to be another one. */
export interface TemplateEdit {
  readonly uri: string;
  readonly range: TextRange;
  /** What stands there as far as is known; another text there is left alone. */
  readonly oldText: string;
  readonly newText: string;
}

/**
 * What a template has to say after files were moved, so that its function still has the same code:
 * other handler strings, entry points and code folders. A handler that leaves the folder which its
 * function deploys gets none, since that is for a person to decide.
 */
export function renameInTemplate(
  { declared, target, templateUri }: NamedHandler,
  moves: readonly FileMove[],
): readonly TemplateEdit[] {
  const { handler, codeUri, places } = declared;
  if (handler === null || codeUri === null || ownHandler(declared) !== handler) return [];
  const template = fileURLToPath(templateUri);
  const templateFolder = path.dirname(template);
  const codeRoot = path.resolve(templateFolder, codeUri);
  const newCodeRoot = moved(codeRoot, moves);
  const file = fileURLToPath(target.uri);
  const newFile = moved(file, moves);
  const edit = (range: TextRange | null, oldText: string, newText: string | null): TemplateEdit[] =>
    range === null || newText === null || newText === oldText
      ? []
      : [{ uri: declared.uri ?? templateUri, range, oldText, newText }];
  const code = renamePath(codeUri, path.dirname(moved(template, moves)), newCodeRoot);
  const entries = (places.entryPoints ?? []).flatMap(({ value, range }) => {
    const entry = path.resolve(codeRoot, value);
    return edit(range, value, renamePath(value, newCodeRoot, moved(entry, moves)));
  });
  return [
    ...edit(places.handler, handler, renameHandler(handler, file, newFile, moves)),
    ...edit(places.code, codeUri, code),
    ...entries,
  ];
}

/** The path after the moves; the longest one that holds it counts. */
function moved(file: string, moves: readonly FileMove[]): string {
  const [move] = moves
    .filter(({ from }) => isInside(from, file))
    .toSorted((one, other) => other.from.length - one.from.length);
  return move === undefined ? file : path.join(move.to, path.relative(move.from, file));
}

/** A relative path as it was written, `./src/`, to another target. */
function renamePath(written: string, folder: string, target: string): string | null {
  if (path.isAbsolute(written)) return null;
  const relative = toPosix(path.relative(folder, target));
  if (relative === toPosix(path.normalize(written)).replace(/\/$/, "")) return written;
  if (relative === "") return written.endsWith("/") ? "./" : ".";
  const start = written.startsWith("./") && !relative.startsWith("..") ? "./" : "";
  return `${start}${relative}${written.endsWith("/") ? "/" : ""}`;
}

/**
 * The handler string of a source that has moved. Its module and the source's path end alike, however
 * their folders are called (`dist/orders` is built from `src/orders.ts`); that end is what changes.
 */
function renameHandler(
  handler: string,
  file: string,
  newFile: string,
  moves: readonly FileMove[],
): string | null {
  const [, module = "", symbol = ""] = /^(.+?)((?:\.[^./]+)+)$/u.exec(handler) ?? [];
  const isDotted = file.endsWith(".py") && !handler.includes("/");
  const [name, separator] = isDotted ? splitDotted(handler) : [module, "/"];
  const parts = name.split(separator);
  const stem = toPosix(withoutExtension(file)).split("/");
  const count = commonEnd(parts, stem);
  if (count === 0 || symbol === "") return null;
  const newRoot = moved(stem.slice(0, -count).join("/"), moves);
  if (!isInside(newRoot, newFile)) return null;
  const tail = toPosix(path.relative(newRoot, withoutExtension(newFile))).split("/");
  const renamed = [...parts.slice(0, -count), ...tail].join(separator);
  return `${renamed}${handler.slice(name.length)}`;
}

/** Python's modules have dots between them, and the last one before the function's name. */
function splitDotted(handler: string): readonly [string, string] {
  return [handler.slice(0, Math.max(handler.lastIndexOf("."), 0)), "."];
}

function commonEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - path.extname(file).length);
}
