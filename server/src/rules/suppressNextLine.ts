import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "./finding.ts";
import type { Fix } from "./rule.ts";

/** What starts a comment, by the languages' LSP identifiers; JSON has none. */
const commentStarts: readonly (readonly [languages: RegExp, start: string])[] = [
  [/^(?:javascript|typescript)(?:react)?$|^(?:jsonc|go|java|csharp|rust|kotlin)$/, "//"],
  [/^(?:python|ruby|yaml|cloudformation|terraform|hcl|dockercompose)/, "#"],
];

/**
 * The comment over a finding's line, or over that on which its text begins, that mutes its rule there; a
 * comment that is there already gets the rule's id as well.
 * @returns null in a language without comments
 */
export function suppressNextLine(
  document: TextDocument,
  { rule, commentLine: line }: Finding,
): Fix["edits"][number] | null {
  const mark = commentStarts.find(([languages]) => languages.test(document.languageId))?.[1];
  if (mark === undefined) return null;
  const start = document.offsetAt({ line, character: 0 });
  const text = document.getText();
  const above =
    line === 0 ? "" : text.slice(document.offsetAt({ line: line - 1, character: 0 }), start);
  const existing =
    /(?:\/\/|#)[ \t]*lambda-lens-disable-next-line(?:[ \t,]+[a-z0-9][a-z0-9-]*)+/.exec(above);
  if (existing !== null) {
    const at = start - above.length + existing.index + existing[0].length;
    return { start: at, end: at, newText: ` ${rule.id}` };
  }
  const indentation = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const newText = `${indentation}${mark} lambda-lens-disable-next-line ${rule.id}${newline}`;
  return { start, end: start, newText };
}
