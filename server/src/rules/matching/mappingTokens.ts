import type { Span } from "../../code/span.ts";
import type { TemplateSyntax } from "./templateKind.ts";

/** A text, or brackets with all that is in them, is one token; other characters are one each. */
export interface MappingToken extends Span {
  /** `end`: a member ends here. */
  readonly kind: "end" | "separator" | "text";
}

/** What stands in a mapping itself, without white space and comments. */
export function* tokensOf(
  text: string,
  { start, end }: Span,
  syntax: TemplateSyntax,
): Iterable<MappingToken> {
  let at = start;
  while (at < end) {
    const from = at;
    const part = endOfPart(text, at, syntax);
    at = part.end;
    if (part.kind === "comment") continue;
    const char = text.charAt(from);
    if (char === "," || (char === "\n" && syntax === "hcl")) {
      yield { kind: "end", start: from, end: at };
    } else if (char.trim() !== "") {
      yield { kind: isSeparator(text, from, syntax) ? "separator" : "text", start: from, end: at };
    }
  }
}

function isSeparator(text: string, at: number, syntax: TemplateSyntax): boolean {
  const char = text.charAt(at);
  if (char === "=") return syntax === "hcl" || syntax === "python";
  if (char !== ":") return false;
  // In YAML, a colon within a word is a character like others.
  return syntax !== "yaml" || /^["']|\s$/.test(text.charAt(at - 1) + text.charAt(at + 1));
}

/** Where a comment ends, a text, brackets with all that is in them, or else one character. */
export function endOfPart(
  text: string,
  at: number,
  syntax: TemplateSyntax,
): { readonly kind: "comment" | "text"; readonly end: number } {
  const char = text.charAt(at);
  const isInWord = syntax === "yaml" && /[^\s,:[\]{}]/.test(text.charAt(at - 1));
  if (/["'`]/.test(char) && !isInWord) return { kind: "text", end: endOfText(text, at, syntax) };
  if (/[#/]/.test(char) && !isInWord) {
    const comment = comments[syntax]?.exec(text.slice(at))?.[0];
    if (comment !== undefined) return { kind: "comment", end: at + comment.length };
  }
  if (char === "<" && syntax === "hcl") {
    const heredoc = /^<<-?(\w+)[^]*?\n[ \t]*\1\b/.exec(text.slice(at))?.[0];
    if (heredoc !== undefined) return { kind: "text", end: at + heredoc.length };
  }
  const opens = syntax === "yaml" ? /[[{]/ : /[[{(]/;
  return { kind: "text", end: opens.test(char) ? endOfBrackets(text, at, syntax) : at + 1 };
}

const comments: Readonly<Record<TemplateSyntax, RegExp | null>> = {
  yaml: /^#[^\n]*/,
  python: /^#[^\n]*/,
  hcl: /^(?:#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)/,
  javascript: /^(?:\/\/[^\n]*|\/\*[^]*?\*\/)/,
  json: null,
};

function endOfText(text: string, start: number, syntax: TemplateSyntax): number {
  const quote = text.charAt(start);
  const isDoubled = syntax === "yaml" && quote === "'";
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) {
    if (text.charAt(at) === "\\" && !isDoubled) at += 2;
    else if (syntax === "hcl" && /^[$%]\{/.test(text.slice(at, at + 2))) {
      at = endOfBrackets(text, at + 1, syntax);
    } else at += 1;
  }
  if (isDoubled && text.charAt(at + 1) === quote) return endOfText(text, at + 1, syntax);
  return Math.min(at + 1, text.length);
}

function endOfBrackets(text: string, start: number, syntax: TemplateSyntax): number {
  let at = start + 1;
  while (at < text.length && !/[)\]}]/.test(text.charAt(at))) at = endOfPart(text, at, syntax).end;
  return Math.min(at + 1, text.length);
}
