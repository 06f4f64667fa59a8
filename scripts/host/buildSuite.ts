import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { repositoryRoot } from "./hostPaths.ts";

/**
 * Bundles a folder of `test/host` for the extension host and returns the path of the module that
 * exports `run()`. Rejects with esbuild's messages if it doesn't compile.
 */
export async function buildSuite(name: "suite" | "bench" = "suite"): Promise<string> {
  const outputFolder = join(repositoryRoot, ".cache", `host-${name}`);
  await rm(outputFolder, { recursive: true, force: true });
  await build({
    entryPoints: [join(repositoryRoot, "test", "host", name, "index.ts")],
    outfile: join(outputFolder, "index.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    external: ["vscode", "mocha"],
    logLevel: "error",
  });
  return join(outputFolder, "index.cjs");
}
