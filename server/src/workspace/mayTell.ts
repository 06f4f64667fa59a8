import { languageOfFile } from "../languages/languages.ts";
import { isNamedAsTemplate } from "../templates/isNamedAsTemplate.ts";

/** True for a file out of which functions are read, by its name: a source, or what may be a template. */
export function mayTell(file: string): boolean {
  return languageOfFile(file) !== null || isNamedAsTemplate(file);
}
