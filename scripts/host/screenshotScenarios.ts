import type { Locator, Page } from "playwright-core";
import { findGallery, openFound, openGallery } from "./window/openGallery.ts";
import { findLens } from "./window/findLens.ts";
import { goToLine } from "./window/goToLine.ts";
import { openFile } from "./window/openFile.ts";
import { readQuickPick } from "./window/readQuickPick.ts";
import { runCommand } from "./window/runCommand.ts";
import { waitForResult } from "./window/waitForResult.ts";

/** VS Code's own themes by the name that a picture's file carries, and the class that each puts on. */
export const themes = {
  light: { name: "Light 2026", kind: "vs" },
  dark: { name: "Dark 2026", kind: "vs-dark" },
  "high-contrast": { name: "Default High Contrast", kind: "hc-black" },
} as const;

/** One picture. */
export interface Scenario {
  readonly name: string;
  /** True where the pointer shows something; else it is taken out of the picture. */
  readonly keepsPointer?: true;
  /** Brings the window into the state to be seen; what it returns leads on to the next picture. */
  readonly prepare: (page: Page) => Promise<(() => Promise<void>) | undefined>;
}

const file = "orders-rest/app.js";
const script = "clicks-stream/index.mjs";
const pythonFile = "thumbnails/app.py";
const streamFile = "order-progress/index.mjs";
const eventFile = "events/OrderFulfilment/express-order.json";

