import path from "node:path";
import { pathToFileURL } from "node:url";
import { languageOfFile } from "../../languages/languages.ts";
import { readFunction } from "../readFunction.ts";
import type { TemplateFacts, TemplateFunction } from "../templateFacts.ts";
import type { TemplateReader, TemplateSource } from "../templateReader.ts";
import { readPermissions } from "../triggers/permissionFacts.ts";
import { readResourceTriggers } from "../triggers/resourceTriggers.ts";
import { readSamTriggers } from "../triggers/samTriggers.ts";
import { withoutRepetition } from "../triggers/withoutRepetition.ts";
import { isCompilerOutput } from "./isCompilerOutput.ts";
import { looksLikeCdk } from "./looksLikeCdk.ts";
import { relatedTo } from "./relatedResources.ts";
import { ProgramSyntheses, type ProgramSynthesis } from "./programSynthesis.ts";
import { indexSynthesis } from "./synthesisIndex.ts";

/**
 * AWS CDK programs in TypeScript, JavaScript and Python: what they would synthesise of functions, as far as
 * their text tells it. Nothing of a program is run.
 */
export const cdkReader: TemplateReader = {
  kind: "cdk",
  extensions: [],
  output: null,
  looksLike: looksLikeCdk,
  read: readCdk,
};

const syntheses = new ProgramSyntheses();

async function readCdk(source: TemplateSource): Promise<TemplateFacts> {
  if (await isCompilerOutput(source)) {
    return { uri: pathToFileURL(source.file).href, functions: [], problems: [] };
  }
  try {
    return describe(await syntheses.of(source), source.file);
  } catch (error) {
    // Code that is nested too deeply exhausts the stack of whatever walks it.
    if (!(error instanceof RangeError)) throw error;
    const problem = { message: "The program is nested too deeply.", line: 1, column: 1 };
    return { uri: pathToFileURL(source.file).href, functions: [], problems: [problem] };
  }
}

/** What one file of a program says about functions. */
function describe(synthesis: ProgramSynthesis, file: string): TemplateFacts {
  const { appFolder, program, resources, relations } = synthesis;
  const uri = pathToFileURL(file).href;
  // Tests make constructs that nobody deploys.
  const relative = path.relative(appFolder, file).replaceAll("\\", "/");
  if (languageOfFile(file)?.isTestFile(relative) === true)
    return { uri, functions: [], problems: [] };
  const own = synthesis.functions.get(file) ?? [];
  const permissions = resources.filter(
    ({ type, made }) => type === "AWS::Lambda::Permission" && made.origin?.file === file,
  );
  const related = relatedTo(own, relations);
  const index = indexSynthesis([...new Set([...related, ...permissions])], file, program.files);
  const triggers = readResourceTriggers(index);
  const functions = own.flatMap(({ logicalId }): TemplateFunction[] => {
    const resource = index.resources.get(logicalId);
    if (resource === undefined) return [];
    const found = withoutRepetition([
      ...readSamTriggers(resource, index),
      ...(triggers.get(logicalId) ?? []),
    ]);
    return [readFunction(resource, found, index)];
  });
  const named = new Set(permissions.map(({ told }) => told.name));
  return {
    uri,
    functions,
    problems: [],
    permissions: readPermissions(index).filter(({ name }) => named.has(name)),
  };
}
