/** Folders whose content is installed, built or cached and not the author's own source, but for `isOwnFolder`. */
export const ignoredFolders: ReadonlySet<string> = new Set([
  "node_modules",
  ".git",
  ".hg",
  ".svn",
  "dist",
  "build",
  "out",
  "coverage",
  ".aws-sam",
  "cdk.out",
  ".serverless",
  ".terraform",
  ".terragrunt-cache",
  ".next",
  ".cache",
  ".vscode-test",
  "venv",
  ".venv",
  "__pycache__",
  ".mypy_cache",
  ".pytest_cache",
  ".tox",
  "site-packages",
]);

/** What a virtual environment holds at its top: of `venv` and virtualenv (PEP 405), and of conda. */
const environmentMarks = new Set(["pyvenv.cfg", "conda-meta"]);

/** Folders that are called so may be virtual environments, or hold the author's own sources. */
const maybeEnvironment = "env";

/**
 * True for a folder that is passed over for what it holds, unlike `ignoredFolders`: a virtual environment
 * in a folder `env`. Under other names the file tells nothing, as people make environments among their sources.
 * @param name the folder's own
 * @param entries the names of what it holds
 */
export function isEnvironment(
  name: string,
  entries: readonly { readonly name: string }[],
): boolean {
  return name === maybeEnvironment && entries.some((entry) => environmentMarks.has(entry.name));
}

/** Folders that are called so are a build's, or the author's own: an environment beside `staging`. */
const maybeOwn = "build";

/** What people write, and no build puts to its output. */
const ownFile = /^(?:serverless\.(?:ya?ml|json|[jt]s)|cdk\.json|.+\.tf)$/u;
const template = /^template\.(?:ya?ml|json)$/u;
/** What `sam build` and `sam package` leave in the template that they write. */
const writtenTemplate = /\bSamResourceId\b|\bCodeUri["']?\s*:\s*["']?s3:/u;

/** True for a folder of `ignoredFolders` that `isOwnFolder` has to look into. */
export function mayBeOwn(name: string): boolean {
  return name === maybeOwn;
}

/**
 * True for a folder `build` that holds the author's own sources although `ignoredFolders` names it:
 * infrastructure code that no build has written lies at its top.
 * @param name the folder's own
 * @param entries the names of what it holds
 * @param readText the text of one of them
 */
export async function isOwnFolder(
  name: string,
  entries: readonly { readonly name: string }[],
  readText: (name: string) => Promise<string>,
): Promise<boolean> {
  if (!mayBeOwn(name)) return false;
  if (entries.some((entry) => ownFile.test(entry.name))) return true;
  for (const entry of entries.filter((each) => template.test(each.name))) {
    if (!writtenTemplate.test(await readText(entry.name))) return true;
  }
  return false;
}
