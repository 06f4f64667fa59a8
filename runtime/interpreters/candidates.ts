import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { WantedInterpreter } from "./interpreter.ts";
import { interpreterIn, virtualEnvironmentsOf } from "./virtualEnvironments.ts";

const windows = process.platform === "win32";
const exe = windows ? ".exe" : "";

/**
 * Paths at which an interpreter of the wanted version may lie, best first: the project's virtual
 * environment, the PATH, version managers, npm's `node-<os>-<cpu>` packages, this process's own Node.
 * @param taskRoot where the search for a virtual environment and `node_modules` begins.
 */
export function listCandidates(wanted: WantedInterpreter, taskRoot: string): readonly string[] {
  const candidates =
    wanted.kind === "python"
      ? [
          ...virtualEnvironments(taskRoot),
          ...onPath(pythonNames(wanted)),
          ...managedPythons(wanted),
        ]
      : [
          ...onPath(nodeNames(wanted)),
          ...managedNodes(wanted),
          ...packagedNodes(taskRoot),
          process.execPath,
        ];
  return [...new Set(candidates)].filter((path) => existsSync(path));
}

function pythonNames({ version }: WantedInterpreter): readonly string[] {
  return [...(version === null ? [] : [`python${version}`]), "python3", "python"];
}

function nodeNames({ version }: WantedInterpreter): readonly string[] {
  return ["node", ...(version === null ? [] : [`node${version}`, `node-${version}`])];
}

function virtualEnvironments(taskRoot: string): readonly string[] {
  return ancestors(taskRoot).flatMap((folder) =>
    virtualEnvironmentsOf(folder).map((environment) => interpreterIn(environment)),
  );
}

function onPath(names: readonly string[]): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name + exe)));
}

function managedNodes(wanted: WantedInterpreter): readonly string[] {
  const home = homedir();
  const program = windows ? "node.exe" : join("bin", "node");
  return [
    ...versionsIn(join(home, ".nvm", "versions", "node"), wanted).map((dir) => join(dir, program)),
    ...versionsIn(join(home, ".local", "share", "fnm", "node-versions"), wanted).map((dir) =>
      join(dir, "installation", program),
    ),
    ...versionsIn(join(home, ".volta", "tools", "image", "node"), wanted).map((dir) =>
      join(dir, program),
    ),
    ...versionsIn(join(home, ".asdf", "installs", "nodejs"), wanted).map((dir) =>
      join(dir, program),
    ),
    ...versionsIn(join(home, ".local", "share", "mise", "installs", "node"), wanted).map((dir) =>
      join(dir, program),
    ),
  ];
}

function managedPythons(wanted: WantedInterpreter): readonly string[] {
  const home = homedir();
  const program = windows ? "python.exe" : join("bin", "python3");
  const folders = [
    join(process.env["PYENV_ROOT"] ?? join(home, ".pyenv"), "versions"),
    join(home, ".local", "share", "uv", "python"),
    join(home, ".asdf", "installs", "python"),
    join(home, ".local", "share", "mise", "installs", "python"),
  ];
  return folders.flatMap((folder) => versionsIn(folder, wanted).map((dir) => join(dir, program)));
}

function packagedNodes(taskRoot: string): readonly string[] {
  const os = windows ? "win" : process.platform;
  const program = windows ? "node.exe" : "node";
  return ancestors(taskRoot).flatMap((folder) => {
    const modules = join(folder, "node_modules");
    const prefix = `node-${os}-${process.arch}`;
    return list(modules)
      .filter((name) => name === prefix || name.startsWith(`${prefix}-`))
      .map((name) => join(modules, name, "bin", program));
  });
}

/** Sub-folders named after a version that fits: v22.1.0, 3.13.0, cpython-3.13.0-linux-x86_64-gnu. */
function versionsIn(folder: string, { version }: WantedInterpreter): readonly string[] {
  return list(folder)
    .filter((name) => {
      const found = /(\d+(?:\.\d+)*)/.exec(name)?.[1] ?? "";
      return version === null || found === version || found.startsWith(`${version}.`);
    })
    .toReversed()
    .map((name) => join(folder, name));
}

function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
