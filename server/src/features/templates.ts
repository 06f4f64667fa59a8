import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { registerDefinition } from "./definition.ts";
import { registerDocumentLinks } from "./documentLinks.ts";
import { registerFileRenames } from "./fileRenames.ts";
import { registerReferences } from "./references.ts";

/** Answers what leads from templates to code and back. */
export function registerTemplates(
  connection: Connection,
  session: WorkspaceSession,
  capabilities: () => ClientCapabilities,
): void {
  registerDefinition(connection, session, capabilities);
  registerDocumentLinks(connection, session);
  registerReferences(connection, session);
  registerFileRenames(connection, session);
}
