import { access, readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** What of npm and PyPI a handler may take its types or helpers from. */
const npmPackages = ["@aws-lambda-powertools/batch", "@types/aws-lambda"];
const pythonPackages: ReadonlyMap<string, RegExp> = new Map([
  ["aws-lambda-powertools", /aws[-_]lambda[-_]powertools/i],
  ["aws-lambda-typing", /aws[-_]lambda[-_]typing/i],
]);
const pythonManifest = /^(?:requirements.*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:py|cfg))$/;

/** What the project of a file has, as far as handlers care. */
export interface Project {
  readonly packages: ReadonlySet<string>;
  /** True where the nearest `package.json` makes `.js` files ECMAScript modules. */
  readonly isModule: boolean;
}

/**
 * Reads the manifests from the file's folder up to its workspace folder: a package counts where one of
 * them names it, or where npm has installed it. What cannot be read counts as absent.
 * @param file absolute path; it need not exist
 * @param roots absolute paths of the workspace folders
 */
export async function readProject(file: string, roots: readonly string[]): Promise<Project> {
  const packages = new Set<string>();
  let isModule: boolean | null = null;
  for (const folder of foldersAbove(file, roots)) {
    const names = await readdir(folder).catch((): string[] => []);
    if (names.includes("package.json")) {
      const manifest = await readManifest(path.join(folder, "package.json"));
      isModule ??= manifest["type"] === "module";
      for (const name of dependenciesOf(manifest)) packages.add(name);
    }
    for (const name of npmPackages) {
      const isInstalled = access(path.join(folder, "node_modules", name)).then(
        () => true,
        () => false,
      );
      if (names.includes("node_modules") && (await isInstalled)) packages.add(name);
    }
    for (const name of names.filter((each) => pythonManifest.test(each))) {
      const text = await readFile(path.join(folder, name), "utf8").catch(() => "");
      for (const [found, spelling] of pythonPackages) if (spelling.test(text)) packages.add(found);
    }
  }
  return { packages, isModule: isModule ?? false };
}

/** The file's folder and those around it, the innermost first, no further than a workspace folder. */
function foldersAbove(file: string, roots: readonly string[]): readonly string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    folders.push(folder);
    if (roots.includes(folder) || path.dirname(folder) === folder) break;
  }
  // Outside of every workspace folder, the one next to the file is all that can be told.
  return roots.includes(folders.at(-1) ?? "") ? folders : folders.slice(0, 1);
}

async function readManifest(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const manifest: unknown = JSON.parse(await readFile(file, "utf8"));
    return typeof manifest === "object" && manifest !== null ? { ...manifest } : {};
  } catch {
    return {};
  }
}

function dependenciesOf(manifest: Readonly<Record<string, unknown>>): readonly string[] {
  const kinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
  return kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}));
}
