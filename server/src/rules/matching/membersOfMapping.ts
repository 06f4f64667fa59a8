import type { Span } from "../../code/span.ts";
import type { TemplateSyntax } from "./templateKind.ts";

/** One member of a mapping, as it is written. */
export interface WrittenMember {
  /** Without quotes; empty where it has none, as an argument of Python's. */
  readonly key: string;
  /** Without what surrounds it; empty, and behind the key, where there is none. */
  readonly value: Span;
}

/** The members of a mapping in brackets, or of a block of HCL, in their order; comments and commas are left out. */
export function membersInBrackets(
  text: string,
  body: Span,
  syntax: TemplateSyntax,
): readonly WrittenMember[] {
  const members: WrittenMember[] = [];
  let open = noMember;
  const close = (): void => {
    const { start, end, separator } = open;
    open = noMember;
    if (end === start) return;
    const key = separator === -1 ? "" : text.slice(start, separator);
    const from = separator === -1 ? start : separator + 1;
    const gap = /^[ \t]*/.exec(text.slice(from, end))?.[0].length ?? 0;
    members.push({ key: unquoted(key), value: { start: from + gap, end } });
  };
  for (const token of tokensOf(text, body, syntax)) {
    if (token.kind === "end") {
      close();
      continue;
    }
    if (open === noMember) open = { start: token.start, end: token.start, separator: -1 };
    const isSeparator = token.kind === "separator" && open.separator === -1;
    open = { ...open, end: token.end, separator: isSeparator ? token.start : open.separator };
  }
  close();
  return members;
}

const noMember = { start: 0, end: 0, separator: -1 };

/** The members of a block of YAML that stand on lines of their own. */
export function membersOfBlock(text: string, { start, end }: Span): readonly WrittenMember[] {
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  const lines = text.slice(start, end).matchAll(/^([ ]*)(["']?)([\w-]+)\2[ \t]*:(?=\s|$)([^\n]*)/gm);
  return [...lines]
    .filter(({ index, 1: indent = "" }) => index === 0 || indent.length === column)
    .map(({ index, 0: line, 3: key = "", 4: rest = "" }) => {
      const written = rest.replace(/(?:^|\s)#.*$/, "").trim();
      const from = start + index + line.length - rest.length;
      const at = written === "" ? from : from + rest.indexOf(written);
      return { key, value: { start: at, end: at + written.length } };
    });
}

function unquoted(key: string): string {
  return key.trim().replace(/^(["'])(.*)\1$/, "$2");
}

interface Token extends Span {
  /** `end`: a member ends here. */
  readonly kind: "end" | "separator" | "text";
}

/** What stands in the mapping itself; a text, or what stands in further brackets, is one token. */
function* tokensOf(text: string, { start, end }: Span, syntax: TemplateSyntax): Iterable<Token> {
  let at = start;
  while (at < end) {
    const from = at;
    const next = endOfPart(text, at, syntax);
    at = next.end;
    if (next.kind === "comment") continue;
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
  if (syntax === "python") return char === "=" || char === ":";
  if (syntax === "hcl") return char === "=" || char === ":";
  if (syntax !== "yaml") return char === ":";
  return char === ":" && /["'\s]/.test(text.charAt(at - 1) + text.charAt(at + 1));
}

/** Where a comment, a text, brackets with all that is in them, or else one character ends. */
function endOfPart(
  text: string,
  at: number,
  syntax: TemplateSyntax,
): { readonly kind: "comment" | "text"; readonly end: number } {
  const rest = text.slice(at);
  const comment = isWithinWord(text, at, syntax) ? null : comments[syntax]?.exec(rest);
  if (comment) return { kind: "comment", end: at + comment[0].length };
  const char = text.charAt(at);
  if (/["'`]/.test(char) && !isWithinWord(text, at, syntax)) {
    return { kind: "text", end: endOfText(text, at, syntax) };
  }
  const heredoc = syntax === "hcl" ? /^<<-?(\w+)[^]*?\n[ \t]*\1\b/.exec(rest) : null;
  if (heredoc !== null) return { kind: "text", end: at + heredoc[0].length };
  if (/[[{]/.test(char) || (char === "(" && syntax !== "yaml")) {
    return { kind: "text", end: endOfBrackets(text, at, syntax) };
  }
  return { kind: "text", end: at + 1 };
}

const comments: Readonly<Record<TemplateSyntax, RegExp | null>> = {
  yaml: /^#[^\n]*/,
  python: /^#[^\n]*/,
  hcl: /^(?:#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)/,
  javascript: /^(?:\/\/[^\n]*|\/\*[^]*?\*\/)/,
  json: null,
};

/** In YAML, a quote or a `#` within a word is a character like others. */
function isWithinWord(text: string, at: number, syntax: TemplateSyntax): boolean {
  return syntax === "yaml" && /[^\s,:[\]{}]/.test(text.charAt(at - 1));
}

function endOfText(text: string, start: number, syntax: TemplateSyntax): number {
  const quote = text.charAt(start);
  const doubles = syntax === "yaml" && quote === "'";
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) {
    if (text.charAt(at) === "\\" && !doubles) at += 2;
    else if (syntax === "hcl" && text.startsWith("${", at)) at = endOfBrackets(text, at + 1, syntax);
    else at += 1;
  }
  const isDoubled = doubles && text.charAt(at + 1) === quote;
  return isDoubled ? endOfText(text, at + 1, syntax) : at + 1;
}

function endOfBrackets(text: string, start: number, syntax: TemplateSyntax): number {
  let at = start + 1;
  while (at < text.length) {
    if (/[)\]}]/.test(text.charAt(at))) return at + 1;
    at = endOfPart(text, at, syntax).end;
  }
  return at;
}
