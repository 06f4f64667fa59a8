import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

const windows = process.platform === "win32";

/**
 * Folders of the virtual environments that a project's tools make for a folder, surest first: in the folder itself
 * (venv, uv, Poetry by setting), then where Poetry, Pipenv and conda keep them.
 * @param folder absolute path
 */
export function virtualEnvironmentsOf(folder: string): readonly string[] {
  return [
    join(folder, ".venv"),
    join(folder, "venv"),
    ...poetryEnvironments(folder),
    ...pipenvEnvironments(folder),
    ...condaEnvironments(folder),
  ];
}

/** The interpreter of a virtual environment. */
export function interpreterIn(environment: string): string {
  if (!windows) return join(environment, "bin", "python");
  const inScripts = join(environment, "Scripts", "python.exe");
  // conda has no folder of scripts for it.
  return existsSync(inScripts) ? inScripts : join(environment, "python.exe");
}

/** `NAME-HASH-py3.13`, one for each version of Python. Source: Poetry, `EnvManager.generate_env_name`. */
function poetryEnvironments(folder: string): readonly string[] {
  const text = readText(join(folder, "pyproject.toml"));
  const name = /^name\s*=\s*["']([^"']+)["']/mu.exec(text)?.[1];
  if (name === undefined) return [];
  const plain = name
    .toLowerCase()
    .replaceAll(/[ $`!*@"\\\r\n\t]/gu, "_")
    .slice(0, 42);
  const path = realpathSync(folder);
  const start = `${plain}-${environmentHash(windows ? path.toLowerCase() : path)}-py`;
  const home = poetryFolder();
  return listNames(home)
    .filter((each) => each.startsWith(start))
    .toReversed()
    .map((each) => join(home, each));
}

function poetryFolder(): string {
  const own = process.env["POETRY_CACHE_DIR"];
  if (own !== undefined) return join(own, "virtualenvs");
  if (process.platform === "darwin") {
    return join(homedir(), "Library", "Caches", "pypoetry", "virtualenvs");
  }
  if (!windows) return join(homedir(), ".cache", "pypoetry", "virtualenvs");
  const local = process.env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local");
  return join(local, "pypoetry", "Cache", "virtualenvs");
}

/** `FOLDER-HASH`, of the Pipfile's path. Source: Pipenv, `Project._get_virtualenv_hash`. */
function pipenvEnvironments(folder: string): readonly string[] {
  if (!existsSync(join(folder, "Pipfile"))) return [];
  const path = realpathSync(folder);
  const plain = basename(path)
    .replaceAll(/[ &$`!*@"()[\]\\\r\n\t]/gu, "_")
    .slice(0, 42);
  const home =
    process.env["WORKON_HOME"] ??
    (windows ? join(homedir(), ".virtualenvs") : join(homedir(), ".local", "share", "virtualenvs"));
  return [join(home, `${plain}-${environmentHash(join(path, "Pipfile"))}`)];
}

/** The first eight letters of a path's hash, by which both tools tell environments apart. */
export function environmentHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
}

/** Folders that conda's installers make. */
const condaFolders = ["miniconda3", "anaconda3", "miniforge3", "mambaforge", ".conda"];

/** By the name in `environment.yml`. */
function condaEnvironments(folder: string): readonly string[] {
  const text =
    readText(join(folder, "environment.yml")) || readText(join(folder, "environment.yaml"));
  const name = /^name:\s*["']?([\w.-]+)/mu.exec(text)?.[1];
  if (name === undefined) return [];
  const roots = condaFolders.map((each) => join(homedir(), each));
  return roots.map((root) => join(root, "envs", name));
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
