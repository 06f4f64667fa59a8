import path from "node:path";
import { fileURLToPath } from "node:url";
import { languageOfFile } from "../languages/languages.ts";
import type { FunctionConfiguration, FunctionTarget, Language } from "../protocol.ts";
import type { LayerFacts, TemplateFunction, TemplateTrigger } from "../templates/templateFacts.ts";
import { chooseEventType } from "./chooseEventType.ts";
import type { SymbolFact } from "./fileFacts.ts";
import { fileUri } from "./fileUri.ts";
import { findTaskRoot } from "./findTaskRoot.ts";
import type { LocatedHandler } from "./handlerPlace.ts";
import { wholeModule } from "./moduleOutline.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { isInside, modulePathFrom } from "./posixPath.ts";

/** A symbol to invoke. */
export interface InvocableSymbol {
  /** Absolute path of the file that binds the name. */
  readonly file: string;
  readonly language: Language;
  readonly symbol: SymbolFact;
  /** The module and name to ask the runtime for, where a re-export lies in between. */
  readonly entry: { readonly file: string; readonly symbol: string };
}

/** What Lambda takes where nothing is configured: "Configuring Lambda function options". */
const defaults = { timeoutSeconds: 3, memorySizeMB: 128, architecture: "x86_64" } as const;

/** The target of a handler that no template names. */
export async function createTarget(
  lookup: ModuleLookup,
  invocable: InvocableSymbol,
): Promise<FunctionTarget> {
  const { language, symbol, entry } = invocable;
  const run = runnableOf(invocable);
  const taskRoot = await findTaskRoot(lookup, run.file, language);
  const name = modulePathFrom(lookup.folderOf(entry.file), entry.file);
  return {
    ...describeSymbol(invocable),
    handler: `${name}.${entry.symbol}`,
    runtimeHandler: symbol.runtimeHandler ?? handlerString(taskRoot, run),
    evidence: [...symbol.evidence],
    logicalId: null,
    template: null,
    triggers: [],
    eventType: symbol.eventType,
    configuration: {
      ...defaults,
      functionName: toFunctionName(name, entry.symbol),
      runtime: null,
      variables: {},
      unresolvedVariables: [],
      taskRoot,
      reportsBatchItemFailures: null,
      visibilityTimeoutSeconds: null,
    },
  };
}

/** The target of a function that a template declares. */
export async function createTemplateTarget(
  lookup: ModuleLookup,
  invocable: InvocableSymbol,
  templateUri: string,
  declared: TemplateFunction,
  { file, codeRoot, isDirect }: LocatedHandler,
): Promise<FunctionTarget> {
  const run = runnableOf(invocable);
  const taskRoot = isInside(codeRoot, run.file)
    ? codeRoot
    : await findTaskRoot(lookup, run.file, invocable.language);
  const sourceHandler = invocable.symbol.runtimeHandler ?? handlerString(taskRoot, run);
  const handler = declared.handler ?? sourceHandler;
  const home = declared.uri ?? templateUri;
  const runsAsWritten = isDirect && run.file === file;
  return {
    ...describeSymbol(invocable),
    handler,
    runtimeHandler: runsAsWritten ? handler : sourceHandler,
    evidence: [`template:${declared.logicalId}`, ...invocable.symbol.evidence],
    logicalId: declared.logicalId,
    template: { uri: home, line: declared.line },
    triggers: declared.triggers.map((trigger) => statedTrigger(trigger, home)),
    eventType: chooseEventType(declared.triggers, invocable.symbol.eventType),
    configuration: configurationOf(declared, taskRoot, path.dirname(fileURLToPath(templateUri))),
  };
}

function statedTrigger(
  { eventType, kind, name, uri, range, input }: TemplateTrigger,
  home: string,
): FunctionTarget["triggers"][number] {
  const stated = { eventType, kind, name, uri: uri ?? home, line: range.start.line + 1 };
  return input === undefined ? stated : { ...stated, input };
}

interface Runnable {
  readonly file: string;
  readonly symbol: string;
}

/**
 * The module that the runtime is asked for. TypeScript is bundled from the file that binds the name,
 * so a re-export in between is left out there.
 */
function runnableOf({ file, language, symbol, entry }: InvocableSymbol): Runnable {
  const isBundled = [language, languageOfFile(entry.file)?.id].includes("typescript");
  const hasName = symbol.symbol !== wholeModule;
  return isBundled && hasName && entry.file !== file ? { file, symbol: symbol.symbol } : entry;
}

function handlerString(taskRoot: string, { file, symbol }: Runnable): string {
  return `${modulePathFrom(taskRoot, file)}.${symbol}`;
}

function describeSymbol({
  file,
  language,
  symbol,
  entry,
}: InvocableSymbol): Pick<FunctionTarget, "uri" | "range" | "symbol" | "language"> {
  return { uri: fileUri(file), range: symbol.range, symbol: entry.symbol, language };
}

function configurationOf(
  declared: TemplateFunction,
  taskRoot: string,
  templateFolder: string,
): FunctionConfiguration {
  return {
    functionName: declared.functionName ?? declared.logicalId,
    runtime: declared.runtime,
    timeoutSeconds: declared.timeoutSeconds ?? defaults.timeoutSeconds,
    memorySizeMB: declared.memorySizeMB ?? defaults.memorySizeMB,
    architecture: declared.architecture ?? defaults.architecture,
    variables: { ...declared.variables },
    unresolvedVariables: [...declared.unresolvedVariables],
    taskRoot,
    ...(declared.layers && { layers: layersOf(declared.layers, templateFolder) }),
    ...(declared.inlineCode && { inlineCode: declared.inlineCode.text }),
    reportsBatchItemFailures: declared.reportsBatchItemFailures,
    visibilityTimeoutSeconds: declared.visibilityTimeoutSeconds,
  };
}

/** Where layers lie, and where `sam build` puts them. */
function layersOf(
  layers: readonly LayerFacts[],
  templateFolder: string,
): FunctionConfiguration["layers"] {
  return layers.map(({ name, contentUri, buildMethod }) => ({
    name,
    folder: contentUri === null ? null : path.resolve(templateFolder, contentUri),
    builtFolder: contentUri === null ? null : path.join(templateFolder, ".aws-sam", "build", name),
    buildMethod,
  }));
}

/** A name that Lambda would take: letters, digits, hyphens and underscores, 64 at most. */
function toFunctionName(modulePath: string, symbol: string): string {
  const name = `${path.posix.basename(modulePath)}-${symbol}`;
  return name.replaceAll(/[^\w-]+/gu, "-").slice(0, 64);
}
