/** Tells whether a comment in the text mutes a rule on a line, which counts from 0. */
export type IsSuppressed = (id: string, line: number) => boolean;

const directive = "lambda-lens-disable";

/**
 * A directive at the start of a comment: `//`, `#` or `/*`, or of a line in a longer one, behind ` *`. The ids follow, with spaces or commas between
 * them; without any, every rule is meant. Whatever stands after `--` is for people.
 */
const pattern =
  /(?:\/\/|#|\/\*|^\s*\*)[ \t]*lambda-lens-disable(-next-line|-line|)(?![\w-])((?:[ \t,]+[a-z0-9][a-z0-9-]*)*)/g;

/**
 * Reads the comments that mute rules: `lambda-lens-disable-next-line`, `lambda-lens-disable-line`, and
 * `lambda-lens-disable`, which holds from its own line to the file's end. In any language, by the text alone.
 */
export function readSuppressions(text: string): IsSuppressed {
  if (!text.includes(directive)) return () => false;
  const byLine = new Map<number, Suppression[]>();
  const toTheEnd: (Suppression & { readonly line: number })[] = [];
  for (const [line, content] of text.split("\n").entries()) {
    if (!content.includes(directive)) continue;
    for (const [, form, ids = ""] of content.matchAll(pattern)) {
      const named = ids.split(/[\s,]+/).filter((id) => id !== "");
      const suppression = { ids: named.length === 0 ? null : new Set(named) };
      if (form === "") toTheEnd.push({ ...suppression, line });
      const at = form === "-next-line" ? line + 1 : line;
      if (form !== "") byLine.set(at, [...(byLine.get(at) ?? []), suppression]);
    }
  }
  const names = (id: string) => (suppression: Suppression) => suppression.ids?.has(id) ?? true;
  return (id, line) =>
    (byLine.get(line) ?? []).some(names(id)) ||
    toTheEnd.some((suppression) => suppression.line <= line && names(id)(suppression));
}

interface Suppression {
  /** Null: all rules. */
  readonly ids: ReadonlySet<string> | null;
}
