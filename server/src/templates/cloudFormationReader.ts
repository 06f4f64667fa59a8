import path from "node:path";
import { pathToFileURL } from "node:url";
import { looksLikeTemplate } from "./looksLikeTemplate.ts";
import { readReferences } from "./readReferences.ts";
import { readWholeTemplate } from "./readTemplate.ts";
import type { TemplateReader } from "./templateReader.ts";

/** AWS SAM's and CloudFormation's own templates. */
export const cloudFormationReader: TemplateReader = {
  kind: "sam",
  extensions: [".yaml", ".yml", ".json", ".template"],
  output: null,
  looksLike: looksLikeTemplate,
  read: ({ file, text, readText }) => {
    const folder = path.dirname(file);
    const read = (location: string): Promise<string | null> =>
      readText(path.resolve(folder, location));
    return readWholeTemplate(text, pathToFileURL(file).href, read);
  },
  readReferences: ({ text }) => Promise.resolve(readReferences(text)),
};
