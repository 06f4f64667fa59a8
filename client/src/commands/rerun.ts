import { HumanError } from "../humanError.ts";
import { startRun } from "../runs/startRun.ts";
import type { Services } from "../services.ts";

/** Runs the last invocation again, with the very same event. @param cold in a new environment. */
export async function rerun(services: Services, cold = false): Promise<void> {
  const order = services.lastOrder.read();
  if (order === null) {
    throw new HumanError("Nothing was invoked yet. Use the lens above a handler first.");
  }
  await startRun(services, { ...order, cold });
}
