import type { FrameLocator, Page } from "playwright-core";
import { runCommand } from "./runCommand.ts";

/** Shows the event gallery and waits for its list; gives back its document. */
export async function openGallery(page: Page): Promise<FrameLocator> {
  await runCommand(page, "Lambda Lens: Show Event Gallery");
  const gallery = findGallery(page);
  await gallery.locator("#app").waitFor();
  return gallery;
}

/** The document of the event gallery: a view, where results are panels. */
export function findGallery(page: Page): FrameLocator {
  return page
    .locator('iframe.webview.ready[src*="purpose=webviewView"]')
    .last()
    .contentFrame()
    .frameLocator("#active-frame");
}

/** Opens what a search finds first, with the keyboard alone, and waits until its event is shown. */
export async function openFound(page: Page, gallery: FrameLocator, query: string): Promise<void> {
  await gallery.locator("#search input").fill(query);
  await gallery.locator("vscode-tree-item[data-key^='found:']").first().waitFor();
  await page.keyboard.press("Enter");
  await gallery.locator(".json-row").first().waitFor();
}
