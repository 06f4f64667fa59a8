import type { Services } from "../services.ts";
import { invoke } from "./invoke.ts";

/** Invokes the handler at the cursor whatever a keybinding passes; lets pick where there is none. */
export async function invokeAtCursor(services: Services): Promise<void> {
  await invoke(services, undefined);
}
