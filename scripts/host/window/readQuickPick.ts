import type { Page } from "playwright-core";

/** Waits for an open quick pick with at least one entry and returns the entries' labels. */
export async function readQuickPick(page: Page): Promise<readonly string[]> {
  const labels = page.locator(".quick-input-list .monaco-list-row .label-name");
  await labels.first().waitFor();
  // An icon before the label leaves a blank behind.
  return (await labels.allInnerTexts()).map((label) => label.trim());
}
