import path from "node:path";
import {
  asList,
  asObject,
  asText,
  memberOf,
  membersOf,
  type TemplateObject,
  type TemplateValue,
} from "../templates/templateValue.ts";
import { matchModule } from "./modulePattern.ts";
import { readSettings, type ProjectFiles } from "./projectFiles.ts";

/** Packages of the workspace around the file, by the name that the specifier begins with. */
export async function workspacePaths(
  files: ProjectFiles,
  folders: readonly string[],
  specifier: string,
): Promise<readonly string[]> {
  const [, name = "", subpath = ""] = /^((?:@[^/]+\/)?[^/#]+)(?:\/(.+))?$/u.exec(specifier) ?? [];
  if (name === "") return [];
  for (const folder of folders) {
    const patterns = await workspacePatterns(files, folder);
    if (patterns.length === 0) continue;
    for (const candidate of await packageFolders(files, folder, patterns)) {
      const root = await readSettings(files, path.join(candidate, "package.json"));
      if (memberOf(root, "name") === name) return modulesOf(root, candidate, subpath);
    }
  }
  return [];
}

async function workspacePatterns(files: ProjectFiles, folder: string): Promise<readonly string[]> {
  const names = await files.namesIn(folder);
  const texts = (value: TemplateValue | undefined): readonly string[] =>
    asList(value).flatMap((each) => asText(each) ?? []);
  if (names.includes("pnpm-workspace.yaml")) {
    const root = await readSettings(files, path.join(folder, "pnpm-workspace.yaml"));
    return texts(memberOf(root, "packages"));
  }
  if (!names.includes("package.json")) return [];
  const root = await readSettings(files, path.join(folder, "package.json"));
  const workspaces = memberOf(root, "workspaces");
  return texts(asObject(workspaces) === null ? workspaces : memberOf(workspaces, "packages"));
}

/** Folders by patterns as workspaces have them: a path, with `*` for any one folder at its end. */
async function packageFolders(
  files: ProjectFiles,
  top: string,
  patterns: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pattern of patterns.filter((each) => !each.startsWith("!"))) {
    const [before = "", after] = pattern.replace(/\/+$/u, "").split(/\/?\*+/u);
    const folder = path.resolve(top, before);
    if (after === undefined) found.push(folder);
    else found.push(...(await files.namesIn(folder)).map((name) => path.join(folder, name, after)));
  }
  return found;
}

/** What a package exports by a subpath, and where its source usually is: it may not have been built. */
function modulesOf(manifest: TemplateObject, folder: string, subpath: string): readonly string[] {
  const key = subpath === "" ? "." : `./${subpath}`;
  const exported = memberOf(manifest, "exports");
  const entries =
    asObject(exported) === null || !membersOf(exported).some(([each]) => each.startsWith("."))
      ? [[".", exported ?? null] as const]
      : membersOf(exported);
  const mains = ["source", "types", "module", "main"].map((each) => memberOf(manifest, each));
  const stated = [
    ...matchModule(entries, key),
    ...(subpath === "" ? mains.flatMap((each) => asText(each) ?? []) : []),
  ];
  const usual = subpath === "" ? ["src/index", "index", "lib/index"] : [subpath, `src/${subpath}`];
  // What is built lies in a folder that is no source: `dist/index.js` of `src/index.ts`.
  const sources = stated.map((target) =>
    target.replace(/^(?:\.\/)?(?:dist|build|lib|out)\/(?:esm|cjs)?\/?/u, "src/"),
  );
  return [...stated, ...sources, ...usual].map((target) => path.resolve(folder, target));
}
