import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { nodeModules } from "./build/paths.ts";

/** Something that the tests or the build need, and how to get it. */
interface Missing {
  readonly what: string;
  readonly consequence: string;
  readonly install: string;
  readonly fatal: boolean;
}

/**
 * Names what this machine lacks, with the command that installs it, before anything starts.
 * @returns false where nothing can be done without it.
 */
export function checkMachine(say: (line: string) => void): boolean {
  const missing = [...missingNode(), ...missingPython()];
  for (const { what, consequence, install } of missing) {
    say(`Missing: ${what}. ${consequence}. Install it with: ${install}`);
  }
  return !missing.some(({ fatal }) => fatal);
}

function missingNode(): readonly Missing[] {
  const os = process.platform === "win32" ? "win" : process.platform;
  const packaged = `node-${os}-${process.arch}`;
  if (existsSync(`${nodeModules}/${packaged}`)) return [];
  return [
    {
      what: `the npm package ${packaged}`,
      consequence: "Node.js 24 handlers and the npm-borne VS Code run on it",
      install: "npm ci --include=optional",
      fatal: false,
    },
  ];
}

function missingPython(): readonly Missing[] {
  const python = process.platform === "win32" ? "python" : "python3";
  const debian = "apt-get install -y python3 python3-pip";
  if (!answers(python, ["--version"])) {
    const consequence = "The tests of Python handlers are skipped";
    return [{ what: "Python 3", consequence, install: debian, fatal: false }];
  }
  if (answers(python, ["-m", "pip", "--version"])) return [];
  const consequence = "The build cannot fetch the Python runtime interface client";
  return [{ what: "pip for Python 3", consequence, install: debian, fatal: false }];
}

function answers(program: string, argumentList: readonly string[]): boolean {
  return spawnSync(program, argumentList, { stdio: "ignore" }).status === 0;
}
