import path from "node:path";
import { isInside } from "./posixPath.ts";

/** Folders that compilers, bundlers and packagers write to. */
const builtFolders = new Set(
  "dist build builds out lib built output compiled bundle bin esm cjs .build .dist .webpack .esbuild .package .aws-sam .serverless cdk.out".split(
    " ",
  ),
);

/** Folders that sources lie in, beside what is built from them. */
const sourceFolders = ["src", "."];

/** True for a path that goes through a folder which a build writes to. */
export function isBuilt(stem: string, top: string): boolean {
  return segmentsBelow(top, stem).slice(0, -1).some(isBuiltFolder);
}

/**
 * Where the source of a built module may lie, likeliest first: `dist/api/orders` comes from
 * `src/api/orders` or `api/orders`, and a module in no such folder may come from `src` beside it.
 * @param stem absolute path of the built module, without its extension
 * @param codeRoot absolute path of the folder that is deployed
 * @param top absolute path that no source lies outside of
 */
export function sourceStems(stem: string, codeRoot: string, top: string): readonly string[] {
  const segments = segmentsBelow(top, stem);
  const places = segments.flatMap((segment, index) => {
    if (index === segments.length - 1 || !isBuiltFolder(segment)) return [];
    const before = segments.slice(0, index);
    // `dist/esm/…`: one build, several formats.
    const rest = segments.slice(index + 1);
    const tail = rest.findIndex((each) => !isBuiltFolder(each));
    const inside = rest.slice(Math.max(tail, 0));
    return sourceFolders.map((folder) => path.join(top, ...before, folder, ...inside));
  });
  const beside = isInside(codeRoot, stem)
    ? [path.join(codeRoot, "src", path.relative(codeRoot, stem))]
    : [];
  return [...new Set([...places, ...beside])].filter((place) => place !== stem);
}

/** True for the name of a folder that a build writes to. */
export function isBuiltFolder(name: string): boolean {
  return builtFolders.has(name.toLowerCase());
}

function segmentsBelow(top: string, file: string): readonly string[] {
  return isInside(top, file) ? path.relative(top, file).split(path.sep) : [path.basename(file)];
}
