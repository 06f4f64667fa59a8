import * as assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { runWindow } from "../../../scripts/host/runWindow.ts";
import { findLens } from "../../../scripts/host/window/findLens.ts";
import { openFile } from "../../../scripts/host/window/openFile.ts";
import { runCommand } from "../../../scripts/host/window/runCommand.ts";

const folders: string[] = [];

/** A folder with these files, by relative path. */
async function makeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "handler-snippets-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** Types at the end of the open file, and gives how often that very completion is offered. */
async function countOffered(page: Page, typed: string): Promise<number> {
  await page.locator(".editor-instance .view-lines").first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(typed);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Space");
  const rows = page.locator(".suggest-widget .monaco-list-row", { hasText: typed });
  await rows.first().waitFor();
  // Another provider may be slower than ours.
  await page.waitForTimeout(1500);
  return rows.count();
}

async function saveAndRead(page: Page): Promise<string> {
  const lines = await page.locator(".editor-instance .view-line").allTextContents();
  return lines.join("\n").replaceAll("\u00A0", " ");
}

describe("handler snippets", () => {
  after(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  it("are offered once where nothing is a sign of Lambda, and for a new file as a whole", async () => {
    const folder = await makeFolder({ "notes.py": "\n" });
    await runWindow(folder, async (page) => {
      await openFile(page, "notes.py");
      assert.equal(await countOffered(page, "lambda-sqs"), 1);
      await page.keyboard.press("Enter");
      await page.getByText("def lambda_handler(event, context):").first().waitFor();
      await page.keyboard.press("Escape");
      await runCommand(page, "Snippets: Insert Snippet");
      const pick = page.locator(".quick-input-widget input[type=text]");
      await pick.fill("SQS message batch handler");
      await page
        .locator(".quick-input-list .monaco-list-row", { hasText: "SQS message batch handler" })
        .first()
        .waitFor();
    });
  });

  it("are offered once where the server runs, with the types that the project has", async () => {
    const folder = await makeFolder({
      "package.json": '{ "devDependencies": { "@types/aws-lambda": "*" } }',
      "src/known.ts": "export const handler = async (event: object) => event;\n",
      "src/new.ts": "\n",
    });
    await runWindow(folder, async (page) => {
      await openFile(page, "src/known.ts");
      await findLens(page, "Invoke").first().waitFor();
      await openFile(page, "src/new.ts");
      assert.equal(await countOffered(page, "lambda-sqs"), 1);
      await page.keyboard.press("Enter");
      await page.getByText("(event: SQSEvent)").first().waitFor();
      const text = await saveAndRead(page);
      assert.match(text, /import type \{ SQSEvent \} from "aws-lambda";/);
    });
  });
});
