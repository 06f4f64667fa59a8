import path from "node:path";
import { pathToFileURL } from "node:url";
import { looksLikeTemplate, mentionsFunctions } from "./looksLikeTemplate.ts";
import { readReferences } from "./readReferences.ts";
import { readWholeTemplate } from "./readTemplate.ts";
import type { TemplateReader } from "./templateReader.ts";

/** AWS SAM's and CloudFormation's own templates. */
export const cloudFormationReader: TemplateReader = {
  kind: "sam",
  extensions: [".yaml", ".yml", ".json", ".template"],
  output: null,
  looksLike: looksLikeTemplate,
  read: async ({ file, text, readText, given }) => {
    const folder = path.dirname(file);
    const read = (location: string): Promise<string | null> =>
      readText(path.resolve(folder, location));
    const facts = await readWholeTemplate(text, pathToFileURL(file).href, read, given);
    // Of what declares no function, only what it has to do with others' is of interest.
    return mentionsFunctions(text) ? facts : { ...facts, problems: [], permissions: [] };
  },
  readReferences: ({ text }) => Promise.resolve(readReferences(text)),
};
