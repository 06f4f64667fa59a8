import { CST, Lexer } from "yaml";

/** Collections that are mended; a text that has more is taken as it is. */
const mostMended = 50;

/** Characters beyond which reading a text over and over would take too long. */
const longestText = 300_000;

/**
 * A text whose collections in brackets stand on one line each, where they are indented less than YAML wants:
 * `!If [UseVpc, {` … `}, !Ref AWS::NoValue]` with the brace below the key. PyYAML, and so SAM and the AWS
 * CLI, reads them. Offsets stay as they are: line breaks and comments become spaces.
 * @returns null where there is no such collection, or it can't be mended
 */
export function withUnbrokenFlow(text: string): string | null {
  if (text.length > longestText) return null;
  let mended = text;
  for (let count = 0; count < mostMended; count += 1) {
    const start = brokenFlow(mended);
    if (start === null) return count === 0 ? null : mended;
    const joined = joinFlow(mended, start);
    if (joined === null) return null;
    mended = joined;
  }
  return null;
}

/** Where the first collection begins that the lexer gives up, since a line of it is indented too little. */
function brokenFlow(text: string): number | null {
  let offset = 0;
  let level = 0;
  let start = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === CST.FLOW_END) return start;
    if (token === CST.DOCUMENT || token === CST.SCALAR) continue;
    if (token === "[" || token === "{") {
      if (level === 0) start = offset;
      level += 1;
    } else if ((token === "]" || token === "}") && level > 0) level -= 1;
    offset += token.length;
  }
  return null;
}

/** Joins the lines of the collection; null where its end isn't there. */
function joinFlow(text: string, start: number): string | null {
  let level = 0;
  let at = start;
  let joined = "";
  while (at < text.length) {
    const [piece = ""] = nextPiece(text, at);
    if (/^[[{]/u.test(piece)) level += 1;
    if (/^[\]}]/u.test(piece)) level -= 1;
    joined += piece.startsWith("#") ? " ".repeat(piece.length) : piece.replaceAll(/[\r\n]/gu, " ");
    at += piece.length;
    if (level === 0) return text.slice(0, start) + joined + text.slice(at);
  }
  return null;
}

const piece = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|#[^\n]*|[^]/uy;

/** A text in quotes, a comment, or one character; quotes and `#` count as such behind space and brackets only. */
function nextPiece(text: string, at: number): readonly string[] {
  const before = at === 0 ? " " : text.charAt(at - 1);
  const isPlain = /["'#]/u.test(text.charAt(at)) && !/[\s[{,:]/u.test(before);
  if (isPlain) return [text.charAt(at)];
  piece.lastIndex = at;
  return piece.exec(text) ?? [text.charAt(at)];
}
