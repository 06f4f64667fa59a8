import type { Page } from "playwright-core";

/** How often the palette is opened anew before the command counts as missing. */
const attempts = 10;

/**
 * Runs a command from the command palette by its full title, `Category: Title`. The palette lists what
 * is known when it opens, which just after the start is not yet what the extensions contribute.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator(".quick-input-widget input[type=text]");
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.press("F1");
    await input.fill(`>${title}`);
    const isThere = await row.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isThere) break;
    await page.keyboard.press("Escape");
    if (attempt === attempts) throw new Error(`The command palette has no ${title}`);
  }
  await input.press("Enter");
}
