import type { LanguageDefinition } from "../languageDefinition.ts";
import { isRubyTestFile } from "../testFiles.ts";
import { readRubyFacts } from "./readFacts.ts";
import { rubyModules } from "./rubyModules.ts";

/** Top-level statements of Ruby that define methods, and those that may hold such statements. */
const outlineQuery = `
  (program [(method) (singleton_method) (module) (class)] @definition)
`;

/** Ruby: methods that take the keywords `event:` and `context:`, as its runtime client passes them. */
export const rubyDefinition: LanguageDefinition = {
  id: "ruby",
  grammars: new Map([[".rb", "ruby"]]),
  outlineQuery,
  readFacts: readRubyFacts,
  codeReader: null,
  mayHoldHandler: (text) => text.includes("event:") && text.includes("context:"),
  modules: rubyModules,
  locateHandler: null,
  taskRootMarkers: ["Gemfile"],
  isTestFile: isRubyTestFile,
};
