import process from "node:process";
import { runServer } from "./runServer.ts";
import { runSourceReader, sourceReaderArgument } from "./workspace/ahead/sourceReader.ts";

// One bundle is both: the server, and the process that it has sources read by.
if (process.argv.includes(sourceReaderArgument)) runSourceReader();
else runServer();
