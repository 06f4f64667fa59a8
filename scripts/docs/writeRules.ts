import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { rulePages } from "./rulePages.ts";
import { ruleFileSchema, withRuleSetting } from "./ruleSettings.ts";

/**
 * Writes what is told of rules elsewhere: their pages, the setting `lambdaLens.rules` of the extension's
 * manifest, and the schema of `lambda-lens.json`. A page whose rule is gone goes as well.
 * @param root absolute path of the repository
 */
export async function writeRules(root: string): Promise<void> {
  const folder = path.join(root, "docs/rules");
  const pages = await rulePages();
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) {
    if (!pages.has(file)) await rm(path.join(folder, file));
  }
  for (const [file, text] of pages) await writeFile(path.join(folder, file), text);
  const manifest = path.join(root, "package.json");
  await writeFile(manifest, withRuleSetting(await readFile(manifest, "utf8")));
  const schema = path.join(root, "schemas/lambda-lens.schema.json");
  await writeFile(schema, `${JSON.stringify(ruleFileSchema(), null, 2)}\n`);
}
