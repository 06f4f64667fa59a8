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

/** From the click on the lens to the painted result, in a real VS Code, above the invocation itself. */
export async function measureClickToPaint(): Promise<Measurement> {
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
  const times = /click-to-paint (\[.*?\])/.exec(lines.join("\n"))?.[1];
  if (times === undefined) throw new Error(`The window measured nothing:\n${lines.join("\n")}`);
  const over = JSON.parse(times) as readonly number[];
  return {
    name: "click to painted result, above the invocation",
    measured: median(over),
    baseline: null,
    value: median(over),
    budget: 80,
    unit: "ms",
    samples: over.length,
  };
}
