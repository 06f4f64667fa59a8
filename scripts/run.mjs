// Runs a TypeScript script of ours with a Node.js that can load it; installs the dependencies first
// where there are none. The machine's own Node.js may be older than the scripts need: then the one
// that npm brought is called by its path, so that it never shadows `node` on the PATH.
// Usage: node scripts/run.mjs scripts/build.ts [arguments]
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const wantedMajor = 24;
const root = fileURLToPath(new URL("..", import.meta.url));
const windows = process.platform === "win32";

function installDependencies() {
  if (existsSync(`${root}node_modules/.package-lock.json`)) return;
  console.log("Installing the dependencies (npm ci)");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    cwd: root,
    shell: windows,
  });
  if (status !== 0) process.exit(3);
}

function findNode() {
  if (Number(process.versions.node.split(".")[0]) >= wantedMajor) return process.execPath;
  const os = windows ? "win" : process.platform;
  const file = windows ? "node.exe" : "node";
  const path = `${root}node_modules/node-${os}-${process.arch}/bin/${file}`;
  if (existsSync(path)) return path;
  console.error(
    `Node.js ${wantedMajor} is needed, and neither this one (${process.versions.node}) nor an npm package has it. Run: npm ci --include=optional`,
  );
  process.exit(3);
}

installDependencies();
const [script, ...rest] = process.argv.slice(2);
const child = spawn(
  findNode(),
  ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", script, ...rest],
  { stdio: "inherit" },
);
// Whoever stops this process means the script.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.once("exit", (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
