import type { FileMove } from "./fileMoves.ts";
import {
  handlerPlace,
  renameInTemplate,
  type MovedHandler,
  type NamedHandler,
  type TemplateEdit,
} from "./renameFiles.ts";

/** A function, and the text of the file that declares it. */
export interface DeclaredText {
  readonly named: NamedHandler;
  readonly text: string;
}

/** What templates have to say after files were moved. */
export interface FollowedMoves {
  readonly edits: readonly TemplateEdit[];
  /** Functions whose sources move, and whose templates can't be made right. */
  readonly left: readonly NamedHandler[];
}

/**
 * The edits of all functions. Several may share a text, as a parameter's default or `Globals`: where one of
 * them needs it to be another than the others do, it gets none, since that would break the others.
 */
export function followMoves(
  functions: readonly DeclaredText[],
  moves: readonly FileMove[],
): FollowedMoves {
  const moved = functions.map(({ named, text }) => {
    return { named, result: renameInTemplate(named, moves, text) };
  });
  const wanted = new Map<string, Set<string | null>>();
  for (const { named, result } of moved) {
    const changed = new Map(result.edits.map((edit) => [keyOf(edit), edit.newText]));
    for (const place of placesOf(named)) {
      const texts = wanted.get(keyOf(place)) ?? new Set();
      wanted.set(keyOf(place), texts.add(changed.get(keyOf(place)) ?? null));
    }
  }
  const isShared = (edit: TemplateEdit): boolean => (wanted.get(keyOf(edit))?.size ?? 0) > 1;
  const isWhole = ({ edits, isFollowed }: MovedHandler): boolean =>
    isFollowed && !edits.some(isShared);
  return {
    edits: moved.flatMap(({ result }) => (isWhole(result) ? result.edits : [])),
    left: moved.filter(({ result }) => !isWhole(result)).map(({ named }) => named),
  };
}

function placesOf({
  declared,
  templateUri,
}: NamedHandler): readonly Pick<TemplateEdit, "uri" | "range">[] {
  const { code, entryPoints } = declared.places;
  const uri = declared.uri ?? templateUri;
  const ranges = [
    handlerPlace(declared.places),
    code,
    ...(entryPoints ?? []).map(({ range }) => range),
  ];
  return ranges.flatMap((range) => (range === null ? [] : [{ uri, range }]));
}

function keyOf({ uri, range }: Pick<TemplateEdit, "uri" | "range">): string {
  return JSON.stringify([uri, range.start, range.end]);
}
