import type { FrameLocator, Page } from "playwright-core";

/**
 * The document of the webview that was opened last. VS Code puts it into a frame inside a frame of
 * its own.
 */
export function findWebview(page: Page): FrameLocator {
  return page.locator("iframe.webview.ready").last().contentFrame().frameLocator("#active-frame");
}
