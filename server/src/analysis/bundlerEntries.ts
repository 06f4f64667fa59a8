import path from "node:path";
import { isBundlerFile } from "./buildFiles.ts";
import { isBuiltFolder } from "./builtPaths.ts";
import { foldersUpTo } from "./foldersUpTo.ts";
import type { ModuleLookup } from "./moduleLookup.ts";

/** A path of a source in quotes, or as a word of a command; before it, the name that an object gives it. */
const sourcePath =
  /(?:["']?(?<![\w./-])([\w./-]+)["']?\s*:\s*(?:\[\s*)?)?(?:["'`]|(?<=\s))((?:\.{0,2}\/)?[\w@./-]+\.[cm]?[jt]sx?)(?=["'`\s\\])/gu;

/** `--outfile=dist/index.js`, `--outdir dist`: what a command writes, which is no source. */
const outputs = /--out(?:file|dir|base)?[= ]\S+|-o\s+\S+/gu;

interface BundlerEntry {
  /** Absolute path. */
  readonly file: string;
  /** Absolute paths that the bundle may have, without extension; empty where nothing names it. */
  readonly names: readonly string[];
  /** The name of what a command writes to a folder that tells nothing: `index` for `dist/index.js`. */
  readonly written: string | null;
}

/**
 * The source that a bundler makes a module of, by the build files in the folders above it: one that
 * they give the module's name, one that is called like it, or the only one.
 * @param stem absolute path of the bundle, without its extension
 * @param top absolute path of the highest folder that may hold a build file
 */
export async function findBundledSource(
  lookup: ModuleLookup,
  stem: string,
  top: string,
): Promise<string | null> {
  for (const folder of foldersUpTo(path.dirname(stem), top)) {
    const entries = await entriesIn(lookup, folder);
    const found = chooseEntry(entries, stem);
    if (found !== null) return found;
    if (await lookup.isFile(path.join(folder, "package.json"))) return null;
  }
  return null;
}

/**
 * The source of a bundle that something packs into an archive, whose name need not be the folder's that the
 * bundler writes to.
 * @param stem absolute path of the bundle as if it lay beside the archive, without its extension
 * @param top absolute path of the highest folder that may hold a build file
 */
export async function findPackedSource(
  lookup: ModuleLookup,
  stem: string,
  top: string,
): Promise<string | null> {
  const name = path.basename(stem);
  for (const folder of foldersUpTo(path.dirname(stem), top)) {
    const entries = await entriesIn(lookup, folder);
    const written = entries.filter((entry) => entry.written === name).map(({ file }) => file);
    const [only, ...others] = new Set(written);
    if (only !== undefined) return others.length === 0 ? only : null;
    if (await lookup.isFile(path.join(folder, "package.json"))) return null;
  }
  return null;
}

function chooseEntry(entries: readonly BundlerEntry[], stem: string): string | null {
  const names = namesOfModule(stem);
  const isNamed = ({ names: given }: BundlerEntry): boolean =>
    given.some((name) => names.includes(name));
  const isAlike = ({ file }: BundlerEntry): boolean =>
    namesOfModule(withoutExtension(file)).some((name) => names.includes(name));
  for (const fits of [isNamed, isAlike]) {
    const [first, ...others] = new Set(entries.filter(fits).map(({ file }) => file));
    if (first !== undefined && others.length === 0) return first;
  }
  const unnamed = entries.filter(({ names: given }) => given.length === 0);
  const [only, ...more] = new Set(unnamed.map(({ file }) => file));
  return only !== undefined && more.length === 0 ? only : null;
}

/** What a module may go by: `orders/index` is `orders`, `index` is nothing at all. */
function namesOfModule(stem: string): readonly string[] {
  const name = path.basename(stem);
  const folder = path.basename(path.dirname(stem));
  return anyName.test(name) ? [`${folder}/${name}`, folder] : [name, `${folder}/${name}`];
}

const anyName = /^(?:index|main|handler|app|lambda|bundle)$/u;

async function entriesIn(lookup: ModuleLookup, folder: string): Promise<readonly BundlerEntry[]> {
  const entries: BundlerEntry[] = [];
  for (const name of await lookup.namesIn(folder)) {
    const text = isBundlerFile(name) ? await lookup.textOf(path.join(folder, name)) : null;
    if (text === null || text.length > longestBuildFile) continue;
    // A manifest names many files; only its scripts run a bundler.
    const lines = name === "package.json" ? scriptsOf(text) : [text];
    for (const line of lines) entries.push(...(await entriesOf(lookup, folder, line)));
  }
  return entries;
}

const longestBuildFile = 50_000;

/** @param text a build file, or one command */
async function entriesOf(
  lookup: ModuleLookup,
  folder: string,
  text: string,
): Promise<readonly BundlerEntry[]> {
  const entries: BundlerEntry[] = [];
  const written = [...text.matchAll(/--outfile[= ]([\w./-]+)/gu)].map(([, file = ""]) => file);
  const outfile = written.length === 1 ? written[0] : undefined;
  for (const [, key, source = ""] of text.replaceAll(outputs, " ").matchAll(sourcePath)) {
    const file = path.resolve(folder, source);
    if (!(await lookup.isFile(file))) continue;
    const named = key === undefined || key === "entry" ? [] : [key];
    const names = outfile === undefined ? named : namesOfModule(withoutExtension(outfile));
    entries.push({ file, names, written: outfile === undefined ? null : plainOutput(outfile) });
  }
  return entries;
}

function plainOutput(outfile: string): string | null {
  const folder = path.dirname(outfile);
  const isPlain =
    folder === "." || folder.split("/").every((name) => name === "." || isBuiltFolder(name));
  return isPlain ? path.basename(withoutExtension(outfile)) : null;
}

const bundlers = /\b(?:esbuild|webpack|rollup|tsup|ncc|parcel|bun build|tsdown|rolldown)\b/u;

/** The commands of a manifest that bundle. */
function scriptsOf(text: string): readonly string[] {
  const scripts = /"scripts"\s*:\s*\{([^}]*)\}/u.exec(text)?.[1] ?? "";
  return scripts.split(/",|\n/u).filter((line) => bundlers.test(line));
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - path.extname(file).length);
}
