import { contextMembersAt, contextPages } from "../flow/contextMembers.ts";
import type { Language } from "../protocol.ts";
import type { AskedPart } from "./caretPlace.ts";
import { pathOf, writeKey } from "./fieldSuggestions.ts";
import type { MarkedCaret } from "./markCaret.ts";
import type { Suggestion } from "./suggestion.ts";

/** The members of the context that Lambda's runtime gives, and of what it holds, where one is asked for. */
export function suggestContextMembers(
  { bases, style, taken, isTolerant }: AskedPart,
  mark: MarkedCaret,
  language: Language,
): readonly Suggestion[] {
  const base = bases.find(({ root }) => root === "context");
  if (base === undefined || mark.isKey) return [];
  const members = contextMembersAt(language, base.steps).filter(({ name }) => !taken.has(name));
  // What the context holds is mostly not there.
  const isCertain =
    base.steps.length === 0 || isTolerant || base.isPresent || language === "python";
  return members.map(({ name, isMethod, description }): Suggestion => {
    const isCalled = isMethod && style === "dot";
    const { replaced, newText, filterText } = writeKey({ key: name, style, isCertain }, mark);
    return {
      label: isCalled ? `${name}()` : name,
      kind: isMethod ? "method" : "field",
      detail: "Lambda context",
      documentation: contextMarkdown([...pathOf(base.steps), name], description, language),
      replaced,
      newText: isCalled ? `${newText}()` : newText,
      filterText,
      isSnippet: false,
    };
  });
}

/**
 * What a hover says of a member of the context.
 * @param path from the context to it
 */
export function contextMarkdown(
  path: readonly (string | number)[],
  description: string,
  language: Language,
): string {
  const page = language === "python" ? contextPages.python : contextPages.node;
  return `\`context.${path.join(".")}\`\n\n${description}\n\n[AWS documentation](${page})`;
}
