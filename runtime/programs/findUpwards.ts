import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder, from here upwards, that holds a file of the name; null where none does. */
export function findUpwards(folder: string, name: string): string | null {
  if (existsSync(join(folder, name))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : findUpwards(parent, name);
}
