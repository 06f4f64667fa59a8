import type { Page } from "playwright-core";

/** Opens a file of the workspace by its relative path, and waits until the editor shows it. */
export async function openFile(page: Page, path: string): Promise<void> {
  const name = path.split("/").at(-1) ?? path;
  const input = page.locator(".quick-input-widget input[type=text]");
  await page.keyboard.press("Control+P");
  await input.fill(path);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
  await input.press("Enter");
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator(".editor-instance .view-line").first().waitFor();
}
