import path from "node:path";
import type { ModuleOutline } from "../analysis/moduleOutline.ts";
import { readFileFacts } from "../analysis/readFileFacts.ts";
import { javascriptCode } from "../code/javascript/javascriptCode.ts";
import { pythonCode } from "../code/python/pythonCode.ts";
import type { Capture } from "../parsing/sourceParser.ts";
import type { Language } from "../protocol.ts";
import { csharpDefinition } from "./csharp/csharpDefinition.ts";
import { goDefinition } from "./go/goDefinition.ts";
import { javaDefinition } from "./java/javaDefinition.ts";
import { kotlinDefinition } from "./kotlin/kotlinDefinition.ts";
import { rubyDefinition } from "./ruby/rubyDefinition.ts";
import { rustDefinition } from "./rust/rustDefinition.ts";
import { javascriptOutlineQuery, typescriptOutlineQuery } from "./javascript/outlineQuery.ts";
import { readJavascriptOutline } from "./javascript/readOutline.ts";
import { javascriptModules } from "./javascript/javascriptModules.ts";
import type { LanguageDefinition, ReadFacts } from "./languageDefinition.ts";
import { pythonOutlineQuery } from "./python/outlineQuery.ts";
import { pythonModules } from "./python/pythonModules.ts";
import { readPythonOutline } from "./python/readOutline.ts";
import { isJavascriptTestFile, isPythonTestFile } from "./testFiles.ts";

/** Words without which no rule of ours finds a handler; a template's files are read regardless. */
const handlerWords = /handler|lambda|middy/iu;

/** Every language that the server reads. */
export const languageDefinitions: Readonly<Record<Language, LanguageDefinition>> = {
  typescript: {
    id: "typescript",
    grammars: new Map([
      [".ts", "typescript"],
      [".tsx", "tsx"],
      [".mts", "typescript"],
      [".cts", "typescript"],
    ]),
    outlineQuery: typescriptOutlineQuery,
    readFacts: factsOf(readJavascriptOutline),
    codeReader: javascriptCode,
    mayHoldHandler: (text) => handlerWords.test(text),
    modules: javascriptModules,
    locateHandler: null,
    taskRootMarkers: ["package.json"],
    isTestFile: isJavascriptTestFile,
  },
  javascript: {
    id: "javascript",
    grammars: new Map([
      [".js", "javascript"],
      [".mjs", "javascript"],
      [".cjs", "javascript"],
      [".jsx", "javascript"],
    ]),
    outlineQuery: javascriptOutlineQuery,
    readFacts: factsOf(readJavascriptOutline),
    codeReader: javascriptCode,
    mayHoldHandler: (text) => handlerWords.test(text),
    modules: javascriptModules,
    locateHandler: null,
    taskRootMarkers: ["package.json"],
    isTestFile: isJavascriptTestFile,
  },
  python: {
    id: "python",
    grammars: new Map([[".py", "python"]]),
    outlineQuery: pythonOutlineQuery,
    readFacts: factsOf(readPythonOutline),
    codeReader: pythonCode,
    mayHoldHandler: (text) => handlerWords.test(text),
    modules: pythonModules,
    locateHandler: null,
    taskRootMarkers: ["requirements.txt", "pyproject.toml"],
    isTestFile: isPythonTestFile,
  },
  go: goDefinition,
  java: javaDefinition,
  csharp: csharpDefinition,
  ruby: rubyDefinition,
  rust: rustDefinition,
  kotlin: kotlinDefinition,
};

const definitionsByExtension = new Map(
  Object.values(languageDefinitions).flatMap((definition) =>
    Array.from(definition.grammars.keys(), (extension) => [extension, definition] as const),
  ),
);

/** The definition for a file's extension, or null for a language that the server does not read. */
export function languageOfFile(file: string): LanguageDefinition | null {
  return definitionsByExtension.get(path.extname(file).toLowerCase()) ?? null;
}

/** Facts of a language whose files are modules that export: all of those are read by one analysis. */
function factsOf(readOutline: (captures: readonly Capture[]) => ModuleOutline): ReadFacts {
  return (captures, source, vocabulary) => readFileFacts(readOutline(captures), source, vocabulary);
}
