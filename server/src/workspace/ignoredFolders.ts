/** Folders whose content is installed, built or cached and never the author's own source. */
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
