/** How far back a bracket is looked for. */
const farthest = 8000;

const closers: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);

/** A bracket that is open at a place. */
export interface OpenBracket {
  readonly character: "(" | "[" | "{";
  /** Where it stands. */
  readonly offset: number;
  /** Commas between it and the place, not counting those in other brackets. */
  readonly commas: number;
}

/** The character of the bracket that is open at a place, as `openBracket` finds it. */
export function innermostBracket(text: string, at: number): string | null {
  return openBracket(text, at)?.character ?? null;
}

/**
 * The bracket that is open at a place, looked for backwards through broken code: brackets in strings
 * that end on their line are passed over.
 * @returns null where none is
 */
export function openBracket(text: string, at: number): OpenBracket | null {
  const start = Math.max(0, at - farthest);
  const before = text.slice(start, at);
  const waiting: string[] = [];
  let commas = 0;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const character = before[index] ?? "";
    const opener = closers.get(character);
    if (opener !== undefined) waiting.push(opener);
    else if (character === "(" || character === "[" || character === "{") {
      if (waiting.length === 0) return { character, offset: start + index, commas };
      if (waiting.at(-1) === character) waiting.pop();
    } else if (character === "," && waiting.length === 0) {
      commas += 1;
    } else if (character === '"' || character === "'") {
      index = startOfString(before, index, character);
    }
  }
  return null;
}

/** Where the string starts that this quote ends; the quote itself where its line has no other. */
function startOfString(text: string, end: number, quote: string): number {
  for (let index = end - 1; index >= 0 && text[index] !== "\n"; index -= 1) {
    if (text[index] === quote) return index;
  }
  return end;
}

/** The brackets that a stretch of text opens and does not close, as what closes them, innermost first. */
export function missingClosers(text: string): string {
  const open: string[] = [];
  const withoutStrings = text.replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gu, "");
  for (const character of withoutStrings) {
    if (character === "(") open.push(")");
    else if (character === "[") open.push("]");
    else if (character === "{") open.push("}");
    else if (open.at(-1) === character) open.pop();
  }
  return open.toReversed().join("");
}
