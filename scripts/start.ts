/**
 * `npm start`: opens the examples in a real VS Code with this project's extension loaded. It takes
 * the VS Code of the machine, else one that it downloads, else the one that the npm registry carries.
 */
import { ensureBuilt } from "./host/ensureBuilt.ts";
import { findCode } from "./host/findCode.ts";
import { findDesktop } from "./host/findDesktop.ts";
import { HostError } from "./host/hostError.ts";
import { examplesFolder, repositoryRoot } from "./host/hostPaths.ts";
import { openDesktop } from "./host/openDesktop.ts";
import { serveWindow } from "./host/serveWindow.ts";
import { whenParentEnds } from "./host/whenParentEnds.ts";

const say = (line: string): void => console.log(line);

async function start(): Promise<void> {
  await ensureBuilt(say);
  const code = findCode();
  if (code !== null) {
    say("Opening the examples in the VS Code of this machine.");
    if (await openDesktop(code, false)) return;
  }
  const desktop = await findDesktop();
  if ("path" in desktop) {
    say("Opening the examples in a downloaded VS Code.");
    if (await openDesktop(desktop.path, true)) return;
    say("It ended with an error.");
  } else {
    say(`Using the VS Code of the npm registry: ${desktop.reason}.`);
  }
  await serve();
}

async function serve(): Promise<void> {
  const { server, address } = await serveWindow(
    {
      folder: examplesFolder,
      extensionDevelopmentPaths: [repositoryRoot],
      extensionTestsPath: null,
    },
    say,
  );
  say(`\nOpen this address in a browser of this machine:\n\n  ${address}\n\nCtrl+C ends it.`);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void server.stop());
  }
  whenParentEnds(() => void server.stop());
  await server.ended;
}

try {
  await start();
} catch (error) {
  console.error(error instanceof HostError ? error.message : error);
  process.exitCode = 3;
}
