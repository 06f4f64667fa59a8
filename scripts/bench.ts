// `npm run bench`: measures the budgets as ratios against a baseline of the same run. JSON goes to
// standard output; --docs writes the table into docs/performance.md.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { measureCatalogue } from "./bench/catalogueCost.ts";
import { measureColdStart } from "./bench/coldStart.ts";
import { isWithinBudget, type Measurement } from "./bench/statistics.ts";
import { measureTypeScriptBuild } from "./bench/typeScriptBuild.ts";
import { measureThroughput, measureWarmStart } from "./bench/warmStart.ts";
import { measureServer } from "./bench/server/serverTimes.ts";
import { measureWindow } from "./bench/windowTimes.ts";
import { dist, root } from "./build/paths.ts";
import { findInterpreter } from "../runtime/interpreters/findInterpreter.ts";
import { stopEsbuild } from "../runtime/build/esbuildModule.ts";
import type { Interpreter } from "../runtime/interpreters/interpreter.ts";

const coldBudgets = [
  { kind: "node", version: "24", budget: 1.6 },
  { kind: "node", version: "22", budget: 1.9 },
  { kind: "node", version: "20", budget: 1.9 },
  { kind: "python", version: "3", budget: 1.6 },
] as const;

const measurements: Measurement[] = [];
const budgets = new Map<Interpreter, number>();
for (const { kind, version, budget } of coldBudgets) {
  const found = await findInterpreter({ kind, version }, null, root);
  if (found !== null && found.mismatch === null) budgets.set(found.interpreter, budget);
  else console.error(`Skipped: this machine has no ${kind} ${version}`);
}
const interpreters = [...budgets.keys()];
// First, while the process is young: its own garbage would count as the invocations' tail.
for (const interpreter of interpreters) measurements.push(...(await measureWarmStart(interpreter)));
for (const [interpreter, budget] of budgets) {
  measurements.push(await measureColdStart(interpreter, budget));
}
const [first] = interpreters;
if (first) measurements.push(await measureThroughput(first));
measurements.push(...(await measureTypeScriptBuild()));
measurements.push(...(await measureCatalogue()));
measurements.push(...(await measureServer()));
await stopEsbuild();
if (!process.argv.includes("--no-window")) measurements.push(...(await measureWindow()));

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, ${process.platform} ${process.arch}`;
console.log(
  JSON.stringify({ date: new Date().toISOString(), machine, dist, measurements }, null, 2),
);
if (process.argv.includes("--docs")) await writeDocs();

async function writeDocs(): Promise<void> {
  const file = `${root}docs/performance.md`;
  const text = await readFile(file, "utf8");
  const rows = measurements.map((measurement) => {
    const { name, measured, baseline, value, budget, unit } = measurement;
    const verdict = isWithinBudget(measurement) ? "yes" : "**no**";
    const against = baseline === null ? "" : `${baseline.toFixed(2)} ms`;
    const suffix = unit === "ratio" ? " ×" : ` ${unit}`;
    return `| ${name} | ${measured.toFixed(2)} ${unit === "MB" ? "MB" : "ms"} | ${against} | ${value.toFixed(2)}${suffix} | ${budget}${suffix} | ${verdict} |`;
  });
  const table = [
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${machine}.`,
    "",
    "| what | measured | baseline | value | budget | within |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
  await writeFile(
    file,
    text.replace(
      /<!-- bench -->[^]*<!-- \/bench -->/,
      `<!-- bench -->\n\n${table}\n\n<!-- /bench -->`,
    ),
  );
  // The formatter aligns the table's columns.
  execFileSync(process.execPath, [`${root}node_modules/oxfmt/bin/oxfmt`, file]);
}
