import path from "node:path";
import type { ModuleLookup } from "../../analysis/moduleLookup.ts";
import { isInside, toPosix } from "../../analysis/posixPath.ts";
import type { ProgramConventions } from "../programs/locateProgram.ts";

/** Folders between a file and its crate's root beyond which we stop looking for the manifest. */
const deepest = 6;

/** Cargo names a binary in the manifest's `[[bin]]`, after its file in `src/bin`, else after the package. */
export const rustPrograms: ProgramConventions = {
  language: "rust",
  mainFiles: async (lookup, root) => {
    const manifests = lookup.filesNamed("Cargo.toml").filter((file) => isInside(root, file));
    const stated = await Promise.all(manifests.map((file) => binariesOf(lookup, file)));
    return [...new Set([...lookup.filesNamed("main.rs"), ...stated.flat()])];
  },
  namesOf: async (lookup, file) => {
    const crate = await findCrate(lookup, file);
    if (crate === null) return [path.basename(file, ".rs")];
    const relative = toPosix(path.relative(crate.folder, file));
    const stated = nameOfBinary(crate.manifest, relative);
    const [, conventional] = /^src\/bin\/([^/]+?)(?:\.rs|\/main\.rs)$/u.exec(relative) ?? [];
    // A second binary is not the package's own.
    const isOther = stated !== undefined && relative !== "src/main.rs";
    const isOneOfMany =
      conventional !== undefined || (isOther && binariesIn(crate.manifest).length > 1);
    const ofPackage = [packageNameIn(crate.manifest), path.basename(crate.folder)];
    const names = [stated, conventional, ...(isOneOfMany ? [] : ofPackage)];
    return names.filter((name) => name !== undefined);
  },
  folderOfRule: async () => null,
  isMainFolder: (folder) => folder === "" || folder === "src",
};

/** The files that a manifest's binaries begin with: those it names, and each file in `src/bin`. */
async function binariesOf(lookup: ModuleLookup, manifest: string): Promise<readonly string[]> {
  const crate = path.dirname(manifest);
  const stated = binariesIn((await lookup.textOf(manifest)) ?? "").flatMap(
    (section) => valueOf("path", section) ?? [],
  );
  const folder = path.join(crate, "src", "bin");
  const conventional = (await lookup.namesIn(folder)).filter((name) => name.endsWith(".rs"));
  return [
    ...stated.map((file) => path.join(crate, file)),
    ...conventional.map((name) => path.join(folder, name)),
  ];
}

interface Crate {
  readonly folder: string;
  readonly manifest: string;
}

async function findCrate(lookup: ModuleLookup, file: string): Promise<Crate | null> {
  let folder = path.dirname(file);
  for (let depth = 0; depth < deepest; depth += 1) {
    const manifest = path.join(folder, "Cargo.toml");
    if (await lookup.isFile(manifest)) {
      return { folder, manifest: (await lookup.textOf(manifest)) ?? "" };
    }
    folder = path.dirname(folder);
  }
  return null;
}

/** Name of the manifest's `[[bin]]` for a file. A few lines of TOML, which Cargo's own layout makes regular. */
function nameOfBinary(manifest: string, file: string): string | undefined {
  const own = binariesIn(manifest).find(
    (section) => valueOf("path", section)?.replace(/^\.\//u, "") === file,
  );
  return own === undefined ? undefined : valueOf("name", own);
}

function binariesIn(manifest: string): readonly string[] {
  return sectionsOf(manifest).filter((section) => section.startsWith("[[bin]]"));
}

function packageNameIn(manifest: string): string | undefined {
  const section = sectionsOf(manifest).find((each) => each.startsWith("[package]"));
  return section === undefined ? undefined : valueOf("name", section);
}

function sectionsOf(manifest: string): readonly string[] {
  return manifest.split(/^(?=\[)/mu);
}

function valueOf(key: "name" | "path", section: string): string | undefined {
  return new RegExp(`^\\s*${key}\\s*=\\s*["']([^"']+)["']`, "mu").exec(section)?.[1];
}
