import type { Page } from "playwright-core";
import { findLens } from "./window/findLens.ts";
import { openFile } from "./window/openFile.ts";
import { readQuickPick } from "./window/readQuickPick.ts";
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
  /** Brings the window into the state to be seen; what it returns leads on to the next picture. */
  readonly prepare: (page: Page) => Promise<(() => Promise<void>) | undefined>;
}

const file = "orders-rest/app.js";

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
    name: "result",
    prepare: async (page) => {
      await openFile(page, file);
      await findLens(page, "Invoke with").click();
      await waitForResult(page, "handler");
      await findLens(page, /\d+ MB/).waitFor();
      return undefined;
    },
  },
];
