import path from "node:path";
import { evaluate } from "../evaluation/evaluate.ts";
import { scalarText } from "../evaluation/terraformValue.ts";
import type { ModuleFile } from "../modules/moduleDeclarations.ts";
import { ModuleInstance } from "../modules/moduleInstance.ts";
import { TerraformWorld } from "../modules/terraformWorld.ts";
import { declareUnit } from "./declareUnit.ts";

/** Folders that are looked into from a unit's on, at most. */
const mostFolders = 10;

/** A unit's folder, and those above it that Terragrunt's functions look into. */
export function foldersAbove(folder: string): readonly string[] {
  const found = [folder];
  for (let at = folder; found.length < mostFolders; at = path.dirname(at)) {
    if (path.dirname(at) === at) break;
    found.push(path.dirname(at));
  }
  return found;
}

/**
 * Absolute paths of the files that a unit's `include` blocks name, as far as its own text and the names in
 * the folders above tell them.
 * @param names by absolute path of the folder
 */
export function findIncluded(
  folder: string,
  unit: ModuleFile,
  names: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const world = new TerraformWorld(folder, {
    moduleAt: () => null,
    registryModule: () => null,
    configAt: () => null,
    textOf: () => null,
    namesIn: (each) => names.get(each) ?? [],
    fileSet: () => null,
  });
  const { scope } = new ModuleInstance(declareUnit(folder, unit), world, null);
  return unit.parsed.body.blocks.flatMap(({ type, body }) => {
    const written = type === "include" ? body.attributes.get("path")?.value : undefined;
    const file = written === undefined ? null : scalarText(evaluate(written, scope));
    return file === null ? [] : [path.resolve(folder, file)];
  });
}