/** In this order each starts where the one before has left the window. */
export const scenarios: readonly Scenario[] = [
  {
    name: "lens",
    prepare: async (page) => {
      await openFile(page, file);
      await findLens(page, "Invoke with").waitFor();
      return undefined;
    },
  },
  {
    name: "picker",
    prepare: async (page) => {
      await openFile(page, file);
      await findLens(page, "Event…").click();
      await readQuickPick(page);
      return async () => {
        await page.keyboard.press("Escape");
      };
    },
  },
  {
    name: "gallery-sample",
    prepare: async (page) => {
      await openFile(page, file);
      const gallery = await openGallery(page);
      await openFound(page, gallery, "s3 upload");
      await gallery.locator("#parameter-bucket input").fill("holiday-photos");
      return undefined;
    },
  },
  {
    name: "gallery",
    prepare: async (page) => {
      const gallery = findGallery(page);
      await widenSideBar(page);
      await gallery.locator(".wide").waitFor();
      // By the keyboard, because the pointer is out of the picture.
      await gallery.locator(".json-row", { hasText: '"eventTime"' }).focus();
      await page.keyboard.press("ArrowDown");
      await gallery.locator("#field-hover").waitFor();
      return async () => {
        await page.keyboard.press("Control+B");
      };
    },
  },
  {
    name: "result",
    prepare: async (page) => {
      await openFile(page, file);
      await findLens(page, "Invoke with").click();
      await waitForResult(page, "handler");
      await findLens(page, /\d+ MB/).waitFor();
      return undefined;
    },
  },
  {
    name: "stream",
    prepare: async (page) => {
      await openFile(page, streamFile);
      await findLens(page, "Invoke with").click();
      await waitForResult(page, "index.handler");
      await findLens(page, /\d+ MB/).waitFor();
      return undefined;
    },
  },
  {
    name: "template",
    keepsPointer: true,
    prepare: async (page) => {
      await openFile(page, "template.yaml");
      // Far enough below a function with its lens that the hover leaves both in the picture.
      await goToLine(page, 69);
      await findLens(page, "2 triggers").waitFor();
      await textInEditor(page, "OrderFulfilment").hover();
      await page.locator(".monaco-hover", { hasText: "Lambda function" }).waitFor();
      return async () => {
        await page.keyboard.press("Escape");
      };
    },
  },
  {
    name: "problem",
    keepsPointer: true,
    prepare: async (page) => {
      await openFile(page, "template.yaml");
      await goToLine(page, 101);
      await page.keyboard.press("End");
      for (const key of ["Backspace", "Backspace", "Backspace", "2", "0"]) {
        await page.keyboard.press(key);
      }
      const squiggle = page.locator(".squiggly-error").first();
      await squiggle.waitFor();
      await squiggle.hover({ force: true });
      await page.locator(".monaco-hover", { hasText: "Messages of OrdersQueue" }).waitFor();
      return revert(page);
    },
  },
  {
    name: "event-hint",
    prepare: async (page) => {
      await openFile(page, script);
      await findLens(page, "Invoke with").waitFor();
      await textInEditor(page, ": KinesisStreamEvent from Clicks").waitFor();
      // VS Code's own extension for JavaScript tells of its start in the status bar.
      const start = page.locator(".part.statusbar .codicon-modifier-spin");
      await start.first().waitFor({ state: "hidden" });
      return undefined;
    },
  },
  {
    name: "field-completion",
    prepare: async (page) => {
      await openFile(page, pythonFile);
      await findLens(page, "Invoke with").waitFor();
      await goToLine(page, 26);
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.keyboard.type('size = record["s3"]["object"]["');
      const list = page.locator(".suggest-widget.visible");
      await list.getByText("versionId").first().waitFor();
      await page.keyboard.press("ArrowDown");
      // The second time it opens the documentation beside the list.
      await page.keyboard.press("Control+Space");
      await page.locator(".suggest-details").getByText("AWS").first().waitFor();
      return revert(page);
    },
  },
  {
    name: "field-hover",
    keepsPointer: true,
    prepare: async (page) => {
      await openFile(page, pythonFile);
      await findLens(page, "Invoke with").waitFor();
      // Lines out of sight are not there to be pointed at.
      await goToLine(page, 34);
      await textInEditor(page, "size").hover();
      await page.locator(".monaco-hover", { hasText: "s3.object.size" }).waitFor();
      return async () => {
        await page.keyboard.press("Escape");
      };
    },
  },
  {
    name: "quick-fix",
    prepare: async (page) => {
      await openFile(page, pythonFile);
      await goToLine(page, 31);
      await page.keyboard.press("Home");
      await page.keyboard.press("Shift+End");
      await page.keyboard.insertText('action = action_for(record["eventNmae"])');
      await page.locator(".squiggly-error, .squiggly-warning").first().waitFor();
      await page.keyboard.press("Control+.");
      await page.locator(".action-widget .monaco-list-row").first().waitFor();
      return revert(page);
    },
  },
  {
    name: "event-file",
    keepsPointer: true,
    prepare: async (page) => {
      await openFile(page, eventFile);
      await findLens(page, "as SQS").waitFor();
      await textInEditor(page, "receiptHandle").dblclick();
      await page.keyboard.type("reciptHandle");
      await page.locator(".squiggly-error").first().waitFor();
      await page.keyboard.press("Escape");
      await textInEditor(page, "eventSourceARN").hover();
      await page.locator(".monaco-hover", { hasText: "Records[0].eventSourceARN" }).waitFor();
      return revert(page);
    },
  },
  {
    name: "saved-events",
    prepare: async (page) => {
      await runCommand(page, "Lambda Lens: Focus on Saved Events View");
      const view = page.locator(".pane", { has: page.locator('h3:text-is("Saved Events")') });
      const row = view.locator(".monaco-list-row", { hasText: "express-order" });
      await row.click();
      await row.locator(".actions").waitFor();
      await findLens(page, "as SQS").waitFor();
      return async () => {
        await page.keyboard.press("Control+B");
      };
    },
  },
];

/** Closes what is open over the editor, and takes back what was typed. */
function revert(page: Page): () => Promise<void> {
  return async () => {
    await page.keyboard.press("Escape");
    await runCommand(page, "File: Revert File");
  };
}

function textInEditor(page: Page, text: string): Locator {
  return page.locator(".editor-instance .view-line span span", { hasText: text }).first();
}

/** Makes room for the list and a sample side by side. */
async function widenSideBar(page: Page): Promise<void> {
  const box = await page.locator(".part.sidebar").boundingBox();
  if (box === null) throw new Error("The side bar is not shown");
  const [x, y] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 50, y, { steps: 4 });
  await page.mouse.move(x + 700, y, { steps: 8 });
  await page.mouse.up();
}
