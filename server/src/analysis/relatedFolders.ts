import path from "node:path";

/**
 * The files whose paths have most of a folder's names in them: for `infra/v2`, `code/v2/app.py` rather than
 * `code/v1/app.py`.
 * @param files absolute paths
 * @param folder absolute path
 * @param top absolute path of a folder around all of them, whose own names don't count
 */
export function mostRelated(
  files: readonly string[],
  folder: string,
  top: string,
): readonly string[] {
  const names = new Set(namesIn(folder, top));
  const ranked = files.map((file) => ({
    file,
    shared: namesIn(path.dirname(file), top).filter((name) => names.has(name)).length,
  }));
  const most = Math.max(...ranked.map(({ shared }) => shared));
  return ranked.filter(({ shared }) => shared === most).map(({ file }) => file);
}

function namesIn(folder: string, top: string): readonly string[] {
  return path
    .relative(top, folder)
    .split(path.sep)
    .filter((name) => name !== "" && name !== "..");
}
