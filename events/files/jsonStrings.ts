/** One string of a JSON text, where it stands and what it says. */
export interface JsonString {
  /** Offset of the opening quote. */
  readonly start: number;
  /** Offset after the closing quote. */
  readonly end: number;
  /** Whether it is the key of a member. */
  readonly isKey: boolean;
  /** How many objects and arrays it stands in: 1 for the members of the root. */
  readonly depth: number;
  /** The string itself, its escapes resolved. */
  readonly value: string;
}

/**
 * All strings of a JSON text, in order, each as it is asked for. Works by the text alone, so that everything else of it stays
 * as it is, byte for byte; of a text that is no JSON it reads what looks like strings.
 */
export function* jsonStringsOf(text: string): Generator<JsonString, void> {
  let depth = 0;
  // RFC 8259, section 7: a string ends at the first quote that no backslash escapes.
  for (const match of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    const [token] = match;
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    else {
      const end = match.index + token.length;
      const value = parseString(token);
      const isKey = /^\s*:/.test(text.slice(end, end + 40));
      if (value !== null) yield { start: match.index, end, isKey, depth, value };
    }
  }
}

function parseString(token: string): string | null {
  try {
    return JSON.parse(token) as string;
  } catch {
    return null;
  }
}

/**
 * Where a character of a string stands in the text that the string is written in.
 * @param token the string as it is written, with its quotes
 * @param index of the character in the string's value
 * @returns offset within the token
 */
export function offsetInToken(token: string, index: number): number {
  let offset = 1;
  for (let passed = 0; passed < index && offset < token.length - 1; passed += 1) {
    if (token[offset] !== "\\") offset += 1;
    else offset += token[offset + 1] === "u" ? 6 : 2;
  }
  return offset;
}
