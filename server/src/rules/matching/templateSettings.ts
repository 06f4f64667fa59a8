import type { TextRange } from "../../analysis/moduleOutline.ts";
import type { CheckedTemplate, Fix } from "../rule.ts";
import { insertMember } from "./insertMember.ts";
import { kindOfTemplate, syntaxOfTemplate, type TemplateKind } from "./templateKind.ts";
import type { MemberValue } from "./writeMember.ts";

/** A setting as the kinds of infrastructure code name it; one that writes it otherwise is left out. */
export type SettingNames = Partial<
  Readonly<Record<TemplateKind, { readonly key: string; readonly value: MemberValue }>>
>;

/**
 * The fix that writes a setting into a statement that lacks it.
 * @param body where the statement's properties stand; undefined where it has none
 * @returns null where it can't be written there
 */
export function addSetting(
  { text, file, spanOf }: CheckedTemplate,
  body: TextRange | undefined,
  title: string,
  names: SettingNames,
): Fix | null {
  const member = names[kindOfTemplate(file)];
  if (member === undefined || body === undefined) return null;
  const edits = insertMember(text, spanOf(body), syntaxOfTemplate(file, text), member);
  return edits.length === 0 ? null : { title, edits };
}

/**
 * The fix that writes another number or word in the place of one that stands there by itself, quoted or not.
 * @returns null where the place holds something else, such as a reference
 */
export function replaceValue(
  { text, spanOf }: CheckedTemplate,
  range: TextRange,
  written: string,
  value: string,
  title: string,
): Fix | null {
  const { start, end } = spanOf(range);
  const [, quote = "", content] = /^(["']?)(.*)\1$/s.exec(text.slice(start, end)) ?? [];
  if (content !== written) return null;
  const from = start + quote.length;
  return { title, edits: [{ start: from, end: from + written.length, newText: value }] };
}
