import { createHash } from "node:crypto";
import { dirname } from "node:path";
import type { BuiltHandler, TypeScriptBuilder } from "./build/typeScriptBuilder.ts";
import { needsBuild, nodeModulesFolders } from "./build/handlerModule.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { findInterpreter, type FoundInterpreter } from "./interpreters/findInterpreter.ts";
import { runtimeIdentifier, wantedInterpreter } from "./interpreters/interpreter.ts";

/** A function with all that has to be known before its process can start. */
export interface PreparedFunction {
  /** The definition, its runtime filled in. */
  readonly definition: FunctionDefinition;
  readonly found: FoundInterpreter;
  /** The bundle that runs in place of the source; null where the source runs as it is. */
  readonly built: BuiltHandler | null;
  readonly nodePath: readonly string[];
}

/** Why a function cannot start, in words that say what to do. */
export class CannotStartError extends Error {}

/**
 * Finds the interpreter of a function and builds its code where it needs building.
 * @param interpreter path that the user chose, or null.
 * @throws CannotStartError, or BuildError with positions in the source.
 */
export async function prepareFunction(
  definition: FunctionDefinition,
  interpreter: string | null,
  builder: TypeScriptBuilder,
): Promise<PreparedFunction> {
  const wanted = wantedInterpreter(definition.runtime, definition.language);
  if (wanted === null) {
    throw new CannotStartError(unknownRuntime(definition));
  }
  const found = await findInterpreter(wanted, interpreter, definition.taskRoot);
  if (found === null) throw new CannotStartError(missingInterpreter(wanted.kind, interpreter));
  const runtime = definition.runtime ?? runtimeIdentifier(found.interpreter);
  const source = definition.sourceFile;
  if (definition.inlineCode !== undefined) {
    const built = inlineFile(definition.inlineCode, wanted.kind);
    const nodePath = wanted.kind === "node" ? nodeModulesFolders(definition.taskRoot) : [];
    return { definition: { ...definition, runtime }, found, built, nodePath };
  }
  if (!needsBuild(source) || wanted.kind !== "node") {
    return { definition: { ...definition, runtime }, found, built: null, nodePath: [] };
  }
  const major = found.interpreter.version.split(".")[0] ?? "20";
  const built = await builder.build(source, definition.handler, major);
  const nodePath = nodeModulesFolders(dirname(source));
  return { definition: { ...definition, runtime }, found, built, nodePath };
}

/** AWS::Lambda::Function Code, `ZipFile`: what CloudFormation puts the code into. */
function inlineFile(code: string, kind: "node" | "python"): BuiltHandler {
  const path = kind === "node" ? "index.js" : "index.py";
  const hash = createHash("sha256").update(code).digest("hex");
  return { files: [{ path, contents: new TextEncoder().encode(code) }], hash, inputs: [] };
}

/** Names of languages whose functions are found but not run, by VS Code's word for each. */
const languageTitles: Readonly<Record<string, string>> = {
  csharp: "C#",
  go: "Go",
  java: "Java",
  kotlin: "Kotlin",
  ruby: "Ruby",
  rust: "Rust",
};

function unknownRuntime({ runtime, language, functionName }: FunctionDefinition): string {
  const title = languageTitles[language ?? ""];
  const written = title === undefined ? "" : `is written in ${title}`;
  const named = runtime === null ? "has a runtime that nothing names" : `runs on ${runtime}`;
  const what = written === "" ? named : runtime === null ? written : `${written} and ${named}`;
  return `${functionName} ${what}, and Lambda Lens runs Node.js and Python functions only. Run it with its own tools, such as sam local invoke --event FILE; lambda-lens events new writes that FILE`;
}

function missingInterpreter(kind: "node" | "python", chosen: string | null): string {
  const name = kind === "node" ? "Node.js" : "Python";
  if (chosen !== null) return `${chosen} is not a ${name} interpreter that answers`;
  const where = kind === "node" ? "https://nodejs.org/" : "https://www.python.org/downloads/";
  return `No ${name} was found on this machine. Install it from ${where} and put it on the PATH, or name it in the setting lambdaLens.interpreters (--interpreter on the command line)`;
}
