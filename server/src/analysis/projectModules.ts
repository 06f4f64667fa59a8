import path from "node:path";
import { mappedPaths } from "./compilerPaths.ts";
import { foldersUpTo } from "./foldersUpTo.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { workspacePaths } from "./workspacePackages.ts";

/**
 * Where a module of the project's own may lie that is imported by a name: by `compilerOptions.paths` and
 * `baseUrl` of the nearest tsconfig.json, by `imports` of the nearest package.json, or as another package of
 * the same workspace. Sources: TSConfig Reference, "paths" and "baseUrl"; Node.js, "Subpath imports" and
 * "Subpath patterns"; npm, "workspaces"; pnpm, "pnpm-workspace.yaml".
 * @param fromFile absolute path of the file that imports
 * @param top absolute path of the highest folder that is looked at
 * @returns absolute paths without extension, in the order of looking; empty for a package from elsewhere
 */
export async function projectModulePaths(
  files: ProjectFiles,
  fromFile: string,
  specifier: string,
  top: string,
): Promise<readonly string[]> {
  if (/^(?:\.{1,2}(?:\/|$)|node:|\/)/u.test(specifier)) return [];
  const folders = foldersUpTo(path.dirname(fromFile), top);
  const targets = [
    ...(await mappedPaths(files, folders, specifier)),
    ...(await workspacePaths(files, folders, specifier)),
  ];
  const stems = targets.flatMap((target) => {
    const stem = target.replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, "");
    return [stem, path.join(stem, "index")];
  });
  return [...new Set(stems)];
}
