import { statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./server.ts";
import { userCacheFolder } from "./workspace/userCacheFolder.ts";

/** Starts the language server of the bundle that this is in. */
export function runServer(): void {
  // Reading a workspace makes much garbage and keeps little of it: V8 would answer with a nursery that
  // grows to a third of all our memory, for no gain in speed.
  setFlagsFromString("--max-semi-space-size=4");
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=20");

  // The transport comes from the command line: `--stdio`, `--node-ipc`, `--socket=PORT`.
  const connection = createConnection(ProposedFeatures.all);
  process.on("unhandledRejection", (reason) => connection.console.error(String(reason)));
  // Bundled as CommonJS, so `__dirname` is the folder that the build also puts the grammars in.
  startServer(connection, {
    grammarFolders: [path.join(__dirname, "grammars")],
    snippetFolder: path.join(__dirname, "..", "snippets"),
    ruleFolder: path.join(__dirname, "..", "docs", "rules"),
    sourceReader: __filename,
    cachePlace: (chosen) => ({
      folder: chosen ?? path.join(userCacheFolder(), "lambda-lens"),
      // The bundle is all that reads files: another one may read them differently.
      version: String(statSync(__filename).mtimeMs),
    }),
  });
}
