import path from "node:path";
import { isInside } from "../analysis/posixPath.ts";
import { ignoredFolders } from "./ignoredFolders.ts";
import type { FileListing } from "./listFiles.ts";

/** Folders that are remembered: those of a large workspace, in a megabyte. */
const mostCovered = 10_000;

/** The folders that a person has opened, as absolute paths. */
export class WorkspaceFolders {
  #folders: readonly string[] = [];
  /** Folders that the listing passed over for what they hold, which their names don't tell. */
  #environments: readonly string[] = [];
  /** Folders that the listing did not pass over, although their names say so. */
  #own: ReadonlySet<string> = new Set();
  /** What `covers` has found out, by folder: it is asked for every name that a module may have. */
  readonly #covered = new Map<string, boolean>();

  /** Takes these folders in place of those before. */
  set(folders: readonly string[]): void {
    this.#folders = folders;
    this.#environments = [];
    this.#own = new Set();
    this.#covered.clear();
  }

  /**
   * Takes note of what a listing says of folders. A virtual environment that is made later is known by the
   * `site-packages` in it; a folder `build` that is made later counts as a build's.
   */
  note({ ignored, own }: Pick<FileListing, "ignored" | "own">): void {
    const others = ignored.filter((folder) => !ignoredFolders.has(path.basename(folder)));
    this.#environments = [...this.#environments, ...others];
    this.#own = new Set([...this.#own, ...own]);
    this.#covered.clear();
  }

  holds(file: string): boolean {
    return this.#folders.some((folder) => isInside(folder, file));
  }

  /** True where the listing would hold the file if it existed. */
  covers(file: string): boolean {
    const folder = path.dirname(file);
    const known = this.#covered.get(folder);
    if (known !== undefined) return known;
    const isCovered = this.holds(folder) && !this.ignores(file);
    if (this.#covered.size >= mostCovered) this.#covered.clear();
    this.#covered.set(folder, isCovered);
    return isCovered;
  }

  /** The innermost folder that the file lies in, else the file's own folder. */
  nearest(file: string): string {
    const holding = this.#folders.filter((folder) => isInside(folder, file));
    const [nearest] = holding.toSorted((one, other) => other.length - one.length);
    return nearest ?? path.dirname(file);
  }

  /** True for a file that the listing passes over, because of a folder between it and the workspace's. */
  ignores(file: string): boolean {
    const folder = this.#folders.find((each) => isInside(each, file));
    if (folder === undefined) return false;
    if (this.#environments.some((each) => isInside(each, file))) return true;
    const below = path.dirname(file).slice(folder.length);
    return ignoredBelow.test(below) && this.#hasIgnored(folder, below);
  }

  #hasIgnored(folder: string, below: string): boolean {
    const segments = below.split(path.sep);
    return segments.some(
      (name, index) =>
        ignoredFolders.has(name) &&
        !this.#own.has(folder + segments.slice(0, index + 1).join(path.sep)),
    );
  }
}

const names = Array.from(ignoredFolders, (name) => name.replaceAll(".", String.raw`\.`));
const ignoredBelow = new RegExp(String.raw`(?:^|[\\/])(?:${names.join("|")})(?=[\\/]|$)`);
