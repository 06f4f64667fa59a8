import { env, window } from "vscode";
import { buildEvent } from "../events/buildEvent.ts";
import { labelEvent } from "../events/eventChoice.ts";
import { eventOf } from "../events/sampleArgument.ts";
import type { Services } from "../services.ts";

/** How long the status bar says that something was copied. */
export const copiedShownMs = 3000;

/** Copies a sample event. @param argument the sample; anything else lets the person pick. */
export async function copyEvent(services: Services, argument: unknown): Promise<void> {
  const event = await eventOf(services, argument, "Copy Event");
  if (event === undefined) return;
  const { text } = buildEvent(event.chosen, event.now, event.seed);
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(`$(check) Copied ${labelEvent(event.chosen)}`, copiedShownMs);
}
