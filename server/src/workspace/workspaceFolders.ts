import path from "node:path";
import { isInside } from "../analysis/posixPath.ts";
import { ignoredFolders } from "./ignoredFolders.ts";

/** The folders that a person has opened, as absolute paths. */
export class WorkspaceFolders {
  #folders: readonly string[] = [];
  /** Folders that the listing passed over for what they hold, which their names don't tell. */
  #environments: readonly string[] = [];

  /** Takes these folders in place of those before. */
  set(folders: readonly string[]): void {
    this.#folders = folders;
    this.#environments = [];
  }

  /**
   * Takes note of folders that the listing has passed over. A virtual environment that is made later is
   * known by the `site-packages` in it.
   * @param folders absolute paths
   */
  passOver(folders: readonly string[]): void {
    const others = folders.filter((folder) => !ignoredFolders.has(path.basename(folder)));
    this.#environments = [...this.#environments, ...others];
  }

  holds(file: string): boolean {
    return this.#folders.some((folder) => isInside(folder, file));
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
