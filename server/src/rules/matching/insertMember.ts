import type { Span } from "../../code/span.ts";
import type { Fix } from "../rule.ts";
import { readMapping, restOfLine, type WrittenMapping } from "./membersOfMapping.ts";
import type { TemplateSyntax } from "./templateKind.ts";
import { writeKey, writeMember, writeValue, type MemberValue } from "./writeMember.ts";

type Edit = Fix["edits"][number];

interface Member {
  readonly key: string;
  readonly value: MemberValue;
}

/**
 * Edits that write a member into a mapping: in the place of its value where it has the key, else behind the last
 * one, as its neighbours are written: their indentation, their line breaks, a comment behind the last one left
 * where it is.
 * @param body from the mapping's first member to its last
 * @returns none where the key has a value that isn't a plain one, such as a reference
 */
export function insertMember(
  text: string,
  body: Span,
  syntax: TemplateSyntax,
  member: Member,
): readonly Edit[] {
  const mapping = readMapping(text, body, syntax);
  const name = writeKey(member.key, syntax).replaceAll('"', "");
  const stated = mapping.members.findLast(({ key }) => key === name);
  if (stated !== undefined) return changeValue(text, stated.value, syntax, member.value);
  const { opening, start, end } = mapping;
  const lineBreak = newlineOf(text) + indentationAt(text, start);
  const isOwnLine = opening?.includes("\n") === true && restOfLine(text, end, syntax) === "";
  if (syntax === "yaml" && opening === null) {
    return [
      insertAt(endOfLine(text, end), lineBreak + writeMember(member.key, member.value, syntax)),
    ];
  }
  if (syntax === "hcl" && (isOwnLine || isBlock(text, mapping))) {
    const written = alignedMember(text, mapping, member);
    if (restOfLine(text, end, syntax) === "") {
      return [insertAt(endOfLine(text, end), lineBreak + written)];
    }
    return breakLine(text, mapping, writeMember(member.key, member.value, syntax));
  }
  const written = writeMember(member.key, member.value, syntax);
  if (!isOwnLine) return [insertAt(end, `, ${written}`)];
  const behind = /^[ \t]*(,?)/.exec(text.slice(end))?.[1] ?? "";
  if (behind === ",") return [insertAt(endOfLine(text, end), `${lineBreak}${written},`)];
  const lineEnd = endOfLine(text, end);
  if (lineEnd === end) return [insertAt(end, `,${lineBreak}${written}`)];
  return [insertAt(end, ","), insertAt(lineEnd, lineBreak + written)];
}

/** A value that says no more than itself: a number, a word, a quoted word, an empty list. */
const plainValue =
  /^(?:-?\d[\d.]*|true|false|null|None|True|False|undefined|~|\[\s*\]|(["'])[\w-]*\1)?$/;

function changeValue(
  text: string,
  { start, end }: Span,
  syntax: TemplateSyntax,
  value: MemberValue,
): readonly Edit[] {
  const written = text.slice(start, end);
  if (!plainValue.test(written) && !(syntax === "yaml" && /^\w+$/.test(written))) return [];
  const space = written === "" && text.charAt(start - 1) === ":" ? " " : "";
  return [{ start, end, newText: space + writeValue(value, syntax) }];
}

/** Whether it is a block of HCL, whose members stand on lines of their own, rather than an object. */
function isBlock(text: string, { opening, start }: WrittenMapping): boolean {
  if (opening === null) return true;
  return !/[=:,([>]\s*$/.test(
    text.slice(Math.max(0, start - opening.length - 200), start - opening.length),
  );
}

/** A block of HCL in one line can have one member only; with another one, each gets a line. */
function breakLine(
  text: string,
  { opening, start, end }: WrittenMapping,
  written: string,
): readonly Edit[] {
  const closing = text.indexOf("}", end);
  if (opening === null || closing === -1) return [];
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1);
  const outer = newlineOf(text) + (/^[ \t]*/.exec(line)?.[0] ?? "");
  return [
    { start: start - opening.length + 1, end: start, newText: `${outer}  ` },
    { start: end, end: closing, newText: `${outer}  ${written}${outer}` },
  ];
}

function insertAt(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

function newlineOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
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

/** `terraform fmt` puts the equals signs of lines that follow each other under each other. */
function alignedMember(text: string, { start, end }: Span, { key, value }: Member): string {
  const lastLine = text.slice(start, end).split("\n").at(-1) ?? "";
  const [, before = ""] = /^\s*(\w+\s*)=/.exec(lastLine) ?? [];
  return writeMember(key, value, "hcl", before.length - 1);
}
