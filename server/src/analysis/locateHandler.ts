import path from "node:path";
import type { LanguageDefinition } from "../languages/languageDefinition.ts";
import { languageDefinitions } from "../languages/languages.ts";
import type { TemplateFunction } from "../templates/templateFacts.ts";
import type { ModuleLookup } from "./moduleLookup.ts";

/** The source file that a template's handler string means. */
export interface LocatedHandler {
  /** Absolute path. */
  readonly file: string;
  readonly symbol: string;
  /** Absolute path of the folder that the template deploys. */
  readonly codeRoot: string;
  /** True where the handler string leads to this very file; false where a build lies in between. */
  readonly isDirect: boolean;
}

/** Folders that builds write to, with what their sources' folder is called. */
const builtFolder = /^(?:dist|build|out|lib)(?=\/|$)/u;
const sourceFolders = ["src", "."];

/**
 * Finds the source file of a template's function: the handler string below `CodeUri`, the entry
 * point that esbuild bundles, or the source of a folder that a build writes to.
 * @param templateFolder absolute path of the folder that the template lies in.
 * @returns null for a function without code of its own here, or in a language that we do not read.
 */
export async function locateHandler(
  lookup: ModuleLookup,
  templateFolder: string,
  declared: TemplateFunction,
): Promise<LocatedHandler | null> {
  const { handler, codeUri, runtime } = declared;
  if (handler === null || codeUri === null) return null;
  const codeRoot = path.resolve(templateFolder, codeUri);
  const stems = languagesOf(runtime).flatMap((language) => stemsOf(language, handler, codeRoot));
  const entry = await findEntryPoint(lookup, declared, codeRoot);
  if (entry !== null) {
    const symbol = stems[0]?.symbol ?? "handler";
    const isDirect = stems.some((stem) => stem.isDirect && stem.path === withoutExtension(entry));
    return { file: entry, symbol, codeRoot, isDirect };
  }
  for (const { path: stem, extensions, symbol, isDirect } of stems) {
    const file = await findModule(lookup, stem, extensions);
    if (file !== null) return { file, symbol, codeRoot, isDirect };
  }
  return null;
}

/** Finds `stem` with one of the extensions, in their order. */
export async function findModule(
  lookup: ModuleLookup,
  stem: string,
  extensions: readonly string[],
): Promise<string | null> {
  for (const extension of extensions) {
    if (await lookup.isFile(`${stem}${extension}`)) return `${stem}${extension}`;
  }
  return null;
}

/** Languages that a runtime runs; sources come before what is built from them. */
export function languagesOf(runtime: string | null): readonly LanguageDefinition[] {
  const { typescript, javascript, python } = languageDefinitions;
  if (runtime === null) return [typescript, javascript, python];
  if (runtime.startsWith("nodejs")) return [typescript, javascript];
  return runtime.startsWith("python") ? [python] : [];
}

interface Stem {
  /** Absolute path without extension. */
  readonly path: string;
  readonly extensions: readonly string[];
  readonly symbol: string;
  readonly isDirect: boolean;
}

function stemsOf(language: LanguageDefinition, handler: string, codeRoot: string): readonly Stem[] {
  const parts = language.modules.splitHandler(handler);
  if (parts === null) return [];
  const extensions = [...language.grammars.keys()];
  const modules = language.modules.handlerModulePaths(parts.module);
  const direct = modules.map((module) => path.join(codeRoot, module));
  const sources = modules.flatMap((module) => sourceStems(codeRoot, module));
  const stem = (at: string, isDirect: boolean): Stem => {
    return { path: at, extensions, symbol: parts.symbol, isDirect };
  };
  return [...direct.map((at) => stem(at, true)), ...sources.map((at) => stem(at, false))];
}

function sourceStems(codeRoot: string, module: string): readonly string[] {
  if (builtFolder.test(module)) {
    return sourceFolders.map((folder) => path.join(codeRoot, module.replace(builtFolder, folder)));
  }
  if (!builtFolder.test(path.basename(codeRoot))) return [];
  return sourceFolders.map((folder) => path.join(path.dirname(codeRoot), folder, module));
}

async function findEntryPoint(
  lookup: ModuleLookup,
  { esbuild, handler }: TemplateFunction,
  codeRoot: string,
): Promise<string | null> {
  const entries = (esbuild?.entryPoints ?? []).map((entry) => path.resolve(codeRoot, entry));
  const module = languageDefinitions.javascript.modules.splitHandler(handler ?? "")?.module ?? "";
  const ranked = [
    ...entries.filter((entry) => withoutExtension(entry) === path.join(codeRoot, module)),
    ...entries.filter((entry) => path.basename(withoutExtension(entry)) === path.basename(module)),
    ...(entries.length === 1 ? entries : []),
  ];
  for (const entry of ranked) if (await lookup.isFile(entry)) return entry;
  return null;
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - path.extname(file).length);
}
