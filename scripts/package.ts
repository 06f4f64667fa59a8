// Makes the VSIX of this platform: a release build, checked for what it holds and for its size.
import { spawnSync } from "node:child_process";
import { readFile, rm, stat } from "node:fs/promises";
import { readdir } from "node:fs/promises";
import { dist, nodeModules, root } from "./build/paths.ts";

/** VS Code's names of platforms. */
const platforms: Readonly<Record<string, string>> = {
  win32: "win32",
  darwin: "darwin",
  linux: "linux",
};
const target = `${platforms[process.platform] ?? process.platform}-${process.arch}`;

/** Budget of the VSIX in bytes, without the bundler's program. */
const maxBytes = 8 * 1024 * 1024;

const run = (script: string, ...rest: string[]): void => {
  const { status } = spawnSync(process.execPath, [script, ...rest], {
    stdio: "inherit",
    cwd: root,
  });
  if (status !== 0) process.exit(1);
};

run(`${root}scripts/run.mjs`, "scripts/build.ts", "--release");
const { version } = JSON.parse(await readFile(`${root}package.json`, "utf8")) as {
  version: string;
};
const file = `${root}lambda-lens-${target}-${version}.vsix`;
await rm(file, { force: true });
run(
  `${nodeModules}/@vscode/vsce/vsce`,
  "package",
  "--no-dependencies",
  "--allow-missing-repository",
  "--no-rewrite-relative-links",
  "--target",
  target,
  "--out",
  file,
);
const bundler = await compressedSize(`${dist}/esbuild/bin`);
const { size } = await stat(file);
const own = size - bundler;
console.log(`${file}: ${megabytes(size)}, ${megabytes(own)} without the bundler's program`);
if (own > maxBytes) {
  console.error(`The VSIX is over its budget of ${megabytes(maxBytes)}`);
  process.exit(1);
}

async function compressedSize(folder: string): Promise<number> {
  const { deflateRawSync } = await import("node:zlib");
  const names = await readdir(folder);
  const sizes = await Promise.all(
    names.map(async (name) => deflateRawSync(await readFile(`${folder}/${name}`)).length),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
