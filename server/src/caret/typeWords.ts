import type { TypeWords } from "../../../events/validation/describeMismatch.ts";
import type { Language } from "../protocol.ts";

const pythonWords: TypeWords = {
  object: "dict",
  list: "list",
  text: "str",
  wholeNumber: "int",
  number: "float",
  boolean: "bool",
  null: "None",
};

/** What a language calls the kinds of values that JSON has; undefined where it says as JSON does. */
export function typeWordsOf(language: Language): TypeWords | undefined {
  return language === "python" ? pythonWords : undefined;
}
