import * as vscode from "vscode";
import type { LambdaLensApi } from "../../../client/src/extension.ts";
import { findExtension } from "../suite/findExtension.ts";
import { readLenses } from "../suite/readLenses.ts";
import { until } from "../suite/until.ts";

const clicks = 40;
const warmUp = 5;
const openings = 20;

/**
 * Run by the extension host: prints, as lines of JSON in milliseconds, how long a person waits for a
 * result and for the event gallery.
 */
export async function run(): Promise<void> {
  const api = (await findExtension().activate()) as LambdaLensApi;
  console.log(`click-to-paint ${JSON.stringify(await measureClicks(api))}`);
  console.log(`gallery-to-paint ${JSON.stringify(await measureOpenings(api))}`);
}

/** From the click on a lens to the painted result, less the invocation itself, again and again. */
async function measureClicks(api: LambdaLensApi): Promise<readonly number[]> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error("No folder is open");
  const file = vscode.Uri.joinPath(folder, "nightly-report", "index.js");
  const lenses = await until("a lens", () => readLenses(file));
  const lens = lenses.find(({ command }) => command === "lambdaLens.invoke");
  if (lens === undefined) throw new Error("The file has no lens");
  const painted = await api.paintEvent();
  const over: number[] = [];
  for (let click = 0; click < clicks + warmUp; click += 1) {
    const paint = once(painted);
    const started = performance.now();
    await vscode.commands.executeCommand(lens.command, ...lens.args);
    await paint;
    const milliseconds = performance.now() - started;
    const [result] = await api.results();
    const { initDurationMs, durationMs } = result?.report ?? {};
    if (click >= warmUp) over.push(milliseconds - (initDurationMs ?? 0) - (durationMs ?? 0));
  }
  return over;
}

/** From the command to the painted gallery; VS Code throws the page away each time that it is hidden. */
async function measureOpenings(api: LambdaLensApi): Promise<readonly number[]> {
  const painted = await api.galleryPaintEvent();
  const times: number[] = [];
  for (let opening = 0; opening < openings + warmUp; opening += 1) {
    await vscode.commands.executeCommand("workbench.view.explorer");
    const paint = once(painted);
    const started = performance.now();
    await vscode.commands.executeCommand("lambdaLens.showGallery");
    await paint;
    if (opening >= warmUp) times.push(performance.now() - started);
    // Let the page fetch what comes after the list, as it would for a person.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return times;
}

function once(event: vscode.Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const subscription = event(() => {
      subscription.dispose();
      resolve();
    });
  });
}
