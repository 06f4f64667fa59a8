import path from "node:path";
import { pathToFileURL } from "node:url";
import { readCode } from "../../code/readCode.ts";
import type { TemplateFacts, TemplateProblem } from "../templateFacts.ts";
import type { TemplateReader, TemplateSource } from "../templateReader.ts";
import type { ConfigDocument } from "./configDocument.ts";
import { Configuration, toTemplateProblem } from "./configuration.ts";
import { looksLikeServerless } from "./looksLikeServerless.ts";
import { readModuleConfig } from "./readModuleConfig.ts";
import { readServerlessReferences } from "./readServerlessReferences.ts";
import { readService } from "./readService.ts";
import { maximumProblems } from "../parseTemplate.ts";
import { readYamlConfig } from "./readYamlConfig.ts";

/** Files of one service, and steps from one to the next, beyond which the rest is unknown. */
const maximumFiles = 1000;
const maximumSteps = 40;

/** The Serverless Framework's configuration of a service, with the files that it takes values from. */
export const serverlessReader: TemplateReader = {
  kind: "serverless",
  extensions: [".yml", ".yaml", ".json"],
  output: null,
  looksLike: looksLikeServerless,
  read: readServerless,
  readReferences: async (source) =>
    (await readInRounds(source, readServerlessReferences)).result ?? [],
};

async function readServerless(source: TemplateSource): Promise<TemplateFacts> {
  const { result, configuration, documents } = await readInRounds(source, readService);
  const problems = problemsOf(source.file, documents, configuration);
  return { uri: pathToFileURL(source.file).href, functions: result ?? [], problems };
}

interface Reading<T> {
  /** Null where the configuration is nested too deeply to be read. */
  readonly result: T | null;
  readonly configuration: Configuration;
  readonly documents: ReadonlyMap<string, ConfigDocument | null>;
}

/** Reads a configuration again and again, until all files that it needs are loaded. */
async function readInRounds<T>(
  source: TemplateSource,
  read: (configuration: Configuration) => T,
): Promise<Reading<T>> {
  const documents = new Map<string, ConfigDocument | null>([
    [source.file, await readDocument(source.file, source.text, source)],
  ]);
  for (let step = 0; ; step += 1) {
    const configuration = new Configuration(source.file, documents);
    const result = readGuarded(configuration, read);
    const isEnough = step === maximumSteps || documents.size > maximumFiles;
    if (configuration.wanted.size === 0 || isEnough) return { result, configuration, documents };
    for (const file of configuration.wanted) {
      const text = await source.readText(file);
      documents.set(file, text === null ? null : await readDocument(file, text, source));
    }
  }
}

async function readDocument(
  file: string,
  text: string,
  { parser }: TemplateSource,
): Promise<ConfigDocument> {
  const name = path.basename(file);
  // The compiler's own configuration takes comments.
  if (/^tsconfig\b.*\.json$/.test(name)) return readYamlConfig(file, withoutComments(text));
  const code = /\.[cm]?[jt]s$/.test(name) ? await readCode(parser, file, text) : null;
  return code === null ? readYamlConfig(file, text) : readModuleConfig(file, text, code);
}

/** Comments become spaces, so that places stay where they are. */
function withoutComments(text: string): string {
  const parts = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//g;
  return text.replaceAll(parts, (part) =>
    part.startsWith("/") ? part.replaceAll(/[^\n]/g, " ") : part,
  );
}

function readGuarded<T>(
  configuration: Configuration,
  read: (configuration: Configuration) => T,
): T | null {
  try {
    return read(configuration);
  } catch (error) {
    // Reading is recursive, so nesting that the parser still bore may exhaust the stack here.
    if (!(error instanceof RangeError)) throw error;
    configuration.report("The configuration is nested too deeply.", configuration.root.place);
    return null;
  }
}

function problemsOf(
  file: string,
  documents: ReadonlyMap<string, ConfigDocument | null>,
  configuration: Configuration,
): readonly TemplateProblem[] {
  const uriOf = (other: string): { readonly uri?: string } =>
    other === file ? {} : { uri: pathToFileURL(other).href };
  const inFiles = [...documents].flatMap(([other, document]) =>
    (document?.problems ?? []).map((problem) => Object.assign(uriOf(other), problem)),
  );
  const inVariables = configuration.problems.map((problem) =>
    Object.assign(uriOf(problem.place.file.path), toTemplateProblem(problem)),
  );
  return [...inFiles, ...inVariables].slice(0, maximumProblems);
}
