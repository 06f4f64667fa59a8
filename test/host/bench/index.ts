import * as vscode from "vscode";
import type { LambdaLensApi } from "../../../client/src/extension.ts";
import { findExtension } from "../suite/findExtension.ts";
import { readLenses } from "../suite/readLenses.ts";
import { until } from "../suite/until.ts";

const clicks = 40;
const warmUp = 5;

/**
 * Run by the extension host: clicks one lens again and again, and prints how long it took from the
 * click to the painted result, less the invocation itself, in milliseconds, as a line of JSON.
 */
export async function run(): Promise<void> {
  const api = (await findExtension().activate()) as LambdaLensApi;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error("No folder is open");
  const file = vscode.Uri.joinPath(folder, "nightly-report", "index.js");
  const lenses = await until("a lens", () => readLenses(file));
  const lens = lenses.find(({ command }) => command === "lambdaLens.invoke");
  if (lens === undefined) throw new Error("The file has no lens");
  const painted = await api.paintEvent();
  const over: number[] = [];
  for (let click = 0; click < clicks + warmUp; click += 1) {
    const paint = new Promise<void>((resolve) => {
      const subscription = painted(() => {
        subscription.dispose();
        resolve();
      });
    });
    const started = performance.now();
    await vscode.commands.executeCommand(lens.command, ...lens.args);
    await paint;
    const milliseconds = performance.now() - started;
    const [result] = await api.results();
    const { initDurationMs, durationMs } = result?.report ?? {};
    if (click >= warmUp) over.push(milliseconds - (initDurationMs ?? 0) - (durationMs ?? 0));
  }
  console.log(`click-to-paint ${JSON.stringify(over)}`);
}
