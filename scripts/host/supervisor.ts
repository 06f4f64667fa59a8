/**
 * Runs one command and outlives whoever started it for just as long as the cleaning up takes:
 *
 *     node supervisor.ts MARKER FOLDER COMMAND ARG…
 *
 * When its standard input closes, because its starter asks for the end or is dead, or when the
 * command ends by itself, everything that descends from the command is killed and FOLDER is removed.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { killMarked } from "./killMarked.ts";
import { killTree } from "./killTree.ts";

const [marker = "", folder = "", command = "", ...args] = process.argv.slice(2);

const child = spawn(command, args, {
  stdio: ["ignore", "inherit", "inherit"],
  detached: process.platform !== "win32",
});
const ended = new Promise<void>((resolve) => {
  child.once("error", () => resolve());
  child.once("exit", () => resolve());
});
const asked = new Promise<void>((resolve) => {
  process.stdin.resume();
  process.stdin.once("end", resolve);
  process.stdin.once("error", resolve);
});
// A starter that is killed takes the terminal's signals with it; ours is to stay for the end.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

await Promise.race([ended, asked]);
if (child.pid !== undefined) killTree(child.pid);
killMarked(marker);
await ended;
killMarked(marker);
// What was killed a moment ago may still be writing.
rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
process.exit(child.exitCode ?? 0);
