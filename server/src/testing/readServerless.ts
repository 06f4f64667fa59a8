import path from "node:path";
import { SourceParser } from "../parsing/sourceParser.ts";
import { serverlessReader } from "../templates/serverless/serverlessReader.ts";
import { grammarFolders } from "./grammarFolders.ts";
import type { TemplateSource } from "../templates/templateReader.ts";
import type { TemplateFacts, TemplateFunction } from "../templates/templateFacts.ts";

const parser = new SourceParser(grammarFolders);

/**
 * A service of the Serverless Framework in memory, in the folder `/service`.
 * @param files text by path; the first one is the service's own
 */
export function serverlessSource(files: Readonly<Record<string, string>>): TemplateSource {
  const [main = "serverless.yml"] = Object.keys(files);
  const pathOf = (name: string): string => path.posix.join("/service", name);
  const texts = new Map(Object.entries(files).map(([name, text]) => [pathOf(name), text]));
  return {
    file: pathOf(main),
    text: files[main] ?? "",
    readText: (file) => Promise.resolve(texts.get(file) ?? null),
    listNames: () => Promise.resolve([]),
    parser,
  };
}

/** Reads such a service. */
export function readServerlessFiles(
  files: Readonly<Record<string, string>>,
): Promise<TemplateFacts> {
  return serverlessReader.read(serverlessSource(files));
}

/** Reads one `serverless.yml` and gives the functions by their keys. */
export async function readFunctions(
  text: string,
): Promise<Readonly<Record<string, TemplateFunction>>> {
  const { functions } = await readServerlessFiles({ "serverless.yml": text });
  return Object.fromEntries(functions.map((found) => [found.logicalId, found]));
}
