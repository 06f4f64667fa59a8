import { pathToFileURL } from "node:url";
import { looksLikeTemplate } from "./looksLikeTemplate.ts";
import { readReferences } from "./readReferences.ts";
import { readTemplate } from "./readTemplate.ts";
import type { TemplateReader } from "./templateReader.ts";

/** AWS SAM's and CloudFormation's own templates. */
export const cloudFormationReader: TemplateReader = {
  kind: "sam",
  extensions: [".yaml", ".yml", ".json", ".template"],
  output: null,
  looksLike: looksLikeTemplate,
  read: ({ file, text }) => Promise.resolve(readTemplate(text, pathToFileURL(file).href)),
  readReferences: ({ text }) => Promise.resolve(readReferences(text)),
};
