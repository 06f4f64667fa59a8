import { existsSync } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Program } from "./program.ts";

/** Where Lambda looks for a custom runtime; layers come after the code. */
const name = "bootstrap";

/**
 * The `bootstrap` that lies in the code as it is deployed: a script, or a binary that was built before.
 * Source: Lambda Developer Guide, "Building a custom runtime".
 * @returns null where there is none; `problem` where Lambda could not start it
 */
export async function findOwnBootstrap(
  taskRoot: string,
): Promise<{ readonly program: Program; readonly problem: string | null } | null> {
  const path = join(taskRoot, name);
  if (!existsSync(path)) return null;
  const { mtimeMs, size } = await stat(path);
  const program = {
    path,
    sourceFolder: taskRoot,
    stamp: `${mtimeMs} ${size}`,
    version: null,
    client: name,
    mismatch: null,
  };
  const isExecutable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  const problem = isExecutable
    ? null
    : `${path} is not executable, and Lambda says so: fork/exec /var/task/bootstrap: permission denied. Make it so with: chmod +x ${path}`;
  return { program, problem };
}
