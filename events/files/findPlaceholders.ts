/** A placeholder within a string: `{{$randomInt 1 10}}`. */
export interface Placeholder {
  /** Index of its first brace in the string. */
  readonly start: number;
  /** Index after its last brace. */
  readonly end: number;
  /** The word after the dollar sign: `randomInt`. */
  readonly name: string;
  /** All between the name and the closing braces, trimmed; it may hold placeholders itself. */
  readonly argument: string;
  /** Index of the argument in the string. */
  readonly argumentStart: number;
}

// Any name, so that a misspelt one is found, too.
const nameAt = /\{\{\$([\w-]*)\s*/y;

/**
 * The outermost placeholders of a string. What is opened and never closed is text, and so is
 * `{{name}}` without the dollar sign, which other tools use for their own purposes.
 */
export function findPlaceholders(text: string): readonly Placeholder[] {
  if (!text.includes("{{$")) return [];
  const ends = matchBraces(text);
  const found: Placeholder[] = [];
  let start = text.indexOf("{{$");
  while (start !== -1) {
    const end = ends.get(start);
    const isClosed = end !== undefined && ends.get(start + 1) === end - 1;
    if (isClosed) found.push(readPlaceholder(text, start, end));
    start = text.indexOf("{{$", isClosed ? end : start + 1);
  }
  return found;
}

function readPlaceholder(text: string, start: number, end: number): Placeholder {
  nameAt.lastIndex = start;
  const name = nameAt.exec(text)?.[1] ?? "";
  const argumentStart = Math.min(nameAt.lastIndex, end - 2);
  const argument = text.slice(argumentStart, end - 2).trimEnd();
  return { start, end, name, argument, argumentStart };
}

/** Where each brace's counterpart ends, so that an argument may be JSON or hold placeholders. */
function matchBraces(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const ends = new Map<number, number>();
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === "{") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) ends.set(start, index + 1);
    }
  }
  return ends;
}
