// Compiles the snippets of the languages that are named, else of all that the machine has a compiler for.
// Usage: node scripts/run.mjs test/snippets/compileSnippets.ts [language]...
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { compilers, type Command, type Compiler } from "./compilers.ts";
import { expandSnippet } from "./expandSnippet.ts";
import { readSnippets } from "./snippetKit.ts";

const cache = fileURLToPath(new URL("../../.cache/snippets/", import.meta.url));
const named = process.argv.slice(2);

for (const compiler of compilers) {
  if (named.length > 0 && !named.includes(compiler.language)) continue;
  const { language, probe } = compiler;
  if (run(probe, ".") === null) {
    console.log(`${language}: skipped, because there is no ${probe.program}`);
    if (named.length > 0) process.exitCode = 1;
    continue;
  }
  const problem = await compile(compiler);
  console.log(`${language}: ${problem ?? "all snippets compile"}`);
  if (problem !== null) process.exitCode = 1;
}

/** Compiles all snippets of a language; null where nothing is wrong, else what the compiler says. */
async function compile(compiler: Compiler): Promise<string | null> {
  const project = await writeProject(compiler);
  for (const command of compiler.commands) {
    const output = run(command, project);
    if (output === null) return `${command.program} failed`;
    if (command.isSilent && output !== "") return `${command.program} complains of ${output}`;
  }
  return null;
}

async function writeProject(compiler: Compiler): Promise<string> {
  const { language, fileOf, adapt, leaveOut = [] } = compiler;
  const project = `${cache}${language}`;
  const template = fileURLToPath(new URL(`projects/${language}`, import.meta.url));
  await mkdir(project, { recursive: true });
  if (existsSync(template)) await cp(template, project, { recursive: true });
  // What a snippet of another name left behind; the compiler's own output stays, to be used again.
  await rm(`${project}/${fileOf("").split("/")[0]}`, { recursive: true, force: true });
  for (const [prefix, { body }] of readSnippets(language)) {
    const id = prefix.replace(/^lambda-/, "");
    if (leaveOut.includes(id)) continue;
    const code = expandSnippet(body);
    const file = `${project}/${fileOf(id)}`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, adapt?.(id, code) ?? code);
  }
  return project;
}

/** What the command prints; null where it fails or does not exist. Its errors go to the terminal. */
function run({ program, arguments: words }: Command, folder: string): string | null {
  const { status, stdout } = spawnSync(program, words, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? stdout.trim() : null;
}
