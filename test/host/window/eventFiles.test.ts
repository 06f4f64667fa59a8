import * as assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { examplesFolder } from "../../../scripts/host/hostPaths.ts";
import { runWindow } from "../../../scripts/host/runWindow.ts";
import { findLens } from "../../../scripts/host/window/findLens.ts";
import { openFile } from "../../../scripts/host/window/openFile.ts";
import { readQuickPick } from "../../../scripts/host/window/readQuickPick.ts";
import { runCommand } from "../../../scripts/host/window/runCommand.ts";
import { waitForResult } from "../../../scripts/host/window/waitForResult.ts";

const order = "events/OrderFulfilment/express-order.json";

function text(page: Page, shown: string): Locator {
  return page.locator(".editor-instance .view-line span span", { hasText: shown }).first();
}

async function openSavedEvents(page: Page): Promise<Locator> {
  await runCommand(page, "Lambda Lens: Focus on Saved Events View");
  const view = page.locator(".pane", { has: page.locator('h3:text-is("Saved Events")') });
  await view.locator(".monaco-list-row").first().waitFor();
  return view;
}

describe("event files", () => {
  it("invoke the handler that they are meant for, with placeholders filled in", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, order);
      await findLens(page, "as SQS").waitFor();
      await findLens(page, "Invoke OrderFulfilment").click();
      const result = await waitForResult(page, "app.handler", "cold");
      assert.equal(result.status, "Succeeded", result.text);
      assert.match(result.text, /A-2107/);
      assert.match(result.text, /SQS · express-order\.json/);
      // The file is the handler's event from now on, and its lens says so.
      await openFile(page, "orders-queue/app.ts");
      await findLens(page, "Invoke with express-order.json (SQS)").waitFor();
    });
  });

  it("mark what AWS would not send, fix it, and leave good ones alone", async () => {
    await runWindow(
      examplesFolder,
      async (page, copy) => {
        const path = join(copy, order);
        const whole = await readFile(path, "utf8");
        await openFile(page, order);
        await findLens(page, "as SQS").waitFor();
        assert.equal(await page.locator(".squiggly-error, .squiggly-warning").count(), 0);
        await writeFile(path, whole.replace('"receiptHandle"', '"reciptHandle"'));
        await page.locator(".squiggly-error").first().waitFor();
        await runCommand(page, "Go to Next Problem in Files");
        const zone = page.locator(".zone-widget .message");
        await zone.getByText('did you mean "receiptHandle"?').waitFor();
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+.");
        await page.locator(".action-widget").getByText('Change to "receiptHandle"').click();
        await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
      },
      { settings: { "files.autoSave": "off" } },
    );
  });

  it("tell about a field on hover, and offer placeholders", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, order);
      await findLens(page, "as SQS").waitFor();
      await text(page, "eventSourceARN").hover();
      const hover = page.locator(".monaco-hover .hover-contents");
      await hover.getByText("Records[0].eventSourceARN").waitFor();
      await hover.getByText("AWS documentation").waitFor();
      await text(page, "$uuid").hover();
      await hover.getByText("A random UUID").waitFor();
      await text(page, "$uuid").dblclick();
      await page.keyboard.type("rand");
      await page.keyboard.press("Control+Space");
      const row = page.locator(".suggest-widget .monaco-list-row", { hasText: "{{$randomInt}}" });
      await row.first().waitFor();
    });
  });

  it("are listed in a view, where they are invoked, duplicated, renamed and deleted", async () => {
    await runWindow(examplesFolder, async (page, copy) => {
      const folder = join(copy, "events/OrderFulfilment");
      const view = await openSavedEvents(page);
      const row = (name: string): Locator => view.locator(".monaco-list-row", { hasText: name });
      await row("OrderFulfilment").waitFor();
      await row("express-order").hover();
      await row("express-order")
        .getByRole("button", { name: /Invoke/ })
        .click();
      assert.equal((await waitForResult(page, "app.handler")).status, "Succeeded");
      await row("last used").waitFor();

      await row("express-order").click({ button: "right" });
      // A menu takes no click that comes right after it opened; the keyboard is heard at once.
      await page.getByRole("menuitem", { name: "Duplicate Saved Event" }).hover();
      await page.keyboard.press("Enter");
      await row("express-order-2").click();
      await page.keyboard.press("F2");
      const input = page.locator(".quick-input-widget input[type=text]");
      await input.fill("bulk order");
      await input.press("Enter");
      await row("bulk order").click();
      assert.deepEqual(await readdir(folder), ["bulk order.json", "express-order.json"]);

      await row("bulk order")
        .focus()
        .catch(() => undefined);
      await page.keyboard.press("Delete");
      await page.getByRole("button", { name: "Move to Trash" }).click();
      const forGood = page.getByRole("button", { name: "Delete Permanently" });
      // A served window has no trash; a desktop has one.
      await Promise.race([forGood.click(), row("bulk order").waitFor({ state: "detached" })]);
      await row("bulk order").waitFor({ state: "detached" });
      assert.deepEqual(await readdir(folder), ["express-order.json"]);
    });
  });

  it("are made of samples from the keyboard, and never written over another", async () => {
    await runWindow(examplesFolder, async (page, copy) => {
      await openFile(page, "thumbnails/app.py");
      await findLens(page, "Invoke with sample event").waitFor();
      await runCommand(page, "Lambda Lens: New Event File");
      await page.locator(".quick-input-title", { hasText: "New Event File" }).waitFor();
      const labels = await readQuickPick(page);
      assert.match(labels[0] ?? "", /^S3: /, "the handler's own type comes first");
      await page.keyboard.press("Enter");
      const input = page.locator(".quick-input-widget input[type=text]");
      await page.getByText("Path of the new file in").waitFor();
      assert.equal(await input.inputValue(), "events/Thumbnails/put.json");
      await input.fill("events/Thumbnails/holiday-photo.json");
      await page.getByText("This file exists already").waitFor();
      await input.fill("events/Thumbnails/upload.json");
      await input.press("Enter");
      await findLens(page, "Invoke Thumbnails").waitFor();
      const written = await readFile(join(copy, "events/Thumbnails/upload.json"), "utf8");
      assert.match(written, /^\{\n {2}"\$schema": "lambda-lens:\/\/events\/s3\.schema\.json",\n/);
    });
  });

  it("are not invoked in an untrusted workspace, and the lens says why", async () => {
    await runWindow(
      examplesFolder,
      async (page) => {
        const trust = page.getByRole("button", { name: "No, I don't trust the authors" });
        await trust.click({ timeout: 10_000 }).catch(() => undefined);
        await openFile(page, order);
        await findLens(page, "not trusted").waitFor();
        await findLens(page, "as SQS").waitFor();
        assert.equal(await findLens(page, "Invoke OrderFulfilment").count(), 0);
      },
      { workspaceTrust: true },
    );
  });
});
