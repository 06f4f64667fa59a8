import { dirname, join } from "node:path";
import type { BuiltHandler, TypeScriptBuilder } from "./build/typeScriptBuilder.ts";
import { needsBuild, nodeModulesFolders } from "./build/handlerModule.ts";
import { inlineFile } from "./build/inlineCode.ts";
import { CannotStartError } from "./cannotStart.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { findInterpreter } from "./interpreters/findInterpreter.ts";
import {
  runtimeIdentifier,
  wantedInterpreter,
  type WantedInterpreter,
} from "./interpreters/interpreter.ts";
import type { Layer } from "./layers/layer.ts";
import { locateLayer } from "./layers/locateLayer.ts";
import type { ProgramBuilder } from "./programs/programBuilder.ts";
import type { Runner } from "./runner.ts";

/** A function with all that has to be known before its process can start. */
export interface PreparedFunction {
  /** The definition, its runtime filled in. */
  readonly definition: FunctionDefinition;
  readonly runner: Runner;
  /** The bundle that runs in place of the source; null where the source runs as it is. */
  readonly built: BuiltHandler | null;
  readonly nodePath: readonly string[];
}

/** What makes functions ready. */
export interface Builders {
  readonly typeScript: TypeScriptBuilder;
  readonly programs: ProgramBuilder;
}

export interface PrepareOptions {
  /** Path of an interpreter that the user chose, or null. */
  readonly interpreter: string | null;
  /** Gets what a build tool prints, line by line. */
  readonly onLine: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Finds what runs a function and builds its code where it needs building.
 * @throws CannotStartError, BuildError with positions in the source, or AbortError after the signal.
 */
export async function prepareFunction(
  definition: FunctionDefinition,
  builders: Builders,
  options: PrepareOptions,
): Promise<PreparedFunction> {
  const wanted = wantedInterpreter(definition.runtime, definition.language);
  return wanted === null
    ? prepareProgram(definition, builders.programs, options)
    : prepareInterpreted(definition, wanted, builders.typeScript, options);
}

async function prepareProgram(
  definition: FunctionDefinition,
  programs: ProgramBuilder,
  { onLine, signal }: PrepareOptions,
): Promise<PreparedFunction> {
  const { sourceFile, taskRoot, architecture } = definition;
  const asked = { sourceFile, taskRoot, architecture, onLine, signal };
  const program = await programs.find(definition, asked);
  if (program === null) throw new CannotStartError(unknownRuntime(definition));
  const runtime = definition.runtime ?? "provided.al2023";
  const runner = { kind: "program", program } as const;
  return { definition: { ...definition, runtime }, runner, built: null, nodePath: [] };
}

async function prepareInterpreted(
  definition: FunctionDefinition,
  wanted: WantedInterpreter,
  builder: TypeScriptBuilder,
  { interpreter }: PrepareOptions,
): Promise<PreparedFunction> {
  const found = await findInterpreter(wanted, interpreter, definition.taskRoot);
  if (found === null) throw new CannotStartError(missingInterpreter(wanted.kind, interpreter));
  const runner = { kind: "interpreter", found } as const;
  const runtime = definition.runtime ?? runtimeIdentifier(found.interpreter);
  const source = definition.sourceFile;
  if (definition.inlineCode !== undefined) {
    const built = inlineFile(definition.inlineCode, wanted.kind);
    const nodePath = wanted.kind === "node" ? nodeModulesFolders(definition.taskRoot) : [];
    return { definition: { ...definition, runtime }, runner, built, nodePath };
  }
  if (!needsBuild(source) || wanted.kind !== "node") {
    return { definition: { ...definition, runtime }, runner, built: null, nodePath: [] };
  }
  const major = found.interpreter.version.split(".")[0] ?? "20";
  const layerFolders = packageFoldersOf(definition.layers);
  const built = await builder.build(source, definition.handler, major, layerFolders);
  const nodePath = nodeModulesFolders(dirname(source));
  return { definition: { ...definition, runtime }, runner, built, nodePath };
}

/** Folders of packages in layers, where a bundle finds what the project itself has not. */
function packageFoldersOf(layers: readonly Layer[]): readonly string[] {
  return layers.flatMap((layer) => {
    const content = locateLayer(layer);
    if (content === null) return [];
    const { folder, at } = content;
    return [join(folder, at === "nodejs" ? "" : "nodejs", "node_modules")];
  });
}

/** Names of languages whose functions are found but not run, by VS Code's word for each. */
const languageTitles: Readonly<Record<string, string>> = {
  csharp: "C#",
  java: "Java",
  kotlin: "Kotlin",
  ruby: "Ruby",
};

function unknownRuntime(definition: FunctionDefinition): string {
  const { runtime, language, functionName, taskRoot } = definition;
  if (runtime?.startsWith("provided") === true && language === null) {
    return `${functionName} runs on ${runtime}, and there is no bootstrap in ${taskRoot}: that is the program which Lambda starts there`;
  }
  const title = languageTitles[language ?? ""];
  const written = title === undefined ? "" : `is written in ${title}`;
  const named = runtime === null ? "has a runtime that nothing names" : `runs on ${runtime}`;
  const what = written === "" ? named : runtime === null ? written : `${written} and ${named}`;
  return `${functionName} ${what}, and Lambda Lens runs Node.js, Python, Go and Rust functions and custom runtimes only. Run it with its own tools, such as sam local invoke --event FILE; lambda-lens events new writes that FILE`;
}

function missingInterpreter(kind: "node" | "python", chosen: string | null): string {
  const name = kind === "node" ? "Node.js" : "Python";
  if (chosen !== null) return `${chosen} is not a ${name} interpreter that answers`;
  const where = kind === "node" ? "https://nodejs.org/" : "https://www.python.org/downloads/";
  return `No ${name} was found on this machine. Install it from ${where} and put it on the PATH, or name it in the setting lambdaLens.interpreters (--interpreter on the command line)`;
}
