import type { Span } from "../../code/span.ts";
import type { Fix } from "../rule.ts";
import type { TemplateSyntax } from "./templateKind.ts";

type Edit = Fix["edits"][number];

/** A value that every syntax can write. */
export type MemberValue = string | number | boolean | readonly string[];

/**
 * Edits that write a further member after the last one of a mapping, as its neighbours are written:
 * their indentation, their line breaks, a comment behind the last one left where it is.
 * @param body from the mapping's first member to its last
 */
export function insertMember(
  text: string,
  body: Span,
  syntax: TemplateSyntax,
  member: { readonly key: string; readonly value: MemberValue },
): readonly Edit[] {
  const written = writeMember(alignedWith(text, body, member, syntax), syntax);
  const end = body.start + text.slice(body.start, body.end).trimEnd().length;
  const brace = /[{(]\s*$/.exec(text.slice(0, body.start));
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lineBreak = newline + indentationAt(text, body.start);
  if (syntax === "hcl" || (syntax === "yaml" && brace === null)) {
    return [insertAt(endOfLine(text, end), lineBreak + written)];
  }
  if (brace?.[0].includes("\n") !== true) return [insertAt(end, `, ${written}`)];
  const behind = /^[ \t]*(,?)/.exec(text.slice(end))?.[1] ?? "";
  if (behind === ",") return [insertAt(endOfLine(text, end), `${lineBreak}${written},`)];
  const lineEnd = endOfLine(text, end);
  if (lineEnd === end) return [insertAt(end, `,${lineBreak}${written}`)];
  return [insertAt(end, ","), insertAt(lineEnd, lineBreak + written)];
}

function insertAt(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

/** Before the line break, whichever it is. */
function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  if (at === -1) return text.length;
  return text[at - 1] === "\r" ? at - 1 : at;
}

/** What has to stand before a member so that it stands under the one that starts there. */
function indentationAt(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  // In YAML a mapping may begin behind the dash of a list's entry.
  return line.replaceAll(/[^\t]/g, " ");
}

function writeMember(
  { key, value }: { readonly key: string; readonly value: MemberValue },
  syntax: TemplateSyntax,
): string {
  const json =
    typeof value === "object" ? `[${value.map(quote).join(", ")}]` : JSON.stringify(value);
  if (syntax === "json") return `"${key}": ${json}`;
  if (syntax === "python")
    return `${snakeCase(key)}=${json.replace(/^(?:true|false)$/, capitalize)}`;
  if (syntax === "javascript") return `${key}: ${json}`;
  if (syntax === "hcl") return `${key} = ${json}`;
  return `${key}: ${typeof value === "object" ? `[${value.join(", ")}]` : String(value)}`;
}

/** `terraform fmt` puts the equals signs of lines that follow each other under each other. */
function alignedWith<Member extends { readonly key: string }>(
  text: string,
  { start, end }: Span,
  member: Member,
  syntax: TemplateSyntax,
): Member {
  if (syntax !== "hcl") return member;
  const lastLine = text.slice(start, end).trimEnd().split("\n").at(-1) ?? "";
  const [, before = ""] = /^\s*(\w+\s*)=/.exec(lastLine) ?? [];
  return { ...member, key: member.key.padEnd(before.length - 1) };
}

/** CDK's names, as they are in Python. */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function quote(text: string): string {
  return JSON.stringify(text);
}
