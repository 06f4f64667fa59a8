// Writes what is told of rules elsewhere: their pages in docs/rules, the setting `lambdaLens.rules` of the
// extension's manifest, and the schema of lambda-lens.json. A page whose rule is gone goes as well.
// Usage: node scripts/run.mjs scripts/publishRules.ts
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { rulePages } from "./docs/rulePages.ts";
import { ruleFileSchema, withRuleSetting } from "./docs/ruleSettings.ts";

const root = new URL("../", import.meta.url);
const folder = new URL("docs/rules/", root);
const pages = await rulePages();
await mkdir(folder, { recursive: true });
for (const file of await readdir(folder)) {
  if (!pages.has(file)) await rm(new URL(file, folder));
}
for (const [file, text] of pages) await writeFile(new URL(file, folder), text);
const manifest = new URL("package.json", root);
await writeFile(manifest, withRuleSetting(await readFile(manifest, "utf8")));
const schema = new URL("schemas/lambda-lens.schema.json", root);
await writeFile(schema, `${JSON.stringify(ruleFileSchema(), null, 2)}\n`);
