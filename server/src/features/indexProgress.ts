import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import type { ProgressReporter } from "../workspace/workspaceSession.ts";

/**
 * A reporter that shows in the client how far reading has come, where the client can show it.
 * Reading doesn't wait for the client's consent.
 */
export function startIndexProgress(
  connection: Connection,
  capabilities: ClientCapabilities,
): ProgressReporter {
  if (capabilities.window?.workDoneProgress !== true) {
    return { report: () => undefined, done: () => undefined };
  }
  const created = connection.window.createWorkDoneProgress();
  const started = created.then(
    (progress) => {
      progress.begin("Looking for Lambda handlers", 0);
      return progress;
    },
    () => null,
  );
  return {
    report: (done, total) => {
      const percent = Math.round((100 * done) / total);
      void started.then((progress) => progress?.report(percent, `${done} of ${total} files`));
    },
    done: () => void started.then((progress) => progress?.done()),
  };
}
