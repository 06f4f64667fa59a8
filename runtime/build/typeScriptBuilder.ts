import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Esbuild from "esbuild";
import { BuildError } from "./buildError.ts";
import { loadEsbuild } from "./esbuildModule.ts";
import { handlerModule, moduleFormat } from "./handlerModule.ts";
import { providedPackages } from "./providedPackages.ts";

/** A handler's bundle, in memory. */
export interface BuiltHandler {
  /** Path relative to the task root, and content. */
  readonly files: readonly { readonly path: string; readonly contents: Uint8Array }[];
  /** Changes when the bundle does. */
  readonly hash: string;
  /** Absolute paths of the sources that went into it. */
  readonly inputs: readonly string[];
}

interface Entry {
  readonly context: Esbuild.BuildContext;
  last: { readonly built: BuiltHandler; readonly stamp: string } | null;
}

/**
 * Bundles handlers with esbuild, the way SAM and CDK deploy them: one file and its source map, with
 * the project's tsconfig. Keeps esbuild's state, so that a build after an edit is incremental.
 */
export class TypeScriptBuilder {
  readonly #distFolder: string;
  readonly #entries = new Map<string, Promise<Entry>>();

  constructor(distFolder: string) {
    this.#distFolder = distFolder;
  }

  /**
   * @param nodeMajor version that the bundle is for.
   * @param layerFolders absolute paths of `node_modules` that layers bring.
   * @throws BuildError with the compiler's messages.
   */
  async build(
    sourceFile: string,
    handler: string,
    nodeMajor: string,
    layerFolders: readonly string[] = [],
  ): Promise<BuiltHandler> {
    const asked = { sourceFile, handler, nodeMajor, layerFolders };
    const key = JSON.stringify([asked, moduleFormat(sourceFile)]);
    let pending = this.#entries.get(key);
    if (!pending) {
      pending = this.#createEntry(asked);
      this.#entries.set(key, pending);
    }
    const entry = await pending;
    const configuration = configurationFiles(dirname(sourceFile));
    const stamp = (inputs: readonly string[]): string => stampOf([...inputs, ...configuration]);
    if (entry.last && entry.last.stamp === stamp(entry.last.built.inputs)) return entry.last.built;
    const built = await rebuild(entry.context, dirname(sourceFile));
    entry.last = { built, stamp: stamp(built.inputs) };
    return built;
  }

  async dispose(): Promise<void> {
    const entries = await Promise.allSettled(this.#entries.values());
    this.#entries.clear();
    for (const entry of entries) {
      if (entry.status === "fulfilled") await entry.value.context.dispose();
    }
  }

  async #createEntry(asked: AskedBundle): Promise<Entry> {
    const esbuild = await loadEsbuild(this.#distFolder);
    const context = await esbuild.context(buildOptions(asked));
    return { context, last: null };
  }
}

interface AskedBundle {
  readonly sourceFile: string;
  readonly handler: string;
  readonly nodeMajor: string;
  readonly layerFolders: readonly string[];
}

function buildOptions({
  sourceFile,
  handler,
  nodeMajor,
  layerFolders,
}: AskedBundle): Esbuild.BuildOptions {
  const format = moduleFormat(sourceFile);
  const out = handlerModule(handler);
  const outdir = resolve(dirname(sourceFile), ".lambda-lens");
  return {
    entryPoints: [{ in: sourceFile, out }],
    outdir,
    absWorkingDir: dirname(sourceFile),
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    target: `node${nodeMajor}`,
    sourcemap: true,
    sourcesContent: false,
    // Sources are named relative to the map, which will lie elsewhere.
    sourceRoot: pathToFileURL(join(outdir, dirname(out), "/")).href,
    logLevel: "silent",
    format,
    outExtension: { ".js": format === "esm" ? ".mjs" : ".js" },
    // Modules of layers are named by their place in Lambda, and found there when they are asked for.
    external: ["/opt/*"],
    nodePaths: [...layerFolders],
    plugins: [providedPackages],
    ...(format === "esm" ? { banner: { js: requireInEsm } } : {}),
  };
}

/** CommonJS dependencies inside an ES module bundle still call require. */
const requireInEsm =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

async function rebuild(
  context: Esbuild.BuildContext,
  workingFolder: string,
): Promise<BuiltHandler> {
  let result: Esbuild.BuildResult;
  try {
    result = await context.rebuild();
  } catch (error) {
    throw toBuildError(error as Esbuild.BuildFailure, workingFolder);
  }
  const outputs = result.outputFiles ?? [];
  const outputFolder = join(workingFolder, ".lambda-lens");
  return {
    files: outputs.map((file) => ({
      path: file.path.slice(outputFolder.length + 1),
      contents: file.contents,
    })),
    hash: outputs.map((file) => file.hash).join("-"),
    inputs: Object.keys(result.metafile?.inputs ?? {}).map((path) => resolve(workingFolder, path)),
  };
}

function toBuildError(failure: Esbuild.BuildFailure, workingFolder: string): BuildError {
  const messages = failure.errors ?? [];
  const frames = messages.flatMap(({ location }) =>
    location === null
      ? []
      : [
          {
            file: resolve(workingFolder, location.file),
            line: location.line,
            column: location.column + 1,
          },
        ],
  );
  const text = messages.map(({ text: message, location }) =>
    location === null
      ? message
      : `${resolve(workingFolder, location.file)}:${location.line}: ${message}`,
  );
  return new BuildError(text.join("\n") || String(failure), frames);
}

/** Files that change a build without being part of it, where they exist: from here upwards. */
function configurationFiles(folder: string): readonly string[] {
  const parent = dirname(folder);
  const here = ["tsconfig.json", "package.json"].map((name) => join(folder, name));
  return parent === folder ? here : [...here, ...configurationFiles(parent)];
}

function stampOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat ? `${stat.mtimeMs}:${stat.size}` : "gone";
    })
    .join(",");
}
