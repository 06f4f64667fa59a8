/** One language of handlers, and where its snippets come from and go to. */
export interface SnippetLanguage {
  /** VS Code's language id, which also names the file in `snippets/`. */
  readonly id: "javascript" | "typescript" | "python";
  /** Folder of the handlers, one runnable file an event type, named by its id. */
  readonly sourceFolder: "typescript" | "python";
  readonly extension: ".ts" | ".py";
  /** What starts a comment at the end of a line. */
  readonly comment: "//" | "#";
}

/** JavaScript's handlers are TypeScript's without the types, so that the two cannot drift apart. */
export const languages: readonly SnippetLanguage[] = [
  { id: "javascript", sourceFolder: "typescript", extension: ".ts", comment: "//" },
  { id: "typescript", sourceFolder: "typescript", extension: ".ts", comment: "//" },
  { id: "python", sourceFolder: "python", extension: ".py", comment: "#" },
];
