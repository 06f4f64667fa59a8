import { workspace, type Disposable } from "vscode";

/**
 * Answers VS Code's own JSON support when it looks for the `$schema` of an event file: with a schema
 * that takes anything, because the language server speaks of the event type, and of placeholders too.
 */
export function provideSchemaDocuments(): Disposable {
  return workspace.registerTextDocumentContentProvider("lambda-lens", {
    provideTextDocumentContent: ({ authority }) => (authority === "events" ? "{}" : undefined),
  });
}
