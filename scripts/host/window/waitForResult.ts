import type { Page } from "playwright-core";
import { findWebview } from "./findWebview.ts";

/** What a person reads in the result view. */
export interface ShownResult {
  readonly handler: string;
  /** `Succeeded`, `Handler failed`, … */
  readonly status: string;
  /** Duration, billed duration, memory, cold or warm; those that apply. */
  readonly figures: readonly string[];
  /** What the invoker does with the result, in a sentence; empty where there is none. */
  readonly verdict: string;
  /** Titles of the sections below. */
  readonly sections: readonly string[];
  /** All text of the view. */
  readonly text: string;
}

/**
 * Waits until the result view shows a finished invocation of `handler` (a part of its name), and
 * reads it. With `start` it waits for a cold or a warm one.
 */
export async function waitForResult(
  page: Page,
  handler: string,
  start?: "cold" | "warm",
): Promise<ShownResult> {
  const view = findWebview(page);
  const headline = view.locator(".headline", { hasText: handler });
  await view.getByText("Rerun", { exact: true }).waitFor();
  await headline.waitFor();
  if (start !== undefined) await headline.locator(".figures li", { hasText: start }).waitFor();
  const trimmed = (texts: readonly string[]): string[] => texts.map((text) => text.trim());
  const verdict = view.locator(".verdict > p");
  return {
    handler: (await headline.locator("h1").innerText()).trim(),
    status: await headline.locator(".status").innerText(),
    figures: trimmed(await headline.locator(".figures li").allInnerTexts()),
    verdict: (await verdict.count()) === 0 ? "" : (await verdict.innerText()).trim(),
    sections: trimmed(await view.locator("section h2").allTextContents()),
    text: await view.locator("#app").innerText(),
  };
}
