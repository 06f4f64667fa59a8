import { languageOfFile } from "../languages/languages.ts";
import { templateExtensions } from "./templateReaders.ts";

/**
 * True for a file that its name makes a template, or something that templates take values from. Sources
 * may hold templates as well; those are found when the sources are read.
 */
export function isNamedAsTemplate(file: string): boolean {
  return (
    languageOfFile(file) === null &&
    templateExtensions.some((extension) => file.endsWith(extension))
  );
}
