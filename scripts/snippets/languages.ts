/** VS Code's id of a language that has handler snippets; names the file in `snippets/` as well. */
export type LanguageId =
  | "javascript"
  | "typescript"
  | "python"
  | "go"
  | "java"
  | "csharp"
  | "ruby"
  | "rust";

/** One language of handlers, and where its snippets come from and go to. */
export interface SnippetLanguage {
  readonly id: LanguageId;
  /** Folder of the handlers, one runnable file an event type, named by its id. */
  readonly sourceFolder: Exclude<LanguageId, "javascript">;
  readonly extension: ".ts" | ".py" | ".go" | ".java" | ".cs" | ".rb" | ".rs";
  /** What starts a comment at the end of a line. */
  readonly comment: "//" | "#";
}

/** JavaScript's handlers are TypeScript's without the types, so that the two cannot drift apart. */
export const languages: readonly SnippetLanguage[] = [
  { id: "javascript", sourceFolder: "typescript", extension: ".ts", comment: "//" },
  { id: "typescript", sourceFolder: "typescript", extension: ".ts", comment: "//" },
  { id: "python", sourceFolder: "python", extension: ".py", comment: "#" },
  { id: "go", sourceFolder: "go", extension: ".go", comment: "//" },
  { id: "java", sourceFolder: "java", extension: ".java", comment: "//" },
  { id: "csharp", sourceFolder: "csharp", extension: ".cs", comment: "//" },
  { id: "ruby", sourceFolder: "ruby", extension: ".rb", comment: "#" },
  { id: "rust", sourceFolder: "rust", extension: ".rs", comment: "//" },
];
