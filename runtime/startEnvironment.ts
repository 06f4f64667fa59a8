import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { launchCommand, type ClientVersions } from "./clients/launchCommand.ts";
import { buildEnvironmentVariables } from "./environmentVariables.ts";
import { ExecutionEnvironment } from "./executionEnvironment.ts";
import type { PreparedFunction } from "./prepareFunction.ts";

/** Where an environment finds what the product brings. */
export interface RuntimeInstallation {
  readonly distFolder: string;
  readonly versions: ClientVersions;
  readonly cacheFolder: string;
}

export interface StartedEnvironment {
  readonly environment: ExecutionEnvironment;
  readonly taskRoot: string;
  /** Package and version of the runtime interface client. */
  readonly client: string;
}

/**
 * Starts the execution environment of a prepared function in a folder of its own.
 * @throws MissingClientError where AWS's client is not there.
 */
export async function startEnvironment(
  prepared: PreparedFunction,
  installation: RuntimeInstallation,
): Promise<StartedEnvironment> {
  const { definition, found, built, nodePath } = prepared;
  const command = launchCommand({
    interpreter: found.interpreter,
    ...installation,
    memorySizeMB: definition.memorySizeMB,
    nodeOptions: definition.variables["NODE_OPTIONS"] ?? "",
  });
  const folder = await mkdtemp(join(tmpdir(), "lambda-lens-"));
  const homeFolder = join(folder, "home");
  const temporaryFolder = join(folder, "tmp");
  await Promise.all([homeFolder, temporaryFolder].map((path) => mkdir(path)));
  const taskRoot = built === null ? definition.taskRoot : join(folder, "task");
  await writeFiles(taskRoot, built?.files ?? []);
  const id = randomUUID();
  const logStreamName = nameLogStream(new Date());
  const environment = await ExecutionEnvironment.start({
    id,
    folder,
    taskRoot,
    command,
    memorySizeMB: definition.memorySizeMB,
    variables: (runtimeApi) =>
      buildEnvironmentVariables(definition, {
        environmentId: id,
        runtimeApi,
        logStreamName,
        taskRoot,
        homeFolder,
        temporaryFolder,
        nodePath,
      }),
  });
  return { environment, taskRoot, client: command.client };
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
