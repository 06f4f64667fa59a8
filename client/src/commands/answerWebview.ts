import type { FromWebview } from "../../webview/protocol.ts";
import { chooseEventFor, invokeTarget, invokeWith } from "../runs/invokeTarget.ts";
import { pickTarget } from "../runs/pickTarget.ts";
import type { Services } from "../services.ts";
import { openResultPart, openSource } from "../views/resultDocuments.ts";
import { browseHistory } from "./browseHistory.ts";
import { rerun } from "./rerun.ts";
import { showResult } from "./showResult.ts";

/** Does what the person asked for in the result view. */
export async function answerWebview(services: Services, message: FromWebview): Promise<void> {
  switch (message.type) {
    case "ready":
    case "painted":
      return;
    case "rerun":
      return rerun(services);
    case "coldStart":
      return rerun(services, true);
    case "cancel":
      services.runs.cancelNewest();
      return;
    case "chooseEvent":
      return chooseAndRun(services);
    case "pickHandler":
      return pickAndRun(services);
    case "showRun":
      showResult(services, message.runId);
      return;
    case "browseHistory":
      return browseHistory(services);
    case "openPart":
      return openResultPart(services.runs.history, message.runId, message.part);
    case "openSource":
      return openSource(services.runs.history.sourceOf(message.frame) ?? message.frame);
  }
}

async function chooseAndRun(services: Services): Promise<void> {
  const kept = services.lastOrder.read();
  if (kept === null) return;
  const { target } = kept.order;
  const chosen = await chooseEventFor(services, target);
  if (chosen !== undefined) await invokeWith(services, target, chosen);
}

async function pickAndRun(services: Services): Promise<void> {
  const target = await pickTarget(await services.server.listInvocable(), "Invoke Handler");
  if (target !== undefined) await invokeTarget(services, target);
}
