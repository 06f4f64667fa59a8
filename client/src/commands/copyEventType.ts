import { env, window } from "vscode";
import { buildSample } from "../../../events/buildSample.ts";
import { declareEvent } from "../../../events/declarations/declareEvent.ts";
import { eventOf } from "../events/sampleArgument.ts";
import type { Services } from "../services.ts";
import { declarationLanguages } from "../gallery/declarationLanguage.ts";
import { copiedShownMs } from "./copyEvent.ts";

/**
 * Copies the declaration of an event's type in the language of the active editor; asks for the language
 * where there is none.
 * @param argument the sample; anything else lets the person pick.
 */
export async function copyEventType(services: Services, argument: unknown): Promise<void> {
  const event = await eventOf(services, argument, "Copy Event Type");
  if (event === undefined) return;
  const language = services.languages.current ?? (await services.languages.pick());
  if (language === undefined) return;
  const { eventType, sample, set } = event.chosen;
  const { value } = buildSample(eventType, sample.id, { seed: event.seed, now: event.now, set });
  await env.clipboard.writeText(declareEvent(eventType, value, language));
  const text = `$(check) Copied the type of ${eventType.shortTitle} in ${declarationLanguages[language]}`;
  window.setStatusBarMessage(text, copiedShownMs);
}
