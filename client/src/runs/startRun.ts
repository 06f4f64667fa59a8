import { commands, ProgressLocation, window, workspace, type CancellationToken } from "vscode";
import { workbenchCommands } from "../commandIds.ts";
import { readSettings } from "../readSettings.ts";
import type { Services } from "../services.ts";
import { nameHandler } from "../views/state/nameHandler.ts";
import type { RunOrder } from "./runController.ts";

/** A run that takes longer than this also says so in a notification that can cancel it. */
const notifiedAfterMs = 2000;

/**
 * Runs a handler for the person: saves what is unsaved, shows progress, and lets it be cancelled.
 * In an untrusted workspace nothing runs, and a message says why.
 */
export async function startRun(services: Services, order: RunOrder): Promise<void> {
  if (!workspace.isTrusted) {
    void explainTrust();
    return;
  }
  services.panel.reveal();
  const hasUnsaved = workspace.textDocuments.some((document) => document.isDirty);
  if (hasUnsaved && readSettings().saveBeforeInvoke) await workspace.saveAll(false);
  void services.lastOrder.keep(order, services.server.functionsVersion);
  const abort = new AbortController();
  const running = services.runs.run(order, abort);
  const name = nameHandler(order.target);
  void window.withProgress({ location: ProgressLocation.Window, title: `Invoking ${name}` }, () =>
    settled(running),
  );
  notifyWhenSlow(`Invoking ${name}`, running, abort);
  await running;
}

function notifyWhenSlow(title: string, running: Promise<unknown>, abort: AbortController): void {
  const timer = setTimeout(() => {
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    const wait = async (_: unknown, token: CancellationToken): Promise<void> => {
      token.onCancellationRequested(() => abort.abort());
      await settled(running);
    };
    void window.withProgress(options, wait);
  }, notifiedAfterMs);
  void settled(running).then(() => clearTimeout(timer));
}

async function settled(running: Promise<unknown>): Promise<void> {
  await running.catch(() => undefined);
}

/** Says why nothing runs in an untrusted workspace, and leads to trusting it. */
export async function explainTrust(): Promise<void> {
  const manage = "Manage Workspace Trust";
  const answer = await window.showWarningMessage(
    "Handlers run the workspace's own code, so they only run in a trusted workspace.",
    manage,
  );
  if (answer === manage) await commands.executeCommand(workbenchCommands.manageTrust);
}
