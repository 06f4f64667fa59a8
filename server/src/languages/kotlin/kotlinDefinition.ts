import { parseJvmHandler } from "../classes/handlerName.ts";
import { jvmHandlerSign } from "../classes/jvmBases.ts";
import { findJvmHandlers } from "../classes/jvmHandlers.ts";
import { locateClass } from "../classes/locateClass.ts";
import type { LanguageDefinition } from "../languageDefinition.ts";
import { factsOfSymbols, noModules } from "../symbolsOnly.ts";
import { isJvmTestFile } from "../testFiles.ts";
import { readKotlinClasses } from "./readClasses.ts";

/** Top-level declarations of Kotlin, by role. */
const outlineQuery = `
  (source_file (package_header) @package)
  (source_file (import) @import)
  (source_file [(class_declaration) (object_declaration)] @class)
  (source_file (function_declaration) @function)
`;

/** Kotlin: what Java is to Lambda, with functions of the top level besides. */
export const kotlinDefinition: LanguageDefinition = {
  id: "kotlin",
  grammars: new Map([[".kt", "kotlin"]]),
  outlineQuery,
  readFacts: (captures, source, { packages }) =>
    factsOfSymbols(
      source,
      findJvmHandlers(readKotlinClasses(captures, source.file), packages.java),
    ),
  codeReader: null,
  mayHoldHandler: (text) => jvmHandlerSign.test(text),
  modules: noModules,
  locateHandler: locateClass({ language: "kotlin", extensions: [".kt"], parse: parseJvmHandler }),
  taskRootMarkers: ["build.gradle.kts", "build.gradle", "pom.xml"],
  isTestFile: isJvmTestFile,
};
