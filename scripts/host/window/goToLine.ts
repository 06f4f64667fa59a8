import type { Page } from "playwright-core";

/** Moves the caret of the editor to a line, counted from 1, which scrolls it into view. */
export async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press("Control+G");
  const input = page.locator(".quick-input-widget input[type=text]");
  await input.fill(`:${line}`);
  await input.press("Enter");
  // The line shows already while its number is typed; keys go to the editor once the input is gone.
  await input.waitFor({ state: "hidden" });
  await page.locator(".line-numbers.active-line-number", { hasText: String(line) }).waitFor();
}
