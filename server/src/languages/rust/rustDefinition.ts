import type { LanguageDefinition } from "../languageDefinition.ts";
import { locateProgram } from "../programs/locateProgram.ts";
import { isRustTestFile } from "../testFiles.ts";
import { rustOutlineQuery } from "./outlineQuery.ts";
import { readRustFacts } from "./readFacts.ts";
import { rustModules } from "./rustModules.ts";
import { rustPrograms } from "./rustPrograms.ts";
import { rustStartSign } from "./rustStarts.ts";

/** Rust: what is handed to `lambda_runtime::run`; a handler string names the binary. */
export const rustDefinition: LanguageDefinition = {
  id: "rust",
  grammars: new Map([[".rs", "rust"]]),
  outlineQuery: rustOutlineQuery,
  readFacts: readRustFacts,
  codeReader: null,
  mayHoldHandler: (text) => rustStartSign.test(text),
  modules: rustModules,
  locateHandler: locateProgram(rustPrograms),
  taskRootMarkers: ["Cargo.toml"],
  isTestFile: isRustTestFile,
};
