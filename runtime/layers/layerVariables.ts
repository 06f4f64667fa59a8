import { delimiter, join } from "node:path";
import type { Runner } from "../runner.ts";

/** Variables by which runtimes find what layers bring; lists are joined as the operating system wants it. */
export interface LayerVariables {
  readonly NODE_PATH?: string;
  readonly PYTHONPATH?: string;
  readonly LD_LIBRARY_PATH?: string;
}

/**
 * How a runtime finds packages, programs and libraries of layers. Source: Lambda Developer Guide, "Packaging your
 * layer content", layer paths for each Lambda runtime.
 * @param opt absolute path of what stands for `/opt`; null without layers
 * @param nodePath folders that `require` falls back to besides
 */
export function layerVariables(
  runner: Runner,
  opt: string | null,
  nodePath: readonly string[],
): LayerVariables {
  const nodeFolders = [...(opt === null ? [] : nodeFoldersOf(runner, opt)), ...nodePath];
  const node = nodeFolders.length === 0 ? {} : { NODE_PATH: nodeFolders.join(delimiter) };
  if (opt === null) return node;
  return {
    ...node,
    PYTHONPATH: pythonFoldersOf(runner, opt).join(delimiter),
    LD_LIBRARY_PATH: join(opt, "lib"),
  };
}

function nodeFoldersOf(runner: Runner, opt: string): readonly string[] {
  const major = versionOf(runner, "node").split(".")[0];
  return [join(opt, "nodejs", `node${major}`, "node_modules"), join(opt, "nodejs", "node_modules")];
}

function pythonFoldersOf(runner: Runner, opt: string): readonly string[] {
  const [major, minor] = versionOf(runner, "python").split(".");
  const python = join(opt, "python");
  return [python, join(python, "lib", `python${major}.${minor}`, "site-packages")];
}

function versionOf(runner: Runner, kind: "node" | "python"): string {
  const found = runner.kind === "interpreter" ? runner.found.interpreter : null;
  return found?.kind === kind ? found.version : "";
}
