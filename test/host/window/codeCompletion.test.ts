import * as assert from "node:assert/strict";
import { examplesFolder } from "../../../scripts/host/hostPaths.ts";
import { runWindow } from "../../../scripts/host/runWindow.ts";
import { findLens } from "../../../scripts/host/window/findLens.ts";
import { goToLine } from "../../../scripts/host/window/goToLine.ts";
import { openFile } from "../../../scripts/host/window/openFile.ts";

describe("completion in code", () => {
  it("puts an event's fields above the words of VS Code's own extension", async () => {
    await runWindow(
      examplesFolder,
      async (page) => {
        await openFile(page, "clicks-stream/index.mjs");
        await findLens(page, "Invoke with").waitFor();
        // Until then that extension has no words.
        const start = page.locator(".part.statusbar .codicon-modifier-spin");
        await start.first().waitFor({ state: "hidden" });
        // The line after the head of the loop.
        await goToLine(page, 9);
        await page.keyboard.press("End");
        await page.keyboard.press("Enter");
        await page.keyboard.type("record.");
        const rows = page.locator(".suggest-widget.visible .monaco-list-row");
        await rows.filter({ hasText: "invokeIdentityArn" }).waitFor();
        await rows.filter({ hasText: "Buffer" }).waitFor();
        const labels = await rows.locator(".label-name").allInnerTexts();
        assert.deepEqual(labels.slice(0, 2), ["kinesis", "eventSource"]);
      },
      { settings: { "files.autoSave": "off" } },
    );
  });
});
