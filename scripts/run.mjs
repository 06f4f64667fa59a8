// Runs a TypeScript script of ours with a Node.js that can load it. The machine's own may be older:
// then the one that npm brought is called by its path, so that it never shadows `node` on the PATH.
// Usage: node scripts/run.mjs scripts/build.ts [arguments]
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const wantedMajor = 24;

function findNode() {
  if (Number(process.versions.node.split(".")[0]) >= wantedMajor) return process.execPath;
  const os = process.platform === "win32" ? "win" : process.platform;
  const program = process.platform === "win32" ? "node.exe" : "node";
  const path = fileURLToPath(
    new URL(`../node_modules/node-${os}-${process.arch}/bin/${program}`, import.meta.url),
  );
  if (existsSync(path)) return path;
  console.error(
    `Node.js ${wantedMajor} is needed and neither this one (${process.versions.node}) nor an npm package has it. Run: npm ci --include=optional`,
  );
  process.exit(3);
}

const [script, ...rest] = process.argv.slice(2);
const { status } = spawnSync(findNode(), ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", script, ...rest], {
  stdio: "inherit",
});
process.exit(status ?? 1);
