import path from "node:path";
import { ignoredFolders } from "../../../workspace/ignoredFolders.ts";
import type { TemplateSurroundings } from "../../templateReader.ts";

const extensions = [".py", ".js", ".mjs", ".cjs", ".rb"];
/** Folders that are looked into: enough for a project, few enough to stay cheap. */
const maximumFolders = 300;

/**
 * The folder of a project whose copy an asset is: the one that has the same file for the handler. CDK leaves
 * no trace of where it copied from.
 * @param asset absolute path of the asset's folder in the assembly
 * @param handler `shop/orders.create`
 * @param appFolder absolute path of the project
 * @returns an absolute path; null where none has that file, as when the asset was bundled
 */
export async function findAssetSource(
  asset: string,
  handler: string,
  appFolder: string,
  { readText, listNames }: TemplateSurroundings,
): Promise<string | null> {
  const module = await findModule(asset, handler, readText);
  if (module === null) return null;
  const [top = ""] = module.name.split("/");
  const waiting = [appFolder];
  for (const [index, folder] of waiting.entries()) {
    if (index >= maximumFolders) return null;
    const names = await listNames(folder);
    const hasTop = names.includes(top);
    if (hasTop && (await readText(path.join(folder, module.name))) === module.text) return folder;
    // What has an extension is hardly a folder.
    const inner = names.filter((name) => !ignoredFolders.has(name) && !name.includes("."));
    waiting.push(...inner.map((name) => path.join(folder, name)));
  }
  return null;
}

async function findModule(
  asset: string,
  handler: string,
  readText: TemplateSurroundings["readText"],
): Promise<{ readonly name: string; readonly text: string } | null> {
  const stem = handler.slice(0, Math.max(handler.lastIndexOf("."), 0));
  for (const extension of stem === "" ? [] : extensions) {
    const dotted = extension === ".py" ? stem.replaceAll(".", "/") : stem;
    const text = await readText(path.join(asset, dotted + extension));
    if (text !== null) return { name: dotted + extension, text };
  }
  return null;
}
