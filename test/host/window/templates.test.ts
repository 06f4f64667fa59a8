import * as assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { examplesFolder } from "../../../scripts/host/hostPaths.ts";
import { runWindow } from "../../../scripts/host/runWindow.ts";
import { findLens } from "../../../scripts/host/window/findLens.ts";
import { goToLine } from "../../../scripts/host/window/goToLine.ts";
import { openFile } from "../../../scripts/host/window/openFile.ts";
import { waitForResult } from "../../../scripts/host/window/waitForResult.ts";

describe("a template", () => {
  it("invokes its functions, shows their triggers, and tells their configuration", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, "template.yaml");
      await goToLine(page, await lineOf("Handler: app.handler"));
      await findLens(page, "Invoke with sample event (REST API)").click();
      const result = await waitForResult(page, "app.handler", "cold");
      assert.equal(result.status, "Succeeded", result.text);
      await findLens(page, /\d+ MB ✓/).waitFor();

      await findLens(page, "3 triggers").click();
      const peek = page.locator(".peekview-widget");
      await peek.locator(".monaco-list-row", { hasText: "PlaceOrder" }).waitFor();
      await page.keyboard.press("Escape");
      await peek.waitFor({ state: "detached" });

      await textInEditor(page, "OrdersApi").hover();
      const hover = page.locator(".monaco-hover", { hasText: "Lambda function" });
      await hover.waitFor();
      const text = (await hover.textContent()) ?? "";
      for (const part of ["app.js", "nodejs22.x", "10 s", "inherited", "ListOrders"]) {
        assert.ok(text.includes(part), `${part} is in ${text}`);
      }
    });
  });

  it("renames a handler with its code, while code renames by the language's own extension", async () => {
    await runWindow(examplesFolder, async (page, folder) => {
      const read = (file: string): Promise<string> => readFile(join(folder, file), "utf8");
      await openFile(page, "template.yaml");
      await goToLine(page, await lineOf("Handler: app.handler"));
      await findLens(page, "3 triggers").waitFor();
      await page.keyboard.press("End");
      await rename(page, "serveOrders");
      await saveAll(page);
      await saved(() => read("template.yaml"), /Handler: app\.serveOrders/);
      await saved(() => read("orders-rest/app.js"), /serveOrders/);

      await openFile(page, "nightly-report/index.js");
      await findLens(page, "Invoke with").waitFor();
      await textInEditor(page, "bestSeller").click();
      await rename(page, "favourite");
      await saveAll(page);
      await saved(() => read("nightly-report/index.js"), /favourite/);
    });
  });
});

/** Line, from 1, of a text in the examples' template. */
async function lineOf(words: string): Promise<number> {
  const text = await readFile(join(examplesFolder, "template.yaml"), "utf8");
  return text.slice(0, text.indexOf(words)).split("\n").length;
}

function textInEditor(page: Page, text: string): Locator {
  return page.locator(".editor-instance .view-line span span", { hasText: text }).first();
}

/** Renames what the caret stands on. */
async function rename(page: Page, name: string): Promise<void> {
  await page.keyboard.press("F2");
  const input = page.locator(".rename-box input");
  await input.waitFor();
  await input.fill(name);
  await input.press("Enter");
  await input.waitFor({ state: "hidden" });
  await page.locator(".editor-instance .view-line", { hasText: name }).first().waitFor();
}

/** Waits until a file on disk holds what was typed: a busy machine saves after the keys have returned. */
async function saved(read: () => Promise<string>, words: RegExp): Promise<void> {
  const deadline = Date.now() + 20_000;
  let text = await read();
  while (!words.test(text) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    text = await read();
  }
  assert.match(text, words);
}

async function saveAll(page: Page): Promise<void> {
  await page.keyboard.press("Control+K");
  await page.keyboard.press("s");
  await page.locator(".tab.dirty").first().waitFor({ state: "detached" });
}
