import * as assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { examplesFolder } from "../../../scripts/host/hostPaths.ts";
import { runWindow } from "../../../scripts/host/runWindow.ts";
import { openFile } from "../../../scripts/host/window/openFile.ts";
import { findGallery, openFound, openGallery } from "../../../scripts/host/window/openGallery.ts";
import { readQuickPick } from "../../../scripts/host/window/readQuickPick.ts";
import { runCommand } from "../../../scripts/host/window/runCommand.ts";
import { waitForResult } from "../../../scripts/host/window/waitForResult.ts";

async function statusSays(page: Page, text: string): Promise<void> {
  await page.locator(".statusbar-item", { hasText: text }).waitFor();
}

describe("the event gallery", () => {
  it("shows what this workspace uses on top, finds a field in spite of a typo, and inserts", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, "orders-rest/app.js");
      const gallery = await openGallery(page);
      const sections = gallery.locator("vscode-tree-item.section-row > span:not([slot])");
      await gallery.locator("[data-key='workspace']").waitFor();
      assert.equal((await sections.first().innerText()).toLowerCase(), "in this workspace");
      await gallery.locator("[data-key='workspace:sqs']", { hasText: "Orders" }).waitFor();

      await openFound(page, gallery, "receipthandel");
      assert.equal(await gallery.locator("#sample-title").innerText(), "SQS message batch");
      await gallery.locator("#parameter-queueName input").fill("refunds");
      await gallery.locator(".json-row", { hasText: ":refunds" }).waitFor();

      await gallery.getByText("Insert", { exact: true }).click();
      const editor = page.locator(".editor-instance .view-lines");
      await editor.getByText('"messageId"').first().waitFor();
      await editor.getByText(":refunds").first().waitFor();
    });
  });

  it("is used with the keyboard alone, and keeps the focus", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, "orders-rest/app.js");
      const gallery = await openGallery(page);
      await runCommand(page, "Lambda Lens: Focus on Event Gallery View");
      await gallery.locator("[data-key='HTTP/API']").press("/");
      await page.keyboard.type("kinesis");
      await gallery.locator("[data-key='found:kinesis-stream']").waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      const focused = gallery.locator("vscode-tree-item:focus");
      const key = await focused.getAttribute("data-key");
      assert.match(key ?? "", /^found:kinesis-stream\//);
      await page.keyboard.press("Enter");
      await gallery.locator("#sample-title:focus").waitFor();
      await page.keyboard.press("Escape");
      await focused.waitFor();
      assert.equal(await focused.getAttribute("data-key"), key);
      await page.keyboard.type("s");
      assert.equal(await gallery.locator("#search input").inputValue(), "kinesiss");
      await page.keyboard.press("Escape");
      assert.equal(await gallery.locator("#search input").inputValue(), "");
      await gallery.locator("[data-key='Storage']").waitFor();
    });
  });

  it("says what a field means, and what a parameter must be", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, "orders-rest/app.js");
      const gallery = await openGallery(page);
      await openFound(page, gallery, "s3");
      await gallery.locator("#parameter-size input").fill("-1");
      await gallery.getByText("Must be a whole number of at least 0.").waitFor();
      const row = gallery.locator(".json-row", { hasText: '"key"' });
      await row.hover();
      const hover = gallery.locator("#field-hover");
      await hover.getByText("URL-encoded").waitFor();
      assert.equal(await row.getAttribute("aria-describedby"), "field-hover");
    });
  });

  it("invokes a handler of the event's type, which stands first", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, "thumbnails/app.py");
      const gallery = await openGallery(page);
      await gallery.locator("[data-key='workspace:s3']").waitFor();
      await openFound(page, gallery, "s3 delete marker");
      await gallery.getByText("Invoke…", { exact: true }).click();
      const labels = await readQuickPick(page);
      assert.match(labels[0] ?? "", /app\.handler/);
      await page.keyboard.press("Enter");
      const result = await waitForResult(page, "app.handler");
      assert.match(result.text, /Delete marker in a versioned bucket/);
    });
  });

  it("copies the event and its type, remembers both, and survives a reload", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, "orders-rest/app.js");
      const gallery = await openGallery(page);
      await openFound(page, gallery, "sns");
      await gallery.getByText("Copy", { exact: true }).click();
      await statusSays(page, "Copied SNS");
      await gallery.getByText("Copy as JavaScript", { exact: true }).click();
      await statusSays(page, "Copied the type of SNS in JavaScript");
      await gallery.locator(".star").click();
      await gallery.locator(".star[icon='star-full']").waitFor();
      await gallery.locator("#parameter-topicName input").fill("reloaded");
      await gallery.locator(".json-row", { hasText: ":reloaded" }).first().waitFor();
      await page.waitForTimeout(1000);

      await runCommand(page, "Developer: Reload Window");
      await page.locator(".monaco-workbench").waitFor({ state: "detached" });
      const again = findGallery(page);
      await again.locator(".json-row", { hasText: ":reloaded" }).first().waitFor();
      await again.locator(".star[icon='star-full']").waitFor();
      await again.locator(".back").click();
      assert.equal(await again.locator("#search input").inputValue(), "sns");
      await again.locator("#search input").fill("");
      await again.locator("[data-key='favourites'] [data-sample]").first().waitFor();
      await again.locator("[data-key='recent'] [data-sample]").first().waitFor();
    });
  });

  it("drags an event into an editor", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, "orders-rest/app.js");
      const gallery = await openGallery(page);
      await openFound(page, gallery, "sqs");
      const handle = gallery.locator(".drag");
      await handle.scrollIntoViewIfNeeded();
      const grip = await handle.boundingBox();
      const editor = await page.locator(".editor-instance .view-lines").first().boundingBox();
      assert.ok(grip !== null && editor !== null);
      await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
      await page.mouse.down();
      await page.mouse.move(grip.x + 30, grip.y + 30, { steps: 4 });
      await page.mouse.move(editor.x + 200, editor.y + 40, { steps: 8 });
      await page.mouse.move(editor.x + 205, editor.y + 42, { steps: 3 });
      await page.mouse.move(editor.x + 207, editor.y + 44, { steps: 3 });
      await page.mouse.up();
      await page.locator(".view-lines").getByText('"messageId"').first().waitFor();
    });
  });

  it("gives the reason in an untrusted workspace in place of the action", async () => {
    await runWindow(
      examplesFolder,
      async (page) => {
        const gallery = await openGallery(page);
        await openFound(page, gallery, "sqs");
        await gallery.getByText("Handlers run only in a trusted workspace.").waitFor();
        assert.equal(await gallery.getByText("Invoke…", { exact: true }).count(), 0);
        await gallery.getByText("Manage Workspace Trust").click();
        await page.locator(".workspace-trust-editor").waitFor();
      },
      { workspaceTrust: true },
    );
  });
});
