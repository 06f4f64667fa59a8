import type { Locator, Page } from "playwright-core";

/** The first lens in the editor whose text matches; wait for it or click it. */
export function findLens(page: Page, text: string | RegExp): Locator {
  return page.locator(".codelens-decoration a", { hasText: text }).first();
}
