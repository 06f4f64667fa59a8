import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dist, root } from "./paths.ts";

/** Packages that lie in dist as they are, beside those that the bundles hold. */
const copied = [
  "esbuild",
  "@vscode/tree-sitter-wasm",
  "@vscode/codicons",
  "aws-lambda-ric-3",
  "aws-lambda-ric-4",
];

/**
 * Writes the notices that the product's parts ask for: name, version, licence and its text, of every
 * package that went into a bundle or lies in dist.
 */
export async function writeNotices(): Promise<void> {
  const { inputs } = JSON.parse(await readFile(`${dist}/meta.json`, "utf8")) as {
    readonly inputs: Readonly<Record<string, unknown>>;
  };
  const folders = new Set([
    ...Object.keys(inputs).flatMap((path) => packageFolder(path) ?? []),
    ...copied.map((name) => `node_modules/${name}`),
  ]);
  const npm = await Promise.all(
    [...folders].toSorted().map((folder) => describe(join(root, folder))),
  );
  const python = await pythonNotices();
  const text = [...npm, ...python].join(`\n\n${"-".repeat(80)}\n\n`);
  await writeFile(`${dist}/THIRD-PARTY-NOTICES.txt`, `${text}\n`);
}

/** node_modules/@scope/name of a bundled file, or null for a file of our own. */
function packageFolder(path: string): string | null {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return match?.[1] ?? null;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

async function describe(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(`${folder}/package.json`, "utf8")) as Manifest;
  const texts = await readNotices(folder);
  return [
    `${manifest.name} ${manifest.version} (${manifest.license ?? "see below"})`,
    ...texts,
  ].join("\n\n");
}

async function readNotices(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) =>
    /^(licen[cs]e|notice|copying)/i.test(name),
  );
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}

/** The build keeps the notices of the Python packages beside them, as NAME-LICENSE.txt. */
async function pythonNotices(): Promise<readonly string[]> {
  const folder = `${dist}/clients/python/packages`;
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((name) => /-(LICENSE|NOTICE)/.test(name));
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return `${name.split(/-(?:LICENSE|NOTICE)/)[0] ?? dirname(name)} (Python package)\n\n${text}`;
    }),
  );
}
