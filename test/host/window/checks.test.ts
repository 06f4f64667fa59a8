import * as assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { examplesFolder } from "../../../scripts/host/hostPaths.ts";
import { runWindow } from "../../../scripts/host/runWindow.ts";
import { findLens } from "../../../scripts/host/window/findLens.ts";
import { goToLine } from "../../../scripts/host/window/goToLine.ts";
import { openFile } from "../../../scripts/host/window/openFile.ts";
import { runCommand } from "../../../scripts/host/window/runCommand.ts";

const settings = { "files.autoSave": "off", "javascript.validate.enable": false };
const squiggles = ".squiggly-error, .squiggly-warning";

/** Opens the message of the next problem, and waits for these words in it. */
async function readProblem(page: Page, words: string): Promise<string> {
  await runCommand(page, "Go to Next Problem in Files");
  const zone = page.locator(".zone-widget");
  await zone.getByText(words).first().waitFor();
  const text = (await zone.textContent()) ?? "";
  // A key would go to the palette while that is still closing.
  await zone.locator(".codicon-close").first().click();
  await zone.first().waitFor({ state: "detached" });
  return text;
}

/** Opens the fixes at the caret, again where the editor had no focus yet, and takes one. */
async function fix(page: Page, title: string): Promise<void> {
  const entry = page.locator(".action-widget").getByText(title);
  const isOpen = (): Promise<boolean> =>
    entry.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await page.keyboard.press("Control+.");
    if (await isOpen()) break;
    await page.keyboard.press("Escape");
  }
  await entry.click();
}

describe("checks", () => {
  it("mark a template, name the rule, and mend it", async () => {
    await runWindow(
      examplesFolder,
      async (page, folder) => {
        const file = join(folder, "template.yaml");
        const whole = await readFile(file, "utf8");
        const lineOf = (words: string): number =>
          whole.slice(0, whole.indexOf(words)).split("\n").length;
        await openFile(page, "template.yaml");
        await goToLine(page, lineOf("  OrderFulfilment:"));
        await findLens(page, "(SQS)").waitFor();
        await goToLine(page, lineOf("VisibilityTimeout: 180"));
        assert.equal(await page.locator(squiggles).count(), 0);
        await writeFile(file, whole.replace("VisibilityTimeout: 180", "VisibilityTimeout: 20"));
        await page.locator(".squiggly-error").first().waitFor();
        const text = await readProblem(page, "Messages of OrdersQueue come back after 20 s");
        assert.match(text, /sqs-visibility-timeout/);
        await fix(page, "Hide messages for 180 s");
        await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
      },
      { settings },
    );
  });

  it("mark a handler by what its trigger sends, and mute the rule by a comment", async () => {
    await runWindow(
      examplesFolder,
      async (page, folder) => {
        const file = join(folder, "orders-rest/app.js");
        const whole = await readFile(file, "utf8");
        const line = whole.slice(0, whole.indexOf("event.path.replace")).split("\n").length;
        await openFile(page, "orders-rest/app.js");
        await goToLine(page, line);
        await findLens(page, "Invoke with").waitFor();
        assert.equal(await page.locator(squiggles).count(), 0);
        await writeFile(file, whole.replace("event.path.replace", "event.paht.replace"));
        await page.locator(squiggles).first().waitFor();
        const text = await readProblem(page, "paht");
        assert.match(text, /unknown-event-field/);
        await fix(page, "Mute unknown-event-field for this line");
        await page.locator(squiggles).first().waitFor({ state: "detached" });
        const comment = page.locator(".view-line", { hasText: "lambda-lens-disable-next-line" });
        await comment.first().waitFor();
      },
      { settings },
    );
  });
});
