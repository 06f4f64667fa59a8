import path from "node:path";
import { pathToFileURL } from "node:url";
import { LineIndex } from "../../code/lineIndex.ts";
import type { TemplateFacts, TemplateProblem } from "../templateFacts.ts";
import type { TemplateReader, TemplateSource } from "../templateReader.ts";
import { EvaluationCache } from "./evaluationCache.ts";
import type { HclProblem } from "./hcl/hclSyntax.ts";
import { isConfiguration } from "./moduleFiles.ts";
import type { ModuleLoader } from "./moduleLoader.ts";
import { readModuleFunctions } from "./resources/readModuleFunctions.ts";
import type { LocatedText } from "./resources/resourcePlaces.ts";

/** What can hold a function: a resource of that type, or the call of a module that makes one. */
const mention = /aws_lambda_(?:function|permission)\b|\bmodule\b/;

/** Terraform's and OpenTofu's configuration, in HCL and JSON. */
export const terraformReader: TemplateReader = {
  kind: "terraform",
  extensions: [".tf", ".tofu", ".tf.json", ".tofu.json", ".tfvars", ".tfvars.json"],
  output: null,
  looksLike: (text, file) => isConfiguration(path.basename(file)) && mention.test(text),
  read: (source) => readConfiguration(source),
};

const modules = new EvaluationCache();

/**
 * Reads one file of a module, which is the root module of its folder for this: variables have their
 * defaults. The other files of the folder, and modules that it calls, are read for what they add.
 */
async function readConfiguration(source: TemplateSource): Promise<TemplateFacts> {
  const { file, text } = source;
  const uri = pathToFileURL(file).href;
  const { indexed, loader } = await modules.evaluate(source);
  const problems = toProblems(loader.fileAt(file)?.parsed.problems ?? [], text);
  if (indexed !== null) {
    return { uri, problems, ...readModuleFunctions(indexed, locateIn(loader), file) };
  }
  const problem = { message: "The configuration is nested too deeply.", line: 1, column: 1 };
  return { uri, functions: [], problems: [...problems, problem] };
}

/** The texts of a module's files, whose lines are counted where they are asked for. */
function locateIn(loader: ModuleLoader): (file: string) => LocatedText | null {
  const known = new Map<string, LocatedText>();
  return (file) => {
    const text = loader.fileAt(file)?.text;
    if (text === undefined) return null;
    const located = known.get(file) ?? { text, lines: new LineIndex(text) };
    known.set(file, located);
    return located;
  };
}

function toProblems(problems: readonly HclProblem[], text: string): readonly TemplateProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(text);
  return problems.map(({ message, start }) => {
    const { line, character } = lines.positionAt(Math.min(start, text.length));
    return { message, line: line + 1, column: character + 1 };
  });
}
