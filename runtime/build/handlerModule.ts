import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, posix } from "node:path";

/** Extensions of sources that no Lambda runtime loads as they are. */
const builtExtensions = new Set([".ts", ".mts", ".cts", ".tsx", ".jsx"]);

/** Whether a handler's source has to be built before Node.js can run it. */
export function needsBuild(sourceFile: string | null): sourceFile is string {
  return sourceFile !== null && builtExtensions.has(extname(sourceFile));
}

/**
 * The module part of a handler string: "src/app.handler" is "src/app". The file's name ends at its
 * first dot, as in the Node.js clients.
 */
export function handlerModule(handler: string): string {
  const folder = posix.dirname(handler);
  const name = posix.basename(handler).split(".")[0] ?? "";
  return folder === "." ? name : `${folder}/${name}`;
}

/** The module format that a source asks for: by its extension, else by the nearest package.json. */
export function moduleFormat(sourceFile: string): "esm" | "cjs" {
  const extension = extname(sourceFile);
  if (extension === ".mts") return "esm";
  if (extension === ".cts") return "cjs";
  return nearestPackageType(dirname(sourceFile)) === "module" ? "esm" : "cjs";
}

function nearestPackageType(folder: string): string | null {
  const file = join(folder, "package.json");
  if (existsSync(file)) {
    try {
      return (JSON.parse(readFileSync(file, "utf8")) as { readonly type?: string }).type ?? null;
    } catch {
      return null;
    }
  }
  const parent = dirname(folder);
  return parent === folder ? null : nearestPackageType(parent);
}

/** All `node_modules` from a folder upwards, nearest first: where Node.js would look. */
export function nodeModulesFolders(folder: string): readonly string[] {
  const parent = dirname(folder);
  const here = join(folder, "node_modules");
  const above = parent === folder ? [] : nodeModulesFolders(parent);
  return existsSync(here) ? [here, ...above] : above;
}
