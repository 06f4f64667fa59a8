// Writes what is told of rules elsewhere: their pages in docs/rules, the setting `lambdaLens.rules` of the
// extension's manifest, and the schema of lambda-lens.json.
// Usage: node scripts/run.mjs scripts/publishRules.ts
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./build/paths.ts";
import type { writeRules } from "./docs/writeRules.ts";

type WriteRules = typeof writeRules;

// Node.js cannot import tree-sitter's names by itself; the examples of rules are code, and are parsed.
const folder = await mkdtemp(join(tmpdir(), "publish-rules-"));
const outfile = join(folder, "writeRules.cjs");
await build({
  absWorkingDir: root,
  entryPoints: ["scripts/docs/writeRules.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  mainFields: ["module", "main"],
  logLevel: "warning",
});
const built = createRequire(import.meta.url)(outfile) as { readonly writeRules: WriteRules };
await built.writeRules(root);
await rm(folder, { recursive: true });
