import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../exitCodes.ts";
import { readInput } from "../readInput.ts";
import { sampleOptions, splitAssignment, type SampleOptionValues } from "../sampleReference.ts";
import { parseEnvFile } from "../../runtime/envFile.ts";
import type { Layer } from "../../runtime/layers/layer.ts";
import type { Caller } from "../../runtime/invocationRequest.ts";
import { callerOptions, readCaller } from "./callerOptions.ts";

/** The words of `lambda-lens invoke`, checked. */
export interface InvokeOptions {
  readonly target: string;
  /** Catalogue id, file, or "-"; null: what the target's trigger sends. */
  readonly event: string | null;
  readonly sample: SampleOptionValues;
  readonly times: number;
  readonly runtime: string | undefined;
  /** Absolute path, or null. */
  readonly interpreter: string | null;
  readonly timeoutSeconds: number | undefined;
  readonly memorySizeMB: number | undefined;
  readonly variables: Readonly<Record<string, string>>;
  /** Laid over the template's layers. */
  readonly layers: readonly Layer[];
  readonly caller: Caller;
  readonly cold: boolean;
  readonly json: boolean;
}

/** @throws UsageError, or what Node's parseArgs throws, for words that cannot be understood. */
export function parseInvokeOptions(argumentList: readonly string[]): InvokeOptions {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: {
      ...sampleOptions,
      event: { type: "string" },
      times: { type: "string" },
      runtime: { type: "string" },
      interpreter: { type: "string" },
      timeout: { type: "string" },
      memory: { type: "string" },
      env: { type: "string", multiple: true },
      "env-file": { type: "string" },
      layer: { type: "string", multiple: true },
      ...callerOptions,
      cold: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const [target, extra] = positionals;
  if (target === undefined || extra !== undefined) throw new UsageError("invoke takes one TARGET");
  const { interpreter } = values;
  return {
    target,
    event: values.event ?? null,
    sample: { set: values.set, seed: values.seed, at: values.at },
    times: wholeNumber(values.times, "--times", 1, 100_000) ?? 1,
    runtime: values.runtime,
    interpreter: interpreter === undefined ? null : resolve(interpreter),
    timeoutSeconds: wholeNumber(values.timeout, "--timeout", 1, 900),
    memorySizeMB: wholeNumber(values.memory, "--memory", 128, 10_240),
    variables: readVariables(values.env ?? [], values["env-file"]),
    layers: (values.layer ?? []).map(readLayer),
    caller: readCaller(values),
    cold: values.cold,
    json: values.json,
  };
}

function readVariables(
  assignments: readonly string[],
  file: string | undefined,
): Readonly<Record<string, string>> {
  const fromFile = file === undefined ? {} : readEnvFile(file);
  return {
    ...fromFile,
    ...Object.fromEntries(assignments.map((text) => splitAssignment(text, "--env"))),
  };
}

function readEnvFile(file: string): Readonly<Record<string, string>> {
  const text = readInput(file).toString("utf8");
  try {
    return parseEnvFile(text, file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readLayer(text: string): Layer {
  const folder = resolve(text);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) {
    return { name: text, folder, builtFolder: null, buildMethod: null };
  }
  throw new UsageError(`--layer takes a folder, and ${text} is none`);
}

function wholeNumber(
  text: string | undefined,
  option: string,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not ${text}`);
}
