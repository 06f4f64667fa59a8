import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import * as z from "zod";
import { BuildError } from "../build/buildError.ts";
import type { SourceFrame } from "../invocationResult.ts";
import { findUpwards } from "./findUpwards.ts";
import { architectureMismatch, type Program, type ProgramRequest } from "./program.ts";
import { runTool } from "./runTool.ts";
import { stampSources } from "./sourceStamp.ts";

/**
 * Builds a Rust function for this machine with the project's own cargo, in its own target folder. Not for
 * release: what is looked at while it is written is built again and again.
 * @throws BuildError with the compiler's messages; MissingToolError without cargo
 */
export async function buildRustProgram(request: ProgramRequest): Promise<Program> {
  const { sourceFile, taskRoot, architecture, onLine, signal } = request;
  const crate = findUpwards(sourceFile === null ? taskRoot : dirname(sourceFile), "Cargo.toml");
  if (crate === null) throw new BuildError(`No Cargo.toml was found above ${sourceFile}`, []);
  const tool = { folder: crate, onLine, signal };
  const built = await runTool("cargo", ["build", "--bins", "--message-format=json"], tool);
  const messages = readMessages(built.stdout);
  if (built.code !== 0) throw toBuildError(messages, built.stderr, crate);
  const path = chooseBinary(messages, sourceFile);
  if (path === null) {
    throw new BuildError(`${crate} has no binary that could be told to be this function's`, []);
  }
  const { stdout: version } = await runTool("rustc", ["--version"], tool);
  return {
    path,
    sourceFolder: crate,
    stamp: await stampRustSources(crate),
    version: /^rustc (\S+)/u.exec(version)?.[1] ?? null,
    client: clientOf(crate),
    mismatch: architectureMismatch(architecture),
  };
}

/** What changes when a source of the crate does. */
export function stampRustSources(crate: string): Promise<string> {
  return stampSources(
    crate,
    (name) => name.endsWith(".rs") || /^Cargo\.(?:toml|lock)$/u.test(name),
  );
}

const messageSchema = z.union([
  z.object({
    reason: z.literal("compiler-artifact"),
    executable: z.string().nullable(),
    target: z.object({ kind: z.array(z.string()), src_path: z.string() }),
  }),
  z.object({
    reason: z.literal("compiler-message"),
    message: z.object({
      level: z.string(),
      message: z.string(),
      spans: z.array(
        z.object({
          file_name: z.string(),
          line_start: z.int(),
          column_start: z.int(),
          is_primary: z.boolean(),
        }),
      ),
    }),
  }),
]);
type Message = z.infer<typeof messageSchema>;

/** Source: The Cargo Book, "External tools", JSON messages. */
function readMessages(stdout: string): readonly Message[] {
  return stdout.split("\n").flatMap((line) => {
    if (!line.startsWith("{")) return [];
    const { data } = messageSchema.safeParse(JSON.parse(line));
    return data === undefined ? [] : [data];
  });
}

/** The binary that begins with the handler's own file, or the only one. */
function chooseBinary(messages: readonly Message[], sourceFile: string | null): string | null {
  const binaries = messages.flatMap((each) =>
    each.reason === "compiler-artifact" &&
    each.executable !== null &&
    each.target.kind.includes("bin")
      ? [{ path: each.executable, source: each.target.src_path }]
      : [],
  );
  const own = binaries.find(({ source }) => source === sourceFile);
  return own?.path ?? (binaries.length === 1 ? (binaries[0]?.path ?? null) : null);
}

function clientOf(crate: string): string {
  const folder = findUpwards(crate, "Cargo.lock");
  const text = folder === null ? "" : readFileSync(join(folder, "Cargo.lock"), "utf8");
  const version = /name = "lambda_runtime"\nversion = "([^"]+)"/u.exec(text)?.[1];
  return version === undefined ? "bootstrap" : `lambda_runtime ${version}`;
}

function toBuildError(messages: readonly Message[], stderr: string, crate: string): BuildError {
  const frames: SourceFrame[] = [];
  // Paths are relative to the workspace's folder, which may lie above the crate's.
  const top = findUpwards(crate, "Cargo.lock") ?? crate;
  const texts = messages.flatMap((each) => {
    if (each.reason !== "compiler-message" || each.message.level !== "error") return [];
    const span = each.message.spans.find(({ is_primary: isPrimary }) => isPrimary);
    if (span === undefined) return [each.message.message];
    const inTop = resolve(top, span.file_name);
    const file = existsSync(inTop) ? inTop : resolve(crate, span.file_name);
    frames.push({ file, line: span.line_start, column: span.column_start });
    return [`${file}:${span.line_start}: ${each.message.message}`];
  });
  return new BuildError(texts.join("\n") || stderr.trim() || "cargo build failed", frames);
}
