import { EventEmitter, window, type Disposable } from "vscode";
import type { DeclarationLanguage } from "../../../events/declarations/declareEvent.ts";
import type { KeyValueStore } from "../events/eventChoice.ts";

/** The names of the languages that an event's type can be declared in. */
export const declarationLanguages = {
  typescript: "TypeScript",
  javascript: "JavaScript",
  python: "Python",
  go: "Go",
  java: "Java",
  csharp: "C#",
  rust: "Rust",
  ruby: "Ruby",
} as const satisfies Readonly<Record<DeclarationLanguage, string>>;

const rememberedKey = "declarationLanguage";

/** VS Code's identifiers that differ from ours. */
const reactLanguages: Readonly<Record<string, DeclarationLanguage>> = {
  typescriptreact: "typescript",
  javascriptreact: "javascript",
};

/** In which language an event's type is declared. */
export class DeclarationLanguages implements Disposable {
  readonly #store: KeyValueStore;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription = window.onDidChangeActiveTextEditor(() => this.#changed.fire());

  readonly onDidChange = this.#changed.event;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** The active editor's language, else the one that was picked last; null where there is neither. */
  get current(): DeclarationLanguage | null {
    const active = window.activeTextEditor?.document.languageId ?? "";
    const language = reactLanguages[active] ?? active;
    if (isDeclarationLanguage(language)) return language;
    const remembered = this.#store.get(rememberedKey);
    return isDeclarationLanguage(remembered) ? remembered : null;
  }

  /** Lets the person pick a language, and remembers it. */
  async pick(): Promise<DeclarationLanguage | undefined> {
    const items = Object.entries(declarationLanguages).map(([language, label]) => ({
      label,
      language: language as DeclarationLanguage,
    }));
    const picked = await window.showQuickPick(items, {
      title: "Copy Event Type",
      placeHolder: "Language of the declaration",
    });
    if (picked === undefined) return undefined;
    await this.#store.update(rememberedKey, picked.language);
    this.#changed.fire();
    return picked.language;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function isDeclarationLanguage(value: unknown): value is DeclarationLanguage {
  return typeof value === "string" && Object.hasOwn(declarationLanguages, value);
}
