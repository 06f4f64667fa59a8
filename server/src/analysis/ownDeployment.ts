import path from "node:path";
import { foldersUpTo } from "./foldersUpTo.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { isInside } from "./posixPath.ts";

/** Files that deploy what lies beside and below them, as the frameworks' documentation names them. */
const deploymentFile =
  /^(?:(?:template|samconfig)\.(?:ya?ml|json|toml)|serverless\.(?:ya?ml|json|[cm]?[jt]s)|cdk\.json|terragrunt\.hcl|.+\.tf)$/u;

/**
 * Whether a source lies in the folder of another deployment than the template's: side by side, as the
 * examples of a collection or the services of a repository do, such folders hold files of the same
 * names, and a path that ends alike tells nothing. What lies below the own folders is never another's.
 * @param file absolute path of the source
 * @param own absolute paths of the folders of the template and of its code
 */
export async function isOfAnotherDeployment(
  lookup: ModuleLookup,
  file: string,
  own: readonly string[],
): Promise<boolean> {
  if (own.some((folder) => isInside(folder, file))) return false;
  for (const folder of foldersUpTo(path.dirname(file), lookup.folderOf(file))) {
    if (own.some((each) => isInside(folder, each))) return false;
    const names = await lookup.namesIn(folder);
    if (names.some((name) => deploymentFile.test(name))) return true;
  }
  return false;
}
