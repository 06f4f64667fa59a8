import { contextMembersOf, contextPages } from "../flow/contextMembers.ts";
import type { Language } from "../protocol.ts";
import type { AskedPart } from "./caretPlace.ts";
import type { MarkedCaret } from "./markCaret.ts";
import type { Suggestion } from "./suggestion.ts";

/** The members of the context that Lambda's runtime gives, where one of them is asked for. */
export function suggestContextMembers(
  { bases, style, taken }: AskedPart,
  { replaced, isKey }: MarkedCaret,
  language: Language,
): readonly Suggestion[] {
  const isItself = bases.some(({ root, steps }) => root === "context" && steps.length === 0);
  if (!isItself || isKey) return [];
  const members = contextMembersOf(language).filter(({ name }) => !taken.has(name));
  return members.map(({ name, isMethod, description }): Suggestion => {
    const isCalled = isMethod && style === "dot";
    return {
      label: isCalled ? `${name}()` : name,
      kind: isMethod ? "method" : "field",
      detail: "Lambda context",
      documentation: contextMarkdown(name, description, language),
      replaced,
      newText: isCalled ? `${name}()` : name,
      filterText: name,
      isSnippet: false,
    };
  });
}

/** What a hover says of a member of the context. */
export function contextMarkdown(name: string, description: string, language: Language): string {
  const page = language === "python" ? contextPages.python : contextPages.node;
  return `\`context.${name}\`\n\n${description}\n\n[AWS documentation](${page})`;
}
