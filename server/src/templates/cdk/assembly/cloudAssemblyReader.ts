import path from "node:path";
import { pathToFileURL } from "node:url";
import { readTemplate } from "../../readTemplate.ts";
import { renameFunctions } from "../../stacks/renameFunctions.ts";
import type { TemplateFacts, TemplateFunction } from "../../templateFacts.ts";
import type { TemplateReader, TemplateSource, TemplateSurroundings } from "../../templateReader.ts";
import { asText, memberAt, type TemplateValue } from "../../templateValue.ts";
import { findAppEntry } from "../findAppEntry.ts";
import { findAssetSource } from "./findAssetSource.ts";

const assemblyFolder = "cdk.out";
const templateName = /\.template\.json$/;

/**
 * What `cdk synth` has left behind, for programs whose own source isn't followed: those in Java, C# and Go.
 * Of a program in TypeScript, JavaScript or Python the source tells, and what lies here may be old, so that
 * nothing is read.
 */
export const cloudAssemblyReader: TemplateReader = {
  kind: assemblyFolder,
  extensions: [".template.json"],
  output: { folder: assemblyFolder, list: listTemplates },
  looksLike: (_text, file) =>
    templateName.test(file) && path.dirname(file).split(path.sep).includes(assemblyFolder),
  read: readAssembly,
};

/** Templates of the assembly, and of those that stages have in it. AWS CDK, "Cloud assemblies". */
async function listTemplates(
  folder: string,
  { listNames }: TemplateSurroundings,
): Promise<readonly string[]> {
  const names = await listNames(folder);
  const stages = names.filter((name) => name.startsWith("assembly-"));
  const inner = await Promise.all(
    stages.map(async (stage) => {
      const templates = await listNames(path.join(folder, stage));
      return templates.map((name) => path.join(stage, name));
    }),
  );
  return [...names, ...inner.flat()]
    .filter((name) => templateName.test(name))
    .map((name) => path.join(folder, name));
}

async function readAssembly(source: TemplateSource): Promise<TemplateFacts> {
  const { file, text, given } = source;
  const uri = pathToFileURL(file).href;
  const outputFolder = outputFolderOf(file);
  const appFolder = path.dirname(outputFolder);
  if ((await findAppEntry(appFolder, source)) !== null) {
    return { uri, functions: [], problems: [] };
  }
  const { functions, connections, ...facts } = readTemplate(text, uri, given);
  const titles = titlesOf(text);
  const found: TemplateFunction[] = [];
  for (const declared of functions) {
    const logicalId = titles.get(declared.logicalId) ?? declared.logicalId;
    const codeUri = await findCode(declared, appFolder, source);
    found.push({ ...declared, logicalId, codeUri });
  }
  const renamed =
    connections === undefined ? {} : { connections: renameFunctions(connections, titles) };
  return { ...facts, ...renamed, functions: found };
}

function outputFolderOf(file: string): string {
  let folder = path.dirname(file);
  while (path.basename(folder) !== assemblyFolder && folder !== path.dirname(folder)) {
    folder = path.dirname(folder);
  }
  return folder;
}

/**
 * The folder of the project that an asset was copied from, relative to the template's; null where none is.
 * Classes are looked for in the whole project, whatever archive they were built into.
 */
async function findCode(
  { codeUri, handler }: TemplateFunction,
  appFolder: string,
  source: TemplateSource,
): Promise<string | null> {
  if (codeUri === null || handler === null) return null;
  const folder = path.dirname(source.file);
  const isClass = handler.includes("::") || handler === "bootstrap";
  const asset = path.resolve(folder, codeUri);
  const found = isClass ? appFolder : await findAssetSource(asset, handler, appFolder, source);
  return found === null ? null : path.relative(folder, found).replaceAll("\\", "/");
}

/** Ids of constructs by the logical ids that were made of them, where no two functions share one. */
function titlesOf(text: string): ReadonlyMap<string, string> {
  const resources = Object.entries(memberAt(parse(text), "Resources") ?? {});
  const ids = resources.flatMap(([logicalId, resource]) => {
    const construct = asText(memberAt(resource as TemplateValue, "Metadata", "aws:cdk:path"));
    const id = construct?.split("/").at(-2);
    const isFunction = memberAt(resource as TemplateValue, "Type") === "AWS::Lambda::Function";
    return id === undefined || !isFunction ? [] : [[logicalId, id] as const];
  });
  const counts = new Map<string, number>();
  for (const [, id] of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(ids.filter(([, id]) => counts.get(id) === 1));
}

function parse(text: string): TemplateValue {
  try {
    return JSON.parse(text) as TemplateValue;
  } catch {
    return null;
  }
}
