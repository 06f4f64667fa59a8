import path from "node:path";

/**
 * The folder that a program runs in, and from which the relative paths in it count: the nearest one that
 * holds `cdk.json`; else the file's own. AWS CDK Developer Guide, "Configure the AWS CDK CLI".
 */
export async function findAppFolder(
  file: string,
  listNames: (folder: string) => Promise<readonly string[]>,
): Promise<string> {
  let folder = path.dirname(file);
  while (folder !== path.dirname(folder)) {
    if ((await listNames(folder)).includes("cdk.json")) return folder;
    folder = path.dirname(folder);
  }
  return path.dirname(file);
}
