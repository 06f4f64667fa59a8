import path from "node:path";
import { pathToFileURL } from "node:url";
import { readCode } from "../../code/readCode.ts";
import { readFunction } from "../readFunction.ts";
import type { TemplateFacts, TemplateFunction } from "../templateFacts.ts";
import type { TemplateReader, TemplateSource } from "../templateReader.ts";
import { readPermissions } from "../triggers/permissionFacts.ts";
import { readResourceTriggers } from "../triggers/resourceTriggers.ts";
import { readSamTriggers } from "../triggers/samTriggers.ts";
import { withoutRepetition } from "../triggers/withoutRepetition.ts";
import { findAppFolder } from "./findAppFolder.ts";
import { loadProgram, type Program } from "./evaluation/program.ts";
import { runProgram } from "./evaluation/runProgram.ts";
import { looksLikeCdk } from "./looksLikeCdk.ts";
import { ownFunctions } from "./ownFunctions.ts";
import { synthesizeProgram } from "./synthesis/synthesizeProgram.ts";
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

async function readCdk(source: TemplateSource): Promise<TemplateFacts> {
  try {
    return await readProgram(source);
  } catch (error) {
    // Code that is nested too deeply exhausts the stack of whatever walks it.
    if (!(error instanceof RangeError)) throw error;
    const problem = { message: "The program is nested too deeply.", line: 1, column: 1 };
    return { uri: pathToFileURL(source.file).href, functions: [], problems: [problem] };
  }
}

async function readProgram(source: TemplateSource): Promise<TemplateFacts> {
  const { file, text, listNames, readText, parser } = source;
  const uri = pathToFileURL(file).href;
  const appFolder = await findAppFolder(file, listNames);
  const program = await loadProgram(file, text, appFolder, {
    readText,
    listNames,
    readCode: (other, content) => readCode(parser, other, content),
  });
  const isFile = await listBeside(program, source);
  const trace = runProgram(program, file, file, appFolder);
  const resources = synthesizeProgram(trace, appFolder, isFile);
  const index = indexSynthesis(resources, file, text);
  const triggers = readResourceTriggers(index);
  const functions = ownFunctions(resources, file).flatMap(({ logicalId }): TemplateFunction[] => {
    const resource = index.resources.get(logicalId);
    if (resource === undefined) return [];
    const found = withoutRepetition([
      ...readSamTriggers(resource, index),
      ...(triggers.get(logicalId) ?? []),
    ]);
    return [readFunction(resource, found, index)];
  });
  return { uri, functions, problems: [], permissions: readPermissions(index) };
}

/** Whether a file lies beside one of the program's. */
async function listBeside(
  program: Program,
  { listNames }: TemplateSource,
): Promise<(file: string) => boolean> {
  const folders = new Set([...program.files.keys()].map((file) => path.dirname(file)));
  const files = new Set<string>();
  for (const folder of folders) {
    for (const name of await listNames(folder)) files.add(path.join(folder, name));
  }
  return (file) => files.has(file);
}
