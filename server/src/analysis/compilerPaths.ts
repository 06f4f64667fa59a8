import path from "node:path";
import {
  asList,
  asObject,
  asText,
  memberAt,
  memberOf,
  membersOf,
  type TemplateValue,
} from "../templates/templateValue.ts";
import { matchModule } from "./modulePattern.ts";
import { readSettings, type ProjectFiles } from "./projectFiles.ts";

/** Configurations of TypeScript that extend each other. */
const longestExtension = 5;

/** Where a module lies by a map from names to paths, a compiler's or the package's own. */
export async function mappedPaths(
  files: ProjectFiles,
  folders: readonly string[],
  specifier: string,
): Promise<readonly string[]> {
  for (const folder of folders) {
    const names = await files.namesIn(folder);
    if (specifier.startsWith("#") && names.includes("package.json")) {
      const root = await readSettings(files, path.join(folder, "package.json"));
      const imports = membersOf(memberOf(root, "imports"));
      return matchModule(imports, specifier).map((target) => path.resolve(folder, target));
    }
    const name = ["tsconfig.json", "jsconfig.json"].find((each) => names.includes(each));
    if (name === undefined) continue;
    const { base, paths } = await readPaths(files, path.join(folder, name), 0);
    const mapped = matchModule(paths, specifier).map((target) =>
      path.resolve(base ?? folder, target),
    );
    const found = base === null ? mapped : [...mapped, path.resolve(base, specifier)];
    if (found.length > 0 || !specifier.startsWith("#")) return found;
  }
  return [];
}

interface PathSettings {
  /** Absolute path that `paths` and bare names are relative to; null where they name none. */
  readonly base: string | null;
  readonly paths: readonly (readonly [string, TemplateValue])[];
}

async function readPaths(files: ProjectFiles, file: string, depth: number): Promise<PathSettings> {
  const root = await readSettings(files, file);
  const folder = path.dirname(file);
  const extended =
    asText(memberOf(root, "extends")) ?? asText(asList(memberOf(root, "extends"))[0]);
  const isNear = extended !== null && extended.startsWith(".") && depth < longestExtension;
  const next = isNear ? path.resolve(folder, extended) : null;
  const inherited: PathSettings =
    next === null
      ? { base: null, paths: [] }
      : await readPaths(files, next.endsWith(".json") ? next : `${next}.json`, depth + 1);
  const baseUrl = asText(memberAt(root, "compilerOptions", "baseUrl"));
  const paths = asObject(memberAt(root, "compilerOptions", "paths"));
  const base = baseUrl === null ? inherited.base : path.resolve(folder, baseUrl);
  if (paths === null) return { base, paths: inherited.paths };
  // Without a base they are relative to the configuration that has them.
  const absolute = membersOf(paths).map(([pattern, targets]) => {
    const each = asList(targets).flatMap((target) => asText(target) ?? []);
    return [pattern, each.map((target) => path.resolve(base ?? folder, target))] as const;
  });
  return { base, paths: absolute };
}
