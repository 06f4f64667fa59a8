import * as assert from "node:assert/strict";
import { examplesFolder } from "../../../scripts/host/hostPaths.ts";
import { runWindow } from "../../../scripts/host/runWindow.ts";
import { readQuickPick } from "../../../scripts/host/window/readQuickPick.ts";
import { runCommand } from "../../../scripts/host/window/runCommand.ts";

describe("Insert Event", () => {
  it("finds a sample by what it is about and writes it into a new document", async () => {
    await runWindow(examplesFolder, async (page) => {
      await runCommand(page, "Lambda Lens: Insert Event");
      await readQuickPick(page);
      const input = page.locator(".quick-input-widget input[type=text]");
      await input.fill("bucket notification");
      const found = page.locator(".quick-input-list .monaco-list-row", { hasText: "S3: " });
      await found.first().click();
      const editor = page.locator(".editor-instance .view-lines");
      await editor.getByText('"aws:s3"').waitFor();
      assert.match(await editor.innerText(), /"eventSource"/);
    });
  });
});
