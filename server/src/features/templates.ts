import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import * as z from "zod";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { registerDefinition } from "./definition.ts";
import { registerDocumentLinks } from "./documentLinks.ts";
import { registerFileRenames } from "./fileRenames.ts";
import { registerReferences } from "./references.ts";
import { registerRename } from "./rename.ts";

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
  registerRename(connection, session, () => renamesCode(capabilities()));
}

/** The experimental capability `renamesCode`: the client has other means to rename a handler in code. */
function renamesCode({ experimental }: ClientCapabilities): boolean {
  const capability = z.object({ renamesCode: z.literal(true) });
  return capability.safeParse(experimental).success;
}
