import { pathToFileURL } from "node:url";
import type { TemplateFacts, TemplateProblem } from "../templateFacts.ts";
import type { TemplateReader, TemplateSource } from "../templateReader.ts";
import type { ConfigDocument } from "./configDocument.ts";
import { Configuration, toTemplateProblem } from "./configuration.ts";
import { looksLikeServerless } from "./looksLikeServerless.ts";
import { readService } from "./readService.ts";
import { readYamlConfig } from "./readYamlConfig.ts";

/** Files of one service, and steps from one to the next, beyond which the rest is unknown. */
const maximumFiles = 500;
const maximumSteps = 20;

/** The Serverless Framework's configuration of a service, with the files that it takes values from. */
export const serverlessReader: TemplateReader = {
  kind: "serverless",
  extensions: [".yml", ".yaml", ".json"],
  output: null,
  looksLike: looksLikeServerless,
  read: readServerless,
};

async function readServerless(source: TemplateSource): Promise<TemplateFacts> {
  const documents = new Map<string, ConfigDocument | null>([
    [source.file, readDocument(source.file, source.text)],
  ]);
  for (let step = 0; ; step += 1) {
    const configuration = new Configuration(source.file, documents);
    const functions = readGuarded(configuration);
    const isEnough = step === maximumSteps || documents.size > maximumFiles;
    if (configuration.wanted.size === 0 || isEnough) {
      const problems = problemsOf(source.file, documents, configuration);
      return { uri: pathToFileURL(source.file).href, functions, problems };
    }
    for (const file of configuration.wanted) {
      const text = await source.readText(file);
      documents.set(file, text === null ? null : readDocument(file, text));
    }
  }
}

function readGuarded(configuration: Configuration): TemplateFacts["functions"] {
  try {
    return readService(configuration);
  } catch (error) {
    // Reading is recursive, so nesting that the parser still bore may exhaust the stack here.
    if (!(error instanceof RangeError)) throw error;
    configuration.report("The configuration is nested too deeply.", configuration.root.place);
    return [];
  }
}

function readDocument(file: string, text: string): ConfigDocument {
  return readYamlConfig(file, text);
}

function problemsOf(
  file: string,
  documents: ReadonlyMap<string, ConfigDocument | null>,
  configuration: Configuration,
): readonly TemplateProblem[] {
  const uriOf = (path: string): { readonly uri?: string } =>
    path === file ? {} : { uri: pathToFileURL(path).href };
  const inFiles = [...documents].flatMap(([path, document]) =>
    (document?.problems ?? []).map((problem) => Object.assign(uriOf(path), problem)),
  );
  const inVariables = configuration.problems.map((problem) =>
    Object.assign(uriOf(problem.place.file.path), toTemplateProblem(problem)),
  );
  return [...inFiles, ...inVariables];
}
