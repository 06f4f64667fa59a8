import path from "node:path";
import { pathToFileURL } from "node:url";
import { LineIndex } from "../../code/lineIndex.ts";
import type { TemplateFacts, TemplateProblem } from "../templateFacts.ts";
import type { TemplateReader, TemplateSource } from "../templateReader.ts";
import { EvaluationCache } from "./evaluationCache.ts";
import type { HclProblem } from "./hcl/hclSyntax.ts";
import { isConfiguration } from "./moduleFiles.ts";
import { unitFile } from "./terragrunt/declareUnit.ts";

/** What can hold a function: a resource of that type, or the call of a module that makes one. */
const mention = /aws_lambda_(?:function|permission)\b|\bmodule\b/;

/** What a unit of Terragrunt's has, by itself or by what it includes. */
const unit = /\b(?:terraform|include)\b/;

/** Terraform's and OpenTofu's configuration, in HCL and JSON. */
export const terraformReader: TemplateReader = {
  kind: "terraform",
  extensions: [".tf", ".tofu", ".tf.json", ".tofu.json", ".tfvars", ".tfvars.json", ".hcl"],
  output: null,
  looksLike: (text, file) => {
    const name = path.basename(file);
    if (name === unitFile) return unit.test(text);
    return isConfiguration(name) && mention.test(text);
  },
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
  const { facts, loader, cycles } = await modules.evaluate(source);
  const found = loader.fileAt(file)?.parsed.problems ?? [];
  const problems = toProblems([...found, ...(cycles.get(file)?.values() ?? [])], text);
  if (facts !== null) {
    return { uri, problems, ...(facts.get(file) ?? { functions: [], permissions: [] }) };
  }
  const problem = { message: "The configuration is nested too deeply.", line: 1, column: 1 };
  return { uri, functions: [], problems: [...problems, problem] };
}

function toProblems(problems: readonly HclProblem[], text: string): readonly TemplateProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(text);
  return problems.map(({ message, start }) => {
    const { line, character } = lines.positionAt(Math.min(start, text.length));
    return { message, line: line + 1, column: character + 1 };
  });
}
