import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import {
  defaultRegion,
  toFunctionDefinition,
  type FunctionDefinition,
} from "../../runtime/functionDefinition.ts";
import { openWorkspace } from "../../server/src/analysis/analyzeWorkspace.ts";
import { EventTypeInference } from "../../server/src/analysis/eventTypeInference.ts";
import { findTargets } from "../../server/src/analysis/findTargets.ts";
import type { FunctionTarget } from "../../server/src/protocol.ts";
import { findDistFolder } from "../distFolder.ts";
import { UsageError } from "../exitCodes.ts";
import { explainMissing } from "./explainMissing.ts";
import type { InvokeOptions } from "./invokeOptions.ts";

export interface ResolvedTarget {
  readonly definition: FunctionDefinition;
  /** What the target's trigger or annotation says it gets. */
  readonly eventType: string | null;
  /** What its schedule sends in the event's place, as JSON; null where it has none. */
  readonly input: string | null;
}

/**
 * Finds what to invoke from the current folder. With a runtime given, a name that is neither a logical
 * id nor `path:symbol` goes to the runtime client as it is, so that Lambda's own error comes back.
 * @throws UsageError where the name leads to nothing, or to several functions.
 */
export async function resolveTarget(options: InvokeOptions): Promise<ResolvedTarget> {
  const folder = process.cwd();
  const index = await openWorkspace(folder, {
    grammarFolders: [join(findDistFolder(), "grammars")],
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const named = await findTargets(index, folder, options.target);
  const targets = await new EventTypeInference(index).complete(named.targets);
  const found = pickTarget(targets, options, folder);
  if (found) {
    const definition = toFunctionDefinition(found, fileURLToPath(found.uri), options);
    const [input = null] = found.triggers.flatMap((trigger) => trigger.input ?? []);
    return { definition, eventType: found.eventType, input };
  }
  if (options.runtime === undefined) {
    const known = (await index.join()).targets.flatMap(({ logicalId }) => logicalId ?? []);
    throw new UsageError(explainMissing(options.target, folder, known));
  }
  return { definition: rawDefinition(options, folder), eventType: null, input: null };
}

function pickTarget(
  targets: readonly FunctionTarget[],
  options: InvokeOptions,
  folder: string,
): FunctionTarget | null {
  const isNamed = (target: FunctionTarget): boolean =>
    target.logicalId === options.target || options.target.includes(":");
  const eligible = options.runtime === undefined ? targets : targets.filter(isNamed);
  if (eligible.length > 1) {
    const names = eligible.map(
      ({ logicalId, uri, symbol }) =>
        logicalId ?? `${relative(folder, fileURLToPath(uri))}:${symbol}`,
    );
    throw new UsageError(`${options.target} is several functions; name one of ${names.join(", ")}`);
  }
  return eligible[0] ?? null;
}

function rawDefinition(options: InvokeOptions, folder: string): FunctionDefinition {
  return {
    functionName: "function",
    runtime: options.runtime ?? null,
    language: null,
    handler: options.target,
    taskRoot: folder,
    sourceFile: null,
    timeoutSeconds: options.timeoutSeconds ?? 3,
    memorySizeMB: options.memorySizeMB ?? 128,
    architecture: "x86_64",
    region: defaultRegion,
    variables: options.variables,
    unresolvedVariables: [],
    layers: options.layers,
    reportsBatchItemFailures: null,
    visibilityTimeoutSeconds: null,
  };
}
