// Writes the handler snippets of snippets/ from the catalogue and the handlers in this folder.
// Usage: node scripts/run.mjs scripts/snippets/generate.ts [--check]
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { eventTypes } from "../../events/catalogue.ts";
import { buildSnippetFiles } from "./snippetFiles.ts";

const check = process.argv.includes("--check");

for (const { path, content } of await buildSnippetFiles(eventTypes)) {
  if ((await readFile(path, "utf8").catch(() => null)) === content) continue;
  if (check) {
    console.error(
      `${path} is not up to date. Run: node scripts/run.mjs scripts/snippets/generate.ts`,
    );
    process.exitCode = 1;
    continue;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  console.log(`Wrote ${path}`);
}
