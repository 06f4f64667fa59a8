import path from "node:path";
import { matchPattern } from "../../analysis/modulePattern.ts";
import type { Configuration } from "./configuration.ts";
import type { ConfigNode } from "./configNode.ts";

/** Extensions of modules that hold configuration, in the order in which they are looked for. */
const extensions = [".ts", ".js", ".mts", ".mjs", ".cts", ".cjs", ".json"];

/** Folders above a file in which its tsconfig.json is looked for. */
const maximumClimb = 8;

/** Configurations of TypeScript that extend each other. */
const maximumExtensions = 5;

/**
 * Absolute paths at which an imported module may lie, in the order in which they are tried; null where
 * a file that tells has still to be loaded. Empty for a package.
 * @param fromFile absolute path of the file that imports
 */
export function modulePaths(
  configuration: Configuration,
  specifier: string,
  fromFile: string,
): readonly string[] | null {
  const folder = path.dirname(fromFile);
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) return filesAt(path.resolve(folder, specifier));
  const settings = findSettings(configuration, folder);
  if (settings === null) return null;
  return settings.paths.flatMap(([pattern, targets]) => {
    const matched = matchPattern(pattern, specifier);
    if (matched === null) return [];
    return targets.flatMap((target) =>
      filesAt(path.resolve(settings.folder, target.replace("*", matched))),
    );
  });
}

interface PathSettings {
  /** Absolute path that `paths` are relative to. */
  readonly folder: string;
  readonly paths: readonly (readonly [string, readonly string[]])[];
}

const noSettings: PathSettings = { folder: "/", paths: [] };

/** `compilerOptions.paths` of the nearest tsconfig.json, or of one that it extends. */
function findSettings(configuration: Configuration, from: string): PathSettings | null {
  let folder = from;
  for (let climb = 0; climb < maximumClimb; climb += 1) {
    const file = path.join(folder, "tsconfig.json");
    const document = configuration.document(file);
    if (document === null) return null;
    if (document !== "missing") return readSettings(configuration, file, document.root, 0);
    const parent = path.dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  return noSettings;
}

function readSettings(
  configuration: Configuration,
  file: string,
  root: ConfigNode,
  depth: number,
): PathSettings | null {
  const paths = configuration.valueAt(root, ["compilerOptions", "paths"]);
  if (paths?.kind === "mapping") {
    const base = configuration.textAt(root, ["compilerOptions", "baseUrl"]) ?? ".";
    const entries = [...configuration.members(paths).entries.values()];
    return {
      folder: path.resolve(path.dirname(file), base),
      paths: entries.map(({ key, node }) => [key, configuration.textsIn(node)] as const),
    };
  }
  const extended = configuration.textAt(root, ["extends"]);
  if (extended === null || !extended.startsWith(".") || depth > maximumExtensions) {
    return noSettings;
  }
  const resolved = path.resolve(path.dirname(file), extended);
  const next = resolved.endsWith(".json") ? resolved : `${resolved}.json`;
  const document = configuration.document(next);
  if (document === null) return null;
  return document === "missing"
    ? noSettings
    : readSettings(configuration, next, document.root, depth + 1);
}

/** An import may name a file, a file without its extension, one that is built from it, or a folder. */
function filesAt(target: string): readonly string[] {
  const stem = target.replace(/\.[cm]?js$/, "");
  const written = /\.(?:[cm]?[jt]s|json)$/.test(target) ? [target] : [];
  return [
    ...written,
    ...extensions.map((extension) => stem + extension),
    ...extensions.map((extension) => path.join(target, `index${extension}`)),
  ];
}
