import type { Page } from "playwright-core";

/** How often Quick Open is opened anew: a window that is still starting may take the focus from it. */
const attempts = 8;

/** Opens a file of the workspace by its relative path, and waits until the editor shows it. */
export async function openFile(page: Page, path: string): Promise<void> {
  const name = path.split("/").at(-1) ?? path;
  for (let attempt = 1; !(await tryQuickOpen(page, path, name)); attempt += 1) {
    if (attempt === attempts) throw new Error(`Quick Open did not find ${path}`);
    await page.keyboard.press("Escape");
  }
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator(".editor-instance .view-line").first().waitFor();
}

async function tryQuickOpen(page: Page, path: string, name: string): Promise<boolean> {
  const timeout = 5000;
  const input = page.locator(".quick-input-widget input[type=text]");
  try {
    await page.keyboard.press("Control+P");
    await input.fill(path, { timeout });
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
    await row.waitFor({ timeout });
    await input.press("Enter", { timeout });
    return true;
  } catch {
    return false;
  }
}
