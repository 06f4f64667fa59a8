import path from "node:path";
import process from "node:process";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./server.ts";

// The transport comes from the command line: `--stdio`, `--node-ipc`, `--socket=PORT`.
const connection = createConnection(ProposedFeatures.all);
process.on("unhandledRejection", (reason) => connection.console.error(String(reason)));
// Bundled as CommonJS, so `__dirname` is the folder that the build also puts the grammars in.
startServer(connection, { grammarFolder: path.join(__dirname, "grammars") });
