import path from "node:path";
import type { ModuleNames } from "../evaluation/scope.ts";

/** Extensions of files that a handler string may mean. */
const sourceFile = /\.(?:[cm]?[jt]s|[jt]sx|py|rb)$/;

/** True for a path of a file whose language handler strings are written for. */
export function isSourceFile(file: string): boolean {
  return sourceFile.test(file);
}

/**
 * The sources of an archive that the configuration does not make itself: of the folders that bear its
 * name or lie around it, the first that holds the handler's file. Null where none does.
 * @param archive path of the archive: `../dist/orders.zip`
 * @param handler `index.handler`
 */
export function guessSourceFolder(
  archive: string,
  handler: string | null,
  names: ModuleNames,
): string | null {
  const module = /^([\w./-]+)\.\w+$/.exec(handler ?? "")?.[1];
  if (module === undefined || !/\.(?:zip|jar)$/.test(archive)) return null;
  const folder = path.posix.dirname(archive);
  const name = path.posix.basename(archive).replace(/\.\w+$/, "");
  const above = path.posix.join(folder, "..");
  const roots = [
    ...[folder, above].flatMap((root) => [
      `${root}/${name}`,
      `${root}/src/${name}`,
      `${root}/lambda/${name}`,
      `${root}/lambdas/${name}`,
      `${root}/functions/${name}`,
    ]),
    folder,
    `${folder}/src`,
    above,
    `${above}/src`,
    `${above}/lambda`,
  ];
  const candidates = roots.flatMap((root) => [root, `${root}/src`]);
  return candidates.find((root) => holds(root, module, names)) ?? null;
}

function holds(folder: string, module: string, names: ModuleNames): boolean {
  const file = path.posix.join(folder, module);
  const base = path.posix.basename(file);
  return names
    .fileNames(path.posix.dirname(file))
    .some((name) => sourceFile.test(name) && name.replace(sourceFile, "") === base);
}
