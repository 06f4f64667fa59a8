import { installServer } from "./installServer.ts";
import { quietSettings } from "./quietSettings.ts";
import { type ServerProcess, startServer } from "./serverProcess.ts";
import { type WindowTarget, workbenchAddress } from "./workbenchAddress.ts";

/**
 * Starts the VS Code of the npm registry for a person's own browser. Returns its server, which the
 * caller stops, and the address to open. Throws HostError if it can't be installed or started.
 */
export async function serveWindow(
  target: WindowTarget,
  announce: (line: string) => void,
): Promise<{ readonly server: ServerProcess; readonly address: string }> {
  const server = await startServer({
    entryPoint: await installServer(announce),
    workspaceTrust: false,
    settings: quietSettings,
  });
  return { server, address: workbenchAddress(server.authority, server.token, target) };
}
