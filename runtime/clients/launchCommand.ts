import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Interpreter } from "../interpreters/interpreter.ts";

/** How to start the process of an execution environment. */
export interface LaunchCommand {
  readonly program: string;
  readonly arguments: readonly string[];
  /** Variables that the program itself needs; removed before user code runs where they show. */
  readonly variables: Readonly<Record<string, string>>;
  /** Package and version of AWS's runtime interface client. */
  readonly client: string;
  /** True where it frames its logs in standard output, and marks where an invocation's output ends. */
  readonly framesOutput: boolean;
}

/** Versions of the clients that the build brings; `dist/clients/versions.json`. */
export interface ClientVersions {
  readonly node3: string;
  readonly node4: string;
  /** Null where the build could not fetch it. */
  readonly python: string | null;
}

export interface LaunchOptions {
  readonly interpreter: Interpreter;
  readonly distFolder: string;
  readonly versions: ClientVersions;
  /** Where compiled Python modules are kept from one start to the next. */
  readonly cacheFolder: string;
  readonly memorySizeMB: number;
  /** `NODE_OPTIONS` of the function: what it sets, Lambda does not set on the command line. */
  readonly nodeOptions: string;
  /** Absolute path of what stands for `/opt`; null without layers. */
  readonly optFolder: string | null;
}

/** The client is missing: `message` says how to get it. */
export class MissingClientError extends Error {}

/**
 * Builds the command line with which a handler's process starts, as Lambda's own bootstrap does.
 * Source: bootstrap of aws-lambda-nodejs-runtime-interface-client and of the managed runtimes.
 */
export function launchInterpreter(options: LaunchOptions): LaunchCommand {
  return options.interpreter.kind === "node" ? launchNode(options) : launchPython(options);
}

function launchNode(options: LaunchOptions): LaunchCommand {
  const { interpreter, distFolder, versions } = options;
  const modern = Number(interpreter.version.split(".")[0]) >= 24;
  const clients = join(distFolder, "clients", "node");
  return {
    program: interpreter.path,
    arguments: [
      ...nodeFlags(options),
      join(clients, "bootstrap.cjs"),
      join(clients, ...(modern ? ["4", "index.mjs"] : ["3", "index.cjs"])),
      ...(options.optFolder === null ? [] : [options.optFolder]),
    ],
    variables: interpreter.electron ? { ELECTRON_RUN_AS_NODE: "1" } : {},
    client: `aws-lambda-ric ${modern ? versions.node4 : versions.node3}`,
    framesOutput: true,
  };
}

/** Lambda derives V8's limits from the memory size, unless NODE_OPTIONS has limits of its own. */
function nodeFlags({ interpreter, memorySizeMB, nodeOptions }: LaunchOptions): string[] {
  const tenth = Math.floor(memorySizeMB / 10);
  const wanted: readonly (readonly [flag: string, value: string])[] = [
    ["--no-experimental-require-module", ""],
    ["--no-experimental-detect-module", ""],
    ["--max-http-header-size", "=81920"],
    ["--max-semi-space-size", `=${Math.max(1, Math.floor(tenth / 2))}`],
    ["--max-old-space-size", `=${memorySizeMB - tenth}`],
  ];
  return wanted
    .filter(([flag]) => interpreter.flags.includes(flag) && !nodeOptions.includes(flag))
    .map(([flag, value]) => flag + value);
}

function launchPython({
  interpreter,
  distFolder,
  versions,
  cacheFolder,
}: LaunchOptions): LaunchCommand {
  const folder = join(distFolder, "clients", "python");
  const bundled = join(folder, "packages");
  const hasBundled = versions.python !== null && existsSync(join(bundled, "awslambdaric"));
  const version = hasBundled ? versions.python : interpreter.ownClientVersion;
  if (version === null) {
    throw new MissingClientError(
      `The Python runtime interface client is not installed. Install it with: ${interpreter.path} -m pip install awslambdaric`,
    );
  }
  return {
    program: interpreter.path,
    arguments: [
      join(folder, "lambda_lens_bootstrap.py"),
      join(cacheFolder, "python"),
      ...(hasBundled ? [bundled] : []),
    ],
    variables: {},
    client: `awslambdaric ${version}`,
    framesOutput: true,
  };
}
