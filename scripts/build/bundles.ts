import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { build, context, type BuildOptions } from "esbuild";
import { importsBeside } from "./importsBeside.ts";
import { catalogueModules } from "./catalogueModules.ts";
import { dist, root } from "./paths.ts";

export interface BundleOptions {
  readonly release: boolean;
}

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
  legalComments: "none",
};

/** Node programs: the oldest host is VS Code 1.91, with Node 20. */
const node: BuildOptions = {
  ...shared,
  platform: "node",
  format: "cjs",
  target: "node20",
  // Loaded by path from dist/esbuild, and only when a handler needs building.
  external: ["vscode", "esbuild"],
};

const browser: BuildOptions = {
  ...shared,
  platform: "browser",
  format: "esm",
  target: "chrome122",
};

const targets: readonly BuildOptions[] = [
  // What VS Code loads at once, and beside it what is loaded when it is needed.
  {
    ...node,
    entryPoints: ["client/src/extension.ts"],
    outfile: `${dist}/extension.js`,
    plugins: [importsBeside],
  },
  {
    ...node,
    entryPoints: ["client/src/gallery/createGallery.ts"],
    outfile: `${dist}/createGallery.js`,
  },
  { ...node, entryPoints: ["client/src/lateParts.ts"], outfile: `${dist}/lateParts.js` },
  {
    ...node,
    entryPoints: ["server/src/main.ts"],
    outfile: `${dist}/server.js`,
    // vscode-json-languageservice is UMD as its "main", whose own imports no bundler can follow.
    mainFields: ["module", "main"],
  },
  {
    ...node,
    entryPoints: ["cli/main.ts"],
    outfile: `${dist}/cli.js`,
    banner: { js: "#!/usr/bin/env node" },
    // As for the server.
    mainFields: ["module", "main"],
  },
  {
    ...browser,
    entryPoints: ["client/webview/result/main.ts"],
    outfile: `${dist}/webview/result.js`,
  },
  galleryBundle("main", "gallery"),
  // Come after the list is on the screen.
  galleryBundle("sampleView", "sampleView"),
  galleryBundle("createSearch", "createSearch"),
];

/** One file of the gallery. What it imports when needed is the file of another entry beside it. */
function galleryBundle(source: string, name: string): BuildOptions {
  return {
    ...browser,
    entryPoints: [`client/webview/gallery/${source}.ts`],
    outfile: `${dist}/webview/${name}.js`,
    plugins: [catalogueModules, importsBeside],
  };
}

function existing(): readonly BuildOptions[] {
  return targets.filter(({ entryPoints }) => existsSync(`${root}${(entryPoints as string[])[0]}`));
}

/** Bundles all programs once; a failing bundle fails the build. */
export async function bundle({ release }: BundleOptions): Promise<void> {
  const results = await Promise.all(
    existing().map((options) => build({ ...options, minify: release })),
  );
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile?.outputs)) as object;
  const inputs = Object.assign({}, ...results.map(({ metafile }) => metafile?.inputs)) as object;
  // Which packages went into the product: the third-party notices and the size check read it.
  await writeFile(`${dist}/meta.json`, JSON.stringify({ inputs, outputs }));
}

/** Keeps all bundles up to date until the process is stopped. */
export async function watch(): Promise<void> {
  const contexts = await Promise.all(existing().map((options) => context(options)));
  await Promise.all(contexts.map((entry) => entry.watch()));
}

/** The sources that go into the bundle with this name, relative to the project's root. */
export async function sourcesOf(name: string): Promise<readonly string[]> {
  const target = targets.find(({ outfile }) => outfile === `${dist}/${name}`);
  if (target === undefined) throw new Error(`The build makes no ${name}`);
  const { metafile } = await build({ ...target, metafile: true, write: false });
  return Object.keys(metafile.inputs);
}
