import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSuite } from "../host/buildSuite.ts";
import { copyWorkspace } from "../host/copyWorkspace.ts";
import { examplesFolder, repositoryRoot } from "../host/hostPaths.ts";
import { quietSettings } from "../host/quietSettings.ts";
import { runSuite } from "../host/runSuite.ts";
import { startHost } from "../host/startHost.ts";
import { median, type Measurement } from "./statistics.ts";

/**
 * What a person waits for in a real VS Code: from the click on the lens to the painted result, above
 * the invocation itself, and from the command to the painted event gallery.
 */
export async function measureWindow(): Promise<readonly Measurement[]> {
  const extensionTestsPath = await buildSuite("bench");
  const scratch = await mkdtemp(join(tmpdir(), "lambda-lens-bench-"));
  const folder = await copyWorkspace(examplesFolder, scratch, true);
  const host = await startHost({
    announce: (line) => console.error(line),
    settings: quietSettings,
    workspaceTrust: false,
    extensionsFolder: undefined,
  });
  const lines: string[] = [];
  try {
    const target = { folder, extensionDevelopmentPaths: [repositoryRoot], extensionTestsPath };
    await runSuite(host, { target, limitSeconds: 120, print: (line) => lines.push(line) });
  } finally {
    await host.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  const printed = lines.join("\n");
  return [
    readTimes(printed, "click-to-paint", "click to painted result, above the invocation", 80),
    readTimes(printed, "gallery-to-paint", "command to painted event gallery", 200),
  ];
}

/** A measurement that the window printed under a label. @param budget in milliseconds. */
function readTimes(printed: string, label: string, name: string, budget: number): Measurement {
  const times = new RegExp(`${label} (\\[.*?\\])`).exec(printed)?.[1];
  if (times === undefined) throw new Error(`The window measured no ${label}:\n${printed}`);
  const all = JSON.parse(times) as readonly number[];
  const value = median(all);
  return { name, measured: value, baseline: null, value, budget, unit: "ms", samples: all.length };
}
