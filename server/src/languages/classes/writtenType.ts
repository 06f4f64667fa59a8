/** A type as the code has it: `Map<String, SQSEvent>` is `Map` with two arguments. */
export interface WrittenType {
  /** With its qualifiers, as written: `events.SQSEvent`. */
  readonly path: string;
  readonly arguments: readonly WrittenType[];
}

const tokens = /[A-Za-z_@][\w$]*(?:\s*\.\s*[A-Za-z_][\w$]*)*|[<>,]/gu;
const modifiers = /\b(?:final|extends|super|in|out|ref|params|this|readonly|vararg)\b|@\w+/gu;
const deepest = 12;

/** Reads a type of Java, Kotlin or C#; null where the text has no name. Arrays count as their elements. */
export function parseType(text: string): WrittenType | null {
  const words = [...text.replaceAll(modifiers, " ").matchAll(tokens)].map(([word]) => word);
  return readTypes(words, { at: 0 }, 0)[0] ?? null;
}

/** The name without its qualifiers. */
export function simpleNameOf({ path }: WrittenType): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function readTypes(
  words: readonly string[],
  cursor: { at: number },
  depth: number,
): readonly WrittenType[] {
  const types: WrittenType[] = [];
  while (cursor.at < words.length) {
    const word = words[cursor.at] ?? "";
    cursor.at += 1;
    if (word === ">") break;
    if (word === ",") continue;
    if (word === "<") {
      const inner = depth < deepest ? readTypes(words, cursor, depth + 1) : [];
      const owner = types.pop();
      if (owner !== undefined) types.push({ path: owner.path, arguments: inner });
    } else types.push({ path: word.replaceAll(/\s+/gu, ""), arguments: [] });
  }
  return types;
}
