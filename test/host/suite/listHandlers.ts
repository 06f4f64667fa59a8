import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type * as vscode from "vscode";
import { findExtension } from "./findExtension.ts";

/** The part of a record of `lambda-lens handlers --json` that the tests look at. */
export interface HandlerRecord {
  readonly file: string;
  readonly line: number;
  readonly symbol: string;
  readonly language: string;
  readonly eventType: string | null;
}

/** What the command line tool of this build finds in a folder. Paths are relative to it. */
export async function listHandlers(folder: vscode.Uri): Promise<readonly HandlerRecord[]> {
  const cli = join(findExtension().extensionPath, "dist", "cli.js");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, "handlers", folder.fsPath, "--json"],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" }, maxBuffer: 64 * 1024 * 1024 },
  );
  return (JSON.parse(stdout) as { functions: readonly HandlerRecord[] }).functions;
}
