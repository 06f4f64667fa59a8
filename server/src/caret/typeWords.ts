import type { TypeWords } from "../../../events/validation/describeMismatch.ts";
import type { Language } from "../protocol.ts";

const javascriptWords: TypeWords = {
  object: "object",
  list: "array",
  text: "string",
  wholeNumber: "number",
  number: "number",
  boolean: "boolean",
  null: "null",
};

const pythonWords: TypeWords = {
  object: "dict",
  list: "list",
  text: "str",
  wholeNumber: "int",
  number: "int or float",
  boolean: "bool",
  null: "None",
};

/** What a language calls the kinds of values that JSON has. */
export function typeWordsOf(language: Language): TypeWords {
  return language === "python" ? pythonWords : javascriptWords;
}
