import { statSync } from "node:fs";
import { askProgram } from "./askProgram.ts";
import type { Interpreter } from "./interpreter.ts";

/** An interpreter's first start after the machine's may be slow; a hung one must not hold us long. */
const probeTimeoutMs = 5000;

/** Flags with which Lambda starts Node.js, where the version has them. */
const lambdaNodeFlags = [
  "--no-experimental-require-module",
  "--no-experimental-detect-module",
  "--max-http-header-size",
  "--max-semi-space-size",
  "--max-old-space-size",
];

const nodeScript = `process.stdout.write(JSON.stringify({
  path: process.execPath, version: process.versions.node, electron: "electron" in process.versions,
  flags: ${JSON.stringify(lambdaNodeFlags)}.filter((flag) => process.allowedNodeEnvironmentFlags.has(flag)),
}))`;

const pythonScript = `
import json, sys
try:
    from importlib.metadata import version
    client = version("awslambdaric")
except Exception:
    client = None
print(json.dumps({"path": sys.executable, "version": "%d.%d.%d" % sys.version_info[:3], "client": client}))
`;

const probes = new Map<string, Promise<Interpreter | null>>();

/**
 * Runs a candidate once and asks it who it is, which also resolves the shims of version managers.
 * @returns null where there is no such program or it doesn't answer; remembered until it is replaced.
 */
export function probeInterpreter(
  kind: Interpreter["kind"],
  candidate: string,
): Promise<Interpreter | null> {
  const changedAt = statSync(candidate, { throwIfNoEntry: false })?.mtimeMs ?? "missing";
  const key = `${kind} ${changedAt} ${candidate}`;
  const known = probes.get(key);
  if (known) return known;
  const probe = (kind === "node" ? probeNode(candidate) : probePython(candidate)).catch(() => null);
  probes.set(key, probe);
  return probe;
}

async function probeNode(candidate: string): Promise<Interpreter> {
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: "1", NODE_OPTIONS: "" };
  const text = await askProgram(candidate, ["-e", nodeScript], environment, probeTimeoutMs);
  const answer = JSON.parse(text) as Pick<Interpreter, "path" | "version" | "electron" | "flags">;
  return { kind: "node", ...answer, ownClientVersion: null };
}

async function probePython(candidate: string): Promise<Interpreter> {
  // Isolated: neither the current folder's modules nor the user's own packages are what handlers get.
  const text = await askProgram(candidate, ["-I", "-c", pythonScript], process.env, probeTimeoutMs);
  const answer = JSON.parse(text) as { path: string; version: string; client: string | null };
  return {
    kind: "python",
    path: answer.path,
    version: answer.version,
    flags: [],
    electron: false,
    ownClientVersion: answer.client,
  };
}
