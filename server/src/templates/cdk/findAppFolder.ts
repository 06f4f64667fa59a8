import path from "node:path";

/** What marks the folder that a program runs in, most telling first. */
const markers = [
  new Set(["cdk.json"]),
  new Set(["package.json", "requirements.txt", "pyproject.toml"]),
];

/**
 * The folder that a program runs in, and from which the relative paths in it count: the nearest one that
 * holds `cdk.json`, else the project's; else the file's own. AWS CDK Developer Guide, "Configure the AWS CDK
 * CLI".
 */
export async function findAppFolder(
  file: string,
  listNames: (folder: string) => Promise<readonly string[]>,
): Promise<string> {
  const folders = foldersAbove(file);
  for (const marker of markers) {
    for (const folder of folders) {
      if ((await listNames(folder)).some((name) => marker.has(name))) return folder;
    }
  }
  return path.dirname(file);
}

/** The file's own folder and those above it, but for the root. */
function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(file); folder !== path.dirname(folder);) {
    folders.push(folder);
    folder = path.dirname(folder);
  }
  return folders;
}
