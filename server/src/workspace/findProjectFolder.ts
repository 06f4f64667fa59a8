import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";

/** What lies at the top of a project whose functions are deployed together. */
const markers =
  /^(?:\.git|template\.(?:ya?ml|json)|samconfig\.(?:toml|ya?ml)|serverless\.(?:ya?ml|json|ts|js)|cdk\.json|main\.tf|package\.json|pyproject\.toml|requirements\.txt|Pipfile|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|Gemfile)$/;

/**
 * The project of a file that was opened without a folder: the nearest folder around it that has one of a
 * project's files, never the home folder or one above it.
 * @param file absolute path
 * @returns null where there is none: whatever else lies beside the file need not belong to it
 */
export async function findProjectFolder(file: string): Promise<string | null> {
  const home = homedir();
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (folder === home || folder === path.dirname(folder)) return null;
    const names = await readdir(folder).catch((): string[] => []);
    if (names.some((name) => markers.test(name))) return folder;
  }
}
