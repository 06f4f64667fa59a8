import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { TextDocument } from "vscode-languageserver-textdocument";
import { buildSample } from "../../events/buildSample.ts";
import { findEventType } from "../../events/catalogue.ts";
import { eventFileText } from "../../events/files/eventFileText.ts";
import { eventFileFacts } from "../../server/src/eventFiles/eventFileFacts.ts";
import { readEventFile } from "../../server/src/eventFiles/readEventFile.ts";
import { fileRules } from "../../server/src/rules/files/fileRules.ts";
import { runRules } from "../../server/src/rules/runRules.ts";
import { dist, root } from "../build/paths.ts";
import { absolute, percentile, type Measurement } from "./statistics.ts";

const rounds = 15;

/** What the catalogue costs: loading it, building all its samples, and checking an event file with it. */
export async function measureCatalogue(): Promise<readonly Measurement[]> {
  return [await measureLoading(), measureSamples(), measureKeystroke()];
}

/** In a process of its own each time, as the server loads it, zod included. */
async function measureLoading(): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), "bench-catalogue-"));
  const file = join(folder, "catalogue.cjs");
  await bundle('export { eventTypes } from "./events/catalogue.ts";', file);
  const times = Array.from({ length: rounds }, () => timeLoading(file));
  await rm(folder, { recursive: true });
  return absolute("catalogue loaded at the server's start, zod included", times, 60);
}

async function bundle(contents: string, outfile: string): Promise<void> {
  const stdin = { contents, resolveDir: root, loader: "ts" } as const;
  await build({ stdin, outfile, bundle: true, minify: true, platform: "node", format: "cjs" });
}

function timeLoading(file: string): number {
  const script = `const t = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - t)`;
  return Number(spawnSync(process.execPath, ["-e", script]).stdout.toString());
}

/** `lambda-lens events show --all`, from the start of the process to its end. */
function measureSamples(): Measurement {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    spawnSync(process.execPath, [join(dist, "cli.js"), "events", "show", "--all"]);
    return performance.now() - started;
  });
  return absolute("every sample of the catalogue on the command line", times, 2000);
}

/** From a changed text of some 2,000 lines to its diagnostics. */
function measureKeystroke(): Measurement {
  const sqs = findEventType("sqs");
  if (sqs === null) throw new Error("The catalogue has no sqs");
  const options = { seed: 1, now: new Date(0), set: { count: "120" } };
  const text = eventFileText("sqs", buildSample(sqs, "batch", options).value);
  const times: number[] = [];
  for (let edit = 0; edit < 200; edit += 1) {
    const edited = text.replace('"messageId"', `"messageId${"d".repeat(edit % 3)}"`);
    const document = TextDocument.create("file:///events/batch.json", "json", edit, edited);
    const started = performance.now();
    const content = readEventFile(document);
    const question = { file: "/events/batch.json", isNamedLikeOne: true, value: content.value };
    const schemaEventType = content.schemaMember?.eventTypeId ?? null;
    const facts = eventFileFacts({ ...question, schemaEventType, targets: [] });
    if (facts === null) throw new Error("The event file was not taken for one");
    const eventFile = {
      text: edited,
      content,
      eventFile: { document, content, facts, eventType: sqs },
    };
    const file = { text: edited, handlers: [], templates: [], eventFile, ruleFile: null };
    runRules(fileRules, file, {}, () => undefined);
    times.push(performance.now() - started);
  }
  const lines = text.split("\n").length;
  const value = percentile(times, 95);
  return {
    name: `keystroke to diagnostics in an event file of ${lines} lines, p95`,
    measured: value,
    baseline: null,
    value,
    budget: 15,
    unit: "ms",
    samples: times.length,
  };
}
