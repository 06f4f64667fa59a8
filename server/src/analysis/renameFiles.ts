import path from "node:path";
import { fileURLToPath } from "node:url";
import { textIn } from "../code/textIn.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { TemplateFunction } from "../templates/templateFacts.ts";
import { moved, type FileMove } from "./fileMoves.ts";
import type { TextRange } from "./moduleOutline.ts";
import { isInside, toPosix } from "./posixPath.ts";
import { renameJoinedPath } from "./renameJoinedPath.ts";
import { ownHandler } from "./wrappedHandler.ts";

/** A function of a template whose handler was found. */
export interface NamedHandler {
  readonly declared: TemplateFunction;
  readonly target: FunctionTarget;
  /** Absolute path of the source that the handler string names; it may pass on the handler of another one. */
  readonly module: string;
  readonly templateUri: string;
}

/** A text of a template that has to be another one. */
export interface TemplateEdit {
  readonly uri: string;
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * What a template has to say after files were moved, so that its function still has the same code:
 * other handler strings, entry points and code folders. A handler that leaves the folder which its
 * function deploys gets none, since that is for a person to decide.
 * @param text of the file that declares the function
 */
export function renameInTemplate(
  { declared, module, templateUri }: NamedHandler,
  moves: readonly FileMove[],
  text: string,
): readonly TemplateEdit[] {
  const { handler, codeUri, places } = declared;
  if (handler === null || codeUri === null || ownHandler(declared) !== handler) return [];
  const template = fileURLToPath(templateUri);
  const uri = declared.uri ?? templateUri;
  const source = fileURLToPath(uri);
  const codeRoot = path.resolve(path.dirname(template), codeUri);
  const newCodeRoot = moved(codeRoot, moves);
  const edit = (
    range: TextRange | null | undefined,
    rewrite: (written: string) => string | null,
  ): TemplateEdit[] => {
    const written = range ? textIn(text, range) : null;
    const newText = written === null ? null : rewrite(written);
    if (!range || newText === null || newText === written) return [];
    const isCode = /\.(?:[cm]?[jt]s|py)$/u.test(source);
    return [{ uri, range, newText: isCode ? newText : quoted(newText, text, range) }];
  };
  const folder = path.dirname(moved(template, moves));
  const ofFile = places.code ? namesFile(textIn(text, places.code), module) : false;
  const entries = (places.entryPoints ?? []).flatMap(({ value, range }) => {
    const entry = path.resolve(codeRoot, value);
    return edit(range, (written) =>
      written === value
        ? renamePath(value, newCodeRoot, moved(entry, moves))
        : (renameEnd(written, entry, moves) ?? renameJoinedPath(written, entry, source, moves)),
    );
  });
  return [
    ...edit(places.handler, (written) => {
      if (!handler.endsWith(fixedEnd(written))) return null;
      // Of one file an archive is made without its folders.
      const flat: readonly FileMove[] = [{ from: module, to: besideItself(module, moves) }];
      return renameHandler(written, module, ofFile ? flat : moves);
    }),
    ...edit(places.code, (written) => {
      if (written === codeUri) return renamePath(codeUri, folder, newCodeRoot);
      const target = ofFile ? module : codeRoot;
      return renameEnd(written, target, moves) ?? renameJoinedPath(written, target, source, moves);
    }),
    ...entries,
  ];
}

/** What stands behind the last variable of a text. */
function fixedEnd(written: string): string {
  return written.slice(written.lastIndexOf("}") + 1);
}

/** True for a path, or an expression that joins one, that ends with the file's name. */
function namesFile(written: string, file: string): boolean {
  const bare = fixedEnd(written).replace(/["'`\s),]+$/u, "");
  return bare.slice(bare.search(/[^/"'`]*$/u)) === path.basename(file);
}

function besideItself(file: string, moves: readonly FileMove[]): string {
  return path.join(path.dirname(file), path.basename(moved(file, moves)));
}

/**
 * A path whose beginning isn't told by its text alone, as in `${path.module}/src`: its end becomes what the end
 * of the real path does. Null where that end isn't all of the text, or leaves the folder before it.
 */
function renameEnd(written: string, target: string, moves: readonly FileMove[]): string | null {
  const [start] = /^(?:.*\})?(?:\.{0,2}\/)*/su.exec(written) ?? [""];
  const rest = written.slice(start.length);
  const parts = rest.split("/").filter((part) => part !== "" && part !== ".");
  const segments = toPosix(target).split("/");
  if (parts.length === 0 || commonEnd(parts, segments) < parts.length) return null;
  const newRoot = moved(segments.slice(0, -parts.length).join("/"), moves);
  const newTarget = moved(target, moves);
  if (!isInside(newRoot, newTarget)) return null;
  const tail = toPosix(path.relative(newRoot, newTarget));
  return tail === "" ? null : `${start}${tail}${rest.endsWith("/") ? "/" : ""}`;
}

/** What a plain scalar of YAML can't hold is put between quotes. YAML 1.2, 7.3.3 "Plain Style". */
function quoted(newText: string, text: string, range: TextRange): string {
  const line = text.split("\n")[range.start.line] ?? "";
  const isPlain = /(?:^|[:\-[{,]\s+|\s)$/u.test(line.slice(0, range.start.character));
  const isSafe = /^[\w./][^\n]*$/u.test(newText) && !/: |:$| #|[[\]{},]/u.test(newText);
  return isPlain && !isSafe ? JSON.stringify(newText) : newText;
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
function renameHandler(handler: string, file: string, moves: readonly FileMove[]): string | null {
  const newFile = moved(file, moves);
  // Node.js takes what stands before the first dot for the module.
  if (path.extname(file) !== ".py" && path.parse(newFile).name.includes(".")) return null;
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
