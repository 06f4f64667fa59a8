import path from "node:path";
import { fileURLToPath } from "node:url";
import { textIn } from "../code/textIn.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { FunctionPlaces, TemplateFunction } from "../templates/templateFacts.ts";
import { moved, type FileMove } from "./fileMoves.ts";
import type { TextRange } from "./moduleOutline.ts";
import { namesModule, renameHandlerString } from "./renameHandlerString.ts";
import { renameJoinedPath } from "./renameJoinedPath.ts";
import { fixedEnd, namesFile, renameEnd, renamePath } from "./renamePaths.ts";
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

/** Where a function's handler string is written. */
export function handlerPlace({ handler, handlerText }: FunctionPlaces): TextRange | null {
  return handlerText ?? handler;
}

/** What becomes of a function's texts when files move. */
export interface MovedHandler {
  readonly edits: readonly TemplateEdit[];
  /** False where its source moves, and what the template says of it can't be made right. */
  readonly isFollowed: boolean;
}

/**
 * What a template has to say after files were moved, so that its function still has the same code:
 * other handler strings, entry points and code folders. A handler that leaves the folder which its
 * function deploys gets none, since that is for a person to decide.
 * @param text of the file that declares the function
 */
export function renameInTemplate(
  named: NamedHandler,
  moves: readonly FileMove[],
  text: string,
): MovedHandler {
  const { declared, module, templateUri } = named;
  const { handler, codeUri } = declared;
  if (handler === null || codeUri === null || ownHandler(declared) !== handler) {
    return { edits: [], isFollowed: true };
  }
  const uri = declared.uri ?? templateUri;
  const source = fileURLToPath(uri);
  const codeRoot = path.resolve(path.dirname(fileURLToPath(templateUri)), codeUri);
  const rewritten = rewrite({ ...named, handler, codeUri, codeRoot, source, moves, text });
  const isCode = /\.(?:[cm]?[jt]s|py)$/u.test(source);
  const edits = rewritten
    .filter(({ written, newText }) => written !== newText)
    .map(({ range, newText }) => {
      return { uri, range, newText: isCode ? newText : quoted(newText, text, range) };
    });
  // What a build makes of it may still have the same path.
  const isKnown = rewritten.some(({ range }) => range === handlerPlace(declared.places));
  const isBuilt = isKnown && !namesModule(handler, module, codeRoot);
  return { edits, isFollowed: edits.length > 0 || isBuilt || !isElsewhere(source, module, moves) };
}

interface Move extends NamedHandler {
  readonly handler: string;
  readonly codeUri: string;
  readonly codeRoot: string;
  /** The file that declares the function. */
  readonly source: string;
  readonly moves: readonly FileMove[];
  readonly text: string;
}

interface Rewritten {
  readonly range: TextRange;
  readonly written: string;
  readonly newText: string;
}

/** The texts that tell where the code is, as far as they can be told, also where they stay as they are. */
function rewrite(move: Move): readonly Rewritten[] {
  const { handler, codeUri, codeRoot, source, module, moves, text } = move;
  const { places } = move.declared;
  const template = fileURLToPath(move.templateUri);
  const folder = path.dirname(moved(template, moves));
  const ofFile = places.code ? namesFile(textIn(text, places.code), module) : false;
  const at = (
    range: TextRange | null | undefined,
    rename: (written: string) => string | null,
  ): readonly Rewritten[] => {
    const written = range ? textIn(text, range) : null;
    const newText = written === null ? null : rename(written);
    return !range || newText === null || written === null ? [] : [{ range, written, newText }];
  };
  const renameEndOf = (written: string, target: string): string | null =>
    renameEnd(written, target, moves) ?? renameJoinedPath(written, target, source, moves);
  const entries = (places.entryPoints ?? []).flatMap(({ value, range }) => {
    const entry = path.resolve(codeRoot, value);
    return at(range, (written) =>
      written === value
        ? renamePath(value, moved(codeRoot, moves), moved(entry, moves))
        : renameEndOf(written, entry),
    );
  });
  return [
    ...at(handlerPlace(places), (written) => {
      if (!handler.endsWith(fixedEnd(written))) return null;
      // Of one file an archive is made without its folders.
      const flat: readonly FileMove[] = [{ from: module, to: besideItself(module, moves) }];
      return renameHandlerString(written, module, ofFile ? flat : moves);
    }),
    ...at(places.code, (written) =>
      written === codeUri
        ? renamePath(codeUri, folder, moved(codeRoot, moves))
        : renameEndOf(written, ofFile ? module : codeRoot),
    ),
    ...entries,
  ];
}

/** True where a source that a handler string names by its path lies elsewhere from the template after the moves. */
function isElsewhere(source: string, module: string, moves: readonly FileMove[]): boolean {
  if (!/\.(?:[cm]?[jt]sx?|py|rb)$/u.test(module)) return false;
  const before = path.relative(path.dirname(source), module);
  return before !== path.relative(path.dirname(moved(source, moves)), moved(module, moves));
}

function besideItself(file: string, moves: readonly FileMove[]): string {
  return path.join(path.dirname(file), path.basename(moved(file, moves)));
}

/** What a plain scalar of YAML can't hold is put between quotes. YAML 1.2, 7.3.3 "Plain Style". */
function quoted(newText: string, text: string, range: TextRange): string {
  const line = text.split("\n")[range.start.line] ?? "";
  const isPlain = /(?:^|[:\-[{,]\s+|\s)$/u.test(line.slice(0, range.start.character));
  const isSafe = /^[\w./][^\n]*$/u.test(newText) && !/: |:$| #|[[\]{},]/u.test(newText);
  return isPlain && !isSafe ? JSON.stringify(newText) : newText;
}
