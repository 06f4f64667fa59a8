import type { Span } from "../../code/span.ts";
import { endOfPart, tokensOf, type MappingToken } from "./mappingTokens.ts";
import type { TemplateSyntax } from "./templateKind.ts";

/** One member of a mapping, as it is written. */
export interface WrittenMember {
  /** Without quotes; empty where it has none, as a spread has. */
  readonly key: string;
  /** Without what surrounds it; empty, and behind the key's colon, where there is none. */
  readonly value: Span;
}

/** A mapping as its text has it. */
export interface WrittenMapping {
  /** The bracket before the first member with what is between them; null for a block of YAML. */
  readonly opening: string | null;
  readonly members: readonly WrittenMember[];
  readonly start: number;
  /** Behind the last member: before a comma and a comment that follow it. */
  readonly end: number;
}

/**
 * The members of a mapping, and where they end.
 * @param body from the first member to the last one, either of them with its quotes or without
 */
export function readMapping(text: string, body: Span, syntax: TemplateSyntax): WrittenMapping {
  const start = /["']/.test(text.charAt(body.start - 1)) ? body.start - 1 : body.start;
  const before = text.slice(Math.max(0, start - longestOpening), start);
  const opening = openingOf(before, syntax);
  if (syntax === "yaml" && opening === null) {
    const trimmed = start + text.slice(start, body.end).trimEnd().length;
    const end = /["']/.test(text.charAt(trimmed)) ? trimmed + 1 : trimmed;
    return { opening, members: membersOfBlock(text, { start, end }), start, end };
  }
  const members = membersInBrackets(text, { start, end: body.end }, syntax);
  return { opening, members, start, end: members.at(-1)?.value.end ?? body.end };
}

const longestOpening = 2000;

/** A bracket with nothing but white space and comments behind it. */
function openingOf(before: string, syntax: TemplateSyntax): string | null {
  const found = /[{(](?:\s|#[^\n]*\n|\/\/[^\n]*\n)*$/.exec(before);
  if (found === null || syntax !== "yaml") return found?.[0] ?? null;
  const line = before.slice(before.lastIndexOf("\n", found.index) + 1, found.index);
  return found[0].startsWith("{") && !/(?:^|\s)#/.test(line) ? found[0] : null;
}

function membersInBrackets(
  text: string,
  body: Span,
  syntax: TemplateSyntax,
): readonly WrittenMember[] {
  const members: WrittenMember[] = [];
  let open: OpenMember | null = null;
  for (const token of tokensOf(text, body, syntax)) {
    if (token.kind !== "end") open = grown(open, token);
    else if (open !== null) {
      members.push(memberOf(text, open));
      open = null;
    }
  }
  if (open !== null) members.push(memberOf(text, open));
  return members;
}

/** A member as far as it has been read. */
interface OpenMember extends Span {
  /** Where its key ends; -1 where there is none so far. */
  readonly separator: number;
}

function grown(open: OpenMember | null, { kind, start, end }: MappingToken): OpenMember {
  const known = open ?? { start, separator: -1 };
  const isFirst = kind === "separator" && known.separator === -1;
  return { start: known.start, end, separator: isFirst ? start : known.separator };
}

function memberOf(text: string, { start, end, separator }: OpenMember): WrittenMember {
  if (separator === -1) return { key: "", value: { start, end } };
  const from = separator + 1;
  const gap = /^\s*/.exec(text.slice(from, end))?.[0].length ?? 0;
  return { key: unquoted(text.slice(start, separator)), value: { start: from + gap, end } };
}

/** The members that stand on lines of their own, in the column of the first one. */
function membersOfBlock(text: string, { start, end }: Span): readonly WrittenMember[] {
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  const block = text.slice(start, end);
  return [...block.matchAll(/^( *)(["']?)([\w-]+)\2[ \t]*:(?=\s|$)(.*)/gm)].flatMap((match) => {
    const { index, 0: line, 1: indent = "", 3: key = "", 4: rest = "" } = match;
    if (index > 0 && indent.length !== column) return [];
    const written = rest.replace(/(?:^|\s)#.*$/, "").trim();
    const from = start + index + line.length - rest.length;
    const at = written === "" ? from : from + rest.indexOf(written);
    return [{ key, value: { start: at, end: at + written.length } }];
  });
}

function unquoted(key: string): string {
  return key.trim().replace(/^(["'])(.*)\1$/, "$2");
}

/** What stands on the rest of a line, but for a comma and a comment. */
export function restOfLine(text: string, from: number, syntax: TemplateSyntax): string {
  let rest = "";
  let at = from;
  while (at < text.length && text.charAt(at) !== "\n") {
    const part = endOfPart(text, at, syntax);
    if (part.kind !== "comment") rest += text.slice(at, part.end);
    at = part.end;
  }
  return rest.trim().replace(/^,\s*/, "");
}
