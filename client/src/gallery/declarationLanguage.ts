import { window, type Memento } from "vscode";

/** Languages that an event's type can be declared in, by the catalogue's word for each. */
export const declarationLanguages = {
  typescript: "TypeScript",
  javascript: "JavaScript",
  python: "Python",
  go: "Go",
  java: "Java",
  csharp: "C#",
  rust: "Rust",
  ruby: "Ruby",
} as const;
export type DeclarationLanguage = keyof typeof declarationLanguages;

const rememberedKey = "declarationLanguage";

/** VS Code's identifiers that differ from ours. */
const reactLanguages: Readonly<Record<string, DeclarationLanguage>> = {
  typescriptreact: "typescript",
  javascriptreact: "javascript",
};

/** The active editor's language, else the one that was picked last; null where there is neither. */
export function currentDeclarationLanguage(state: Memento): DeclarationLanguage | null {
  const active = window.activeTextEditor?.document.languageId ?? "";
  const language = reactLanguages[active] ?? active;
  if (isDeclarationLanguage(language)) return language;
  const remembered = state.get(rememberedKey);
  return isDeclarationLanguage(remembered) ? remembered : null;
}

/** Lets the person pick a language, and remembers it. */
export async function pickDeclarationLanguage(
  state: Memento,
): Promise<DeclarationLanguage | undefined> {
  const items = Object.entries(declarationLanguages).map(([language, label]) => ({
    label,
    language: language as DeclarationLanguage,
  }));
  const picked = await window.showQuickPick(items, {
    title: "Copy Event Type",
    placeHolder: "Language of the declaration",
  });
  if (picked !== undefined) await state.update(rememberedKey, picked.language);
  return picked?.language;
}

function isDeclarationLanguage(value: unknown): value is DeclarationLanguage {
  return typeof value === "string" && Object.hasOwn(declarationLanguages, value);
}
