import { dirname } from "node:path";

/** The folder of the built product: that of the program itself. */
export function findDistFolder(): string {
  return dirname(__filename);
}
