import type { LanguageDefinition } from "../languageDefinition.ts";
import { locateProgram } from "../programs/locateProgram.ts";
import { noModules } from "../symbolsOnly.ts";
import { isGoTestFile } from "../testFiles.ts";
import { goPrograms } from "./goPrograms.ts";
import { goStartSign } from "./goStarts.ts";
import { goOutlineQuery } from "./outlineQuery.ts";
import { readGoFacts } from "./readFacts.ts";

/** Go: what is handed to `lambda.Start`; a handler string names the binary. */
export const goDefinition: LanguageDefinition = {
  id: "go",
  grammars: new Map([[".go", "go"]]),
  outlineQuery: goOutlineQuery,
  readFacts: readGoFacts,
  codeReader: null,
  mayHoldHandler: (text) => goStartSign.test(text),
  modules: noModules,
  locateHandler: locateProgram(goPrograms),
  taskRootMarkers: ["go.mod"],
  isTestFile: isGoTestFile,
};
