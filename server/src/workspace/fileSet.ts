import path from "node:path";

/** Absolute paths of files, which can be found by their name. */
export class FileSet {
  readonly #files = new Set<string>();
  /** Made when a name is first asked for, and gone when a file comes or goes. */
  #byName: Map<string, string[]> | null = null;

  has(file: string): boolean {
    return this.#files.has(file);
  }

  add(file: string): void {
    this.#files.add(file);
    this.#byName = null;
  }

  delete(file: string): void {
    this.#files.delete(file);
    this.#byName = null;
  }

  clear(): void {
    this.#files.clear();
    this.#byName = null;
  }

  all(): readonly string[] {
    return [...this.#files];
  }

  /** The files of that name in any folder. */
  named(name: string): readonly string[] {
    this.#byName ??= groupByName(this.#files);
    return this.#byName.get(name) ?? [];
  }

  /** The files whose names match, in any folder. */
  like(pattern: RegExp): readonly string[] {
    this.#byName ??= groupByName(this.#files);
    return [...this.#byName].flatMap(([name, files]) => (pattern.test(name) ? files : []));
  }
}

function groupByName(files: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const name = path.basename(file);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [file]);
    else group.push(file);
  }
  return groups;
}
