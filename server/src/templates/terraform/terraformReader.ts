import path from "node:path";
import { pathToFileURL } from "node:url";
import { LineIndex } from "../../code/lineIndex.ts";
import type { TemplateFacts, TemplateProblem } from "../templateFacts.ts";
import type { TemplateReader, TemplateSource } from "../templateReader.ts";
import { FileCache } from "./fileCache.ts";
import type { HclProblem } from "./hcl/hclSyntax.ts";
import { isConfiguration } from "./moduleFiles.ts";
import { ModuleLoader } from "./moduleLoader.ts";
import { ModuleInstance } from "./modules/moduleInstance.ts";
import { TerraformWorld } from "./modules/terraformWorld.ts";
import { indexModule, type IndexedModule } from "./resources/indexModule.ts";
import { readModuleFunctions } from "./resources/readModuleFunctions.ts";

/** Attempts to evaluate a module while it asks for files that it leads to, at most. */
const mostAttempts = 12;

/** What can hold a function: a resource of that type, or the call of a module that makes one. */
const mention = /aws_lambda_(?:function|permission)\b|\bmodule\b/;

/** Terraform's and OpenTofu's configuration, in HCL and JSON. */
export const terraformReader: TemplateReader = {
  kind: "terraform",
  extensions: [".tf", ".tofu", ".tf.json", ".tofu.json", ".tfvars", ".tfvars.json"],
  output: null,
  looksLike: (text, file) => isConfiguration(path.basename(file)) && mention.test(text),
  read: (source) => readConfiguration(source, cache),
};

const cache = new FileCache();

/**
 * Reads one file of a module, which is the root module of its folder for this: variables have their
 * defaults. The other files of the folder, and modules that it calls, are read for what they add.
 */
async function readConfiguration(source: TemplateSource, files: FileCache): Promise<TemplateFacts> {
  const uri = pathToFileURL(source.file).href;
  const loader = new ModuleLoader(source, files);
  const folder = path.dirname(source.file);
  await loader.load(folder);
  const own = loader.fileAt(source.file);
  const problems = toProblems(own?.parsed.problems ?? [], source.text);
  try {
    const indexed = await evaluate(folder, loader);
    if (indexed === null) return { uri, functions: [], problems };
    const lines = new Map<string, LineIndex>();
    const textOf = (file: string) => {
      const text = loader.fileAt(file)?.text;
      if (text === undefined) return null;
      const known = lines.get(file) ?? new LineIndex(text);
      lines.set(file, known);
      return { text, lines: known };
    };
    return { uri, problems, ...readModuleFunctions(indexed, textOf, source.file) };
  } catch (error) {
    // Evaluating is recursive, so expressions in each other without end may exhaust the stack here.
    if (!(error instanceof RangeError)) throw error;
    const problem = { message: "The configuration is nested too deeply.", line: 1, column: 1 };
    return { uri, functions: [], problems: [...problems, problem] };
  }
}

async function evaluate(folder: string, loader: ModuleLoader): Promise<IndexedModule | null> {
  const declarations = loader.surroundings.moduleAt(folder);
  if (declarations === null) return null;
  let indexed: IndexedModule | null = null;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const world = new TerraformWorld(folder, loader.surroundings);
    indexed = indexModule(new ModuleInstance(declarations, world, null));
    if (!(await loader.provide())) break;
  }
  return indexed;
}

function toProblems(problems: readonly HclProblem[], text: string): readonly TemplateProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(text);
  return problems.map(({ message, start }) => {
    const { line, character } = lines.positionAt(Math.min(start, text.length));
    return { message, line: line + 1, column: character + 1 };
  });
}
