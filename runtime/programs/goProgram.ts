import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { BuildError } from "../build/buildError.ts";
import type { SourceFrame } from "../invocationResult.ts";
import { findUpwards } from "./findUpwards.ts";
import { architectureMismatch, type Program, type ProgramRequest } from "./program.ts";
import { runTool } from "./runTool.ts";
import { stampSources } from "./sourceStamp.ts";

/**
 * Builds a Go function for this machine, as AWS tells to: "Deploy Go Lambda functions with .zip file archives".
 * @throws BuildError with the compiler's messages; MissingToolError without Go
 */
export async function buildGoProgram(request: ProgramRequest): Promise<Program> {
  const { sourceFile, taskRoot, cacheFolder, architecture, onLine, signal } = request;
  const packageFolder = mainPackage(sourceFile, taskRoot);
  if (packageFolder === null) {
    throw new BuildError(`No package main with a func main was found for ${sourceFile}`, []);
  }
  const moduleFolder = findUpwards(packageFolder, "go.mod") ?? packageFolder;
  const name = createHash("sha256").update(packageFolder).digest("hex").slice(0, 16);
  const output = join(cacheFolder, "programs", name);
  await mkdir(output, { recursive: true });
  const path = join(output, process.platform === "win32" ? "bootstrap.exe" : "bootstrap");
  // What is set for Lambda's machines would give a program that this one can't run.
  const variables = { GOOS: "", GOARCH: "" };
  const tool = { folder: packageFolder, variables, onLine, signal };
  const built = await runTool("go", ["build", "-tags", "lambda.norpc", "-o", path, "."], tool);
  if (built.code !== 0) throw toBuildError(built.stderr, packageFolder);
  const { stdout: version } = await runTool("go", ["env", "GOVERSION"], tool);
  return {
    path,
    sourceFolder: moduleFolder,
    stamp: await stampGoSources(moduleFolder),
    version: version.trim().replace(/^go/u, "") || null,
    client: clientOf(moduleFolder),
    mismatch: architectureMismatch(architecture),
  };
}

/** What changes when a source of the module does. */
export function stampGoSources(moduleFolder: string): Promise<string> {
  return stampSources(
    moduleFolder,
    (name) =>
      (name.endsWith(".go") && !name.endsWith("_test.go")) || /^go\.(?:mod|sum|work)$/u.test(name),
  );
}

/** The folder of the program: the handler's own where that is a package main, else the one that is deployed. */
function mainPackage(sourceFile: string | null, taskRoot: string): string | null {
  const folders = [...(sourceFile === null ? [] : [dirname(sourceFile)]), taskRoot];
  return folders.find(holdsMain) ?? null;
}

function holdsMain(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const sources = readdirSync(folder).filter(
    (name) => name.endsWith(".go") && !name.endsWith("_test.go"),
  );
  return sources.some((name) => /^package main\b/mu.test(readFileSync(join(folder, name), "utf8")));
}

/** Version of AWS's client that the module asks for. */
function clientOf(moduleFolder: string): string {
  const file = join(moduleFolder, "go.mod");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const version = /github\.com\/aws\/aws-lambda-go v(\S+)/u.exec(text)?.[1];
  return version === undefined ? "bootstrap" : `aws-lambda-go ${version}`;
}

/** Go names positions relative to where it was started: `./main.go:12:3: undefined: x`. */
function toBuildError(text: string, folder: string): BuildError {
  const frames: SourceFrame[] = [];
  const lines = text.split("\n").map((line) => {
    const [, file, row, column, message] = /^(\S+\.go):(\d+)(?::(\d+))?: (.*)$/u.exec(line) ?? [];
    if (file === undefined) return line;
    const frame = { file: resolve(folder, file), line: Number(row), column: Number(column ?? 1) };
    frames.push(frame);
    return `${frame.file}:${frame.line}: ${message}`;
  });
  const plain = lines.filter((line) => !line.startsWith("# ")).join("\n");
  return new BuildError(plain.trim() || "go build failed", frames);
}
