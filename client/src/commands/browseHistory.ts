import { window } from "vscode";
import type { Services } from "../services.ts";
import { summariseRun } from "../views/state/summariseRun.ts";

const icons = { success: "pass", failure: "error", warning: "warning" } as const;

/** Lets the person pick one of all results of this window, and shows it. */
export async function browseHistory({ runs, presenter }: Services): Promise<void> {
  const items = runs.history.runs.map((run) => {
    const { label, detail, tone } = summariseRun(run);
    return { label: `$(${icons[tone]}) ${label}`, description: detail, run };
  });
  const picked = await window.showQuickPick(items, {
    title: "Earlier Results",
    placeHolder: "Search by handler, event or status",
    matchOnDescription: true,
  });
  if (picked !== undefined) presenter.present(picked.run);
}
