import type { FunctionTarget } from "../../../server/src/protocol.ts";
import { HumanError } from "../humanError.ts";
import type { KeptOrder } from "../runs/lastOrder.ts";
import { targetKey } from "../runs/run.ts";
import { startRun } from "../runs/startRun.ts";
import type { Services } from "../services.ts";

/** Runs the last invocation again, with the very same event. @param cold in a new environment. */
export async function rerun(services: Services, cold = false): Promise<void> {
  const kept = services.lastOrder.read();
  if (kept === null) {
    throw new HumanError("Nothing was invoked yet. Use the lens above a handler first.");
  }
  const target = await refreshTarget(services, kept);
  await startRun(services, { ...kept.order, target, cold });
}

/** The target as the server knows it now, where its template or code changed since. */
async function refreshTarget(
  { server, log }: Services,
  { order: { target }, functionsVersion }: KeptOrder,
): Promise<FunctionTarget> {
  if (functionsVersion === server.functionsVersion) return target;
  try {
    const key = targetKey(target);
    const functions = await server.listFunctions();
    return functions.find((candidate) => targetKey(candidate) === key) ?? target;
  } catch (error) {
    log.warn("The function targets could not be read; the last known one runs.", error);
    return target;
  }
}
