import { parseDotnetHandler } from "../classes/handlerName.ts";
import type { LanguageDefinition } from "../languageDefinition.ts";
import { noModules } from "../symbolsOnly.ts";
import { isDotnetTestFile } from "../testFiles.ts";
import { locateDotnetHandler } from "./locateDotnetHandler.ts";
import { csharpOutlineQuery } from "./outlineQuery.ts";
import { readCsharpFacts } from "./readFacts.ts";

/** C#: methods that a class library hands to Lambda, annotated ones, and programs that start a handler. */
export const csharpDefinition: LanguageDefinition = {
  id: "csharp",
  grammars: new Map([[".cs", "c-sharp"]]),
  outlineQuery: csharpOutlineQuery,
  readFacts: readCsharpFacts,
  codeReader: null,
  mayHoldHandler: (text) => /Amazon\.Lambda\.|AddAWSLambdaHosting|ILambdaContext/u.test(text),
  modules: noModules,
  locateHandler: locateDotnetHandler(parseDotnetHandler),
  taskRootMarkers: ["*.csproj"],
  isTestFile: isDotnetTestFile,
};
