import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { CannotStartError } from "./cannotStart.ts";
import { wrapCommand } from "./clients/execWrapper.ts";
import {
  launchInterpreter,
  MissingClientError,
  type ClientVersions,
} from "./clients/launchCommand.ts";
import { layerVariables } from "./layers/layerVariables.ts";
import { locateLayer } from "./layers/locateLayer.ts";
import { mergeLayers } from "./layers/mergeLayers.ts";
import { launchProgram } from "./programs/launchProgram.ts";
import { buildEnvironmentVariables } from "./environmentVariables.ts";
import { ExecutionEnvironment } from "./executionEnvironment.ts";
import type { PreparedFunction } from "./prepareFunction.ts";
import { removeFolder } from "./process/removeFolder.ts";

/** Where an environment finds what the product brings. */
export interface RuntimeInstallation {
  readonly distFolder: string;
  readonly versions: ClientVersions;
  /** Where compiled code is kept from one start to the next; null: each environment for itself. */
  readonly cacheFolder: string | null;
}

export interface StartedEnvironment {
  readonly environment: ExecutionEnvironment;
  readonly taskRoot: string;
  /** Package and version of the runtime interface client. */
  readonly client: string;
}

/**
 * Starts the execution environment of a prepared function in a folder of its own.
 * @throws MissingClientError where AWS's client is not there; CannotStartError where the operating
 *   system will not have it. Nothing is left behind then.
 */
export async function startEnvironment(
  prepared: PreparedFunction,
  installation: RuntimeInstallation,
): Promise<StartedEnvironment> {
  const { taskRoot } = prepared.definition;
  if (!existsSync(taskRoot)) throw new CannotStartError(`The folder ${taskRoot} is not there`);
  let folder: string | null = null;
  try {
    folder = await mkdtemp(resolve(tmpdir(), "lambda-lens-"));
    return await startIn(folder, prepared, installation);
  } catch (error) {
    if (folder !== null) await removeFolder(folder);
    if (error instanceof MissingClientError) throw error;
    throw new CannotStartError(`The execution environment cannot start: ${describe(error)}`);
  }
}

async function startIn(
  folder: string,
  { definition, runner, built, nodePath }: PreparedFunction,
  installation: RuntimeInstallation,
): Promise<StartedEnvironment> {
  const layers = definition.layers.flatMap((layer) => locateLayer(layer) ?? []);
  const optFolder = layers.length === 0 ? null : join(folder, "opt");
  if (optFolder !== null) await mergeLayers(layers, optFolder);
  const taskRoot = built === null ? definition.taskRoot : join(folder, "task");
  const command =
    runner.kind === "program"
      ? launchProgram(runner.program)
      : wrapCommand(
          launchInterpreter({
            interpreter: runner.found.interpreter,
            ...installation,
            cacheFolder: installation.cacheFolder ?? join(folder, "cache"),
            memorySizeMB: definition.memorySizeMB,
            nodeOptions: definition.variables["NODE_OPTIONS"] ?? "",
            optFolder,
          }),
          definition.variables["AWS_LAMBDA_EXEC_WRAPPER"],
          { taskRoot, optFolder },
        );
  const homeFolder = join(folder, "home");
  const temporaryFolder = join(folder, "tmp");
  await Promise.all([homeFolder, temporaryFolder].map((path) => mkdir(path)));
  await writeFiles(taskRoot, built?.files ?? []);
  const id = randomUUID();
  const logStreamName = nameLogStream(new Date());
  const { framesOutput } = command;
  const found = layerVariables(runner, optFolder, nodePath);
  const own = { homeFolder, temporaryFolder, framesOutput, optFolder, found };
  const identity = { environmentId: id, logStreamName, taskRoot, ...own };
  const environment = await ExecutionEnvironment.start({
    id,
    folder,
    temporaryFolder,
    taskRoot,
    command,
    memorySizeMB: definition.memorySizeMB,
    variables: (runtimeApi) => buildEnvironmentVariables(definition, { ...identity, runtimeApi }),
  });
  return { environment, taskRoot, client: command.client };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly contents: Uint8Array }[],
): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.contents);
  }
}

function nameLogStream(now: Date): string {
  const day = now.toISOString().slice(0, 10).replaceAll("-", "/");
  return `${day}/[$LATEST]${randomBytes(16).toString("hex")}`;
}
