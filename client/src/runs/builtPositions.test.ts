import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeRun } from "../testing/runKit.ts";
import { positionKey, readBuiltPositions } from "./builtPositions.ts";
import { RunHistory } from "./runHistory.ts";

let folder = "";
let built = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lambda-lens-built-"));
  built = join(folder, "orders.js");
  const source = "interface Order {\n  id: string;\n}\n\nthrow new Error(`no order`);\n";
  const { map } = await transform(source, {
    loader: "ts",
    sourcemap: true,
    sourcefile: "orders.ts",
  });
  await writeFile(`${built}.map`, map);
});
afterAll(() => rm(folder, { recursive: true }));

const stackTrace = (): readonly string[] => [
  "Error: no order",
  `    at Object.<anonymous> (${built}:1:7)`,
  "    at run (/opt/client.js:10:3)",
];

it("leads a position in built code to the source, and others nowhere", () => {
  const error = { errorType: "Error", errorMessage: "no order", stackTrace: stackTrace() };
  const positions = readBuiltPositions({ error: { ...error, frames: [] }, logs: [] });
  const source = { file: join(folder, "orders.ts"), line: 5, column: 7 };
  expect([...positions]).toEqual([[positionKey({ file: built, line: 1, column: 7 }), source]]);
});

it("reads what the handler printed, and still knows it when the build is gone", () => {
  const text = `caught ${stackTrace().join("\n")}`;
  const entry = { time: "", level: "ERROR", source: "stderr", requestId: null, text } as const;
  const run = makeRun("a", { logs: [entry] });
  const history = new RunHistory();
  history.add({ ...run, builtPositions: readBuiltPositions(run.result) });
  history.add(makeRun("b"));
  expect(history.sourceOf({ file: built, line: 1, column: 7 })?.line).toBe(5);
  expect(history.sourceOf({ file: built, line: 2, column: 7 })).toBeUndefined();
});
