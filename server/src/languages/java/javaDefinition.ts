import { findJvmHandlers } from "../classes/jvmHandlers.ts";
import { jvmHandlerSign } from "../classes/jvmBases.ts";
import { locateClass } from "../classes/locateClass.ts";
import { parseJvmHandler } from "../classes/handlerName.ts";
import type { LanguageDefinition } from "../languageDefinition.ts";
import { factsOfSymbols, noModules } from "../symbolsOnly.ts";
import { isJvmTestFile } from "../testFiles.ts";
import { readJavaClasses } from "./readClasses.ts";

/** Top-level declarations of Java, by role. */
const outlineQuery = `
  (program (package_declaration) @package)
  (program (import_declaration) @import)
  (program [
    (class_declaration)
    (record_declaration)
    (enum_declaration)
    (interface_declaration)
  ] @class)
`;

/** Java: classes that implement Lambda's interfaces, and methods that a handler string names. */
export const javaDefinition: LanguageDefinition = {
  id: "java",
  grammars: new Map([[".java", "java"]]),
  outlineQuery,
  readFacts: (captures, source, { packages }) =>
    factsOfSymbols(source, findJvmHandlers(readJavaClasses(captures), packages.java)),
  codeReader: null,
  mayHoldHandler: (text) => jvmHandlerSign.test(text),
  modules: noModules,
  locateHandler: locateClass({ language: "java", extensions: [".java"], parse: parseJvmHandler }),
  taskRootMarkers: ["pom.xml", "build.gradle", "build.gradle.kts"],
  isTestFile: isJvmTestFile,
};
