import { join } from "node:path";
import type { LaunchCommand } from "./launchCommand.ts";

/** Where paths of Lambda's lie on this machine. */
export interface LambdaFolders {
  readonly taskRoot: string;
  /** Null without layers. */
  readonly optFolder: string | null;
}

/**
 * Starts the runtime by the function's wrapper script, which gets the command line and is to run it. Source: Lambda
 * Developer Guide, "Modifying the runtime environment", wrapper scripts. OS-only runtimes have none.
 * @param wrapper `AWS_LAMBDA_EXEC_WRAPPER` of the function, a path in Lambda: `/opt/otel-handler`
 */
export function wrapCommand(
  command: LaunchCommand,
  wrapper: string | undefined,
  folders: LambdaFolders,
): LaunchCommand {
  if (wrapper === undefined || wrapper === "") return command;
  return {
    ...command,
    program: onThisMachine(wrapper, folders),
    arguments: [command.program, ...command.arguments],
  };
}

/** `/opt/…` and `/var/task/…` as they lie here; any other path as it is. */
function onThisMachine(path: string, { taskRoot, optFolder }: LambdaFolders): string {
  if (path.startsWith("/var/task/")) return join(taskRoot, path.slice("/var/task/".length));
  return optFolder !== null && path.startsWith("/opt/")
    ? join(optFolder, path.slice("/opt/".length))
    : path;
}
