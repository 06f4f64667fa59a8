import path from "node:path";
import type { Scope, TerraformFunction } from "./scope.ts";
import { scalarText, unknown, valueOr, type TerraformValue } from "./terraformValue.ts";

/** Folders above a unit that are looked into, at most. */
const mostAbove = 10;

/** What Terragrunt looks for where a call names no file. */
const parentFiles = ["terragrunt.hcl", "root.hcl"];

/**
 * Terragrunt's own functions, as far as files and folders tell what they give: paths are relative to the
 * folder of the unit that is read. Source: Terragrunt, "HCL Functions".
 */
export const terragruntFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ["get_terragrunt_dir", (_args, scope) => scope.names.path("unit")],
  ["get_original_terragrunt_dir", (_args, scope) => scope.names.path("unit")],
  ["get_working_dir", (_args, scope) => scope.names.path("unit")],
  ["get_repo_root", (_args, scope) => repositoryRoot(scope)],
  ["get_path_to_repo_root", (_args, scope) => repositoryRoot(scope)],
  ["find_in_parent_folders", ([name, otherwise], scope) => inParents(name, otherwise, scope)],
  ["get_parent_terragrunt_dir", (_args, scope) => parentFolder(scope)],
  ["read_terragrunt_config", ([file], scope) => readConfig(file, scope)],
  ["get_env", ([, otherwise]) => valueOr(otherwise, unknown)],
];

function repositoryRoot({ names }: Scope): TerraformValue {
  const found = folders(0).find((folder) => names.fileNames(folder).includes(".git"));
  return found ?? unknown;
}

/** The nearest file of a name in the folders above the unit's. */
function inParents(
  name: TerraformValue | undefined,
  otherwise: TerraformValue | undefined,
  { names }: Scope,
): TerraformValue {
  const known = scalarText(name);
  if (name !== undefined && known === null) return unknown;
  const wanted = known === null ? parentFiles : [known];
  for (const folder of folders(1)) {
    const there = new Set(names.fileNames(folder));
    const found = wanted.find((each) => there.has(each.split("/", 1)[0] ?? ""));
    if (found !== undefined) return `${folder}/${found}`;
  }
  return valueOr(otherwise, unknown);
}

function parentFolder(scope: Scope): TerraformValue {
  const file = scalarText(inParents(undefined, undefined, scope));
  return file === null ? unknown : path.posix.dirname(file);
}

function readConfig(file: TerraformValue | undefined, { names }: Scope): TerraformValue {
  const known = scalarText(file);
  return known === null ? unknown : names.config(known);
}

/** The unit's folder and those above: `.`, `..`, `../..`. */
function folders(first: number): readonly string[] {
  return Array.from({ length: mostAbove + 1 }, (_item, count) => {
    return count === 0 ? "." : Array.from({ length: count }, () => "..").join("/");
  }).slice(first);
}
