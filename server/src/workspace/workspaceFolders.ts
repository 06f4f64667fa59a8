import path from "node:path";
import { isInside } from "../analysis/posixPath.ts";
import { ignoredFolders } from "./ignoredFolders.ts";

/** Folders that are remembered: those of a large workspace, in a megabyte. */
const mostCovered = 10_000;

/** The folders that a person has opened, as absolute paths. */
export class WorkspaceFolders {
  #folders: readonly string[] = [];
  /** Folders that the listing passed over for what they hold, which their names don't tell. */
  #environments: readonly string[] = [];
  /** What `covers` has found out, by folder: it is asked for every name that a module may have. */
  readonly #covered = new Map<string, boolean>();

  /** Takes these folders in place of those before. */
  set(folders: readonly string[]): void {
    this.#folders = folders;
    this.#environments = [];
    this.#covered.clear();
  }

  /**
   * Takes note of folders that the listing has passed over. A virtual environment that is made later is
   * known by the `site-packages` in it.
   * @param folders absolute paths
   */
  passOver(folders: readonly string[]): void {
    const others = folders.filter((folder) => !ignoredFolders.has(path.basename(folder)));
    this.#environments = [...this.#environments, ...others];
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
    return ignoredBelow.test(path.dirname(file).slice(folder.length));
  }
}

const names = Array.from(ignoredFolders, (name) => name.replaceAll(".", String.raw`\.`));
const ignoredBelow = new RegExp(String.raw`(?:^|[\\/])(?:${names.join("|")})(?=[\\/]|$)`);
