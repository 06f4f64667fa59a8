/**
 * Takes the pictures of the docs: `node scripts/run.mjs scripts/host/screenshots.ts FOLDER [NAME…]`
 * writes `lens-light.png`, `result-dark.png` and so on, all of them or those that are named.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ensureBuilt } from "./ensureBuilt.ts";
import { examplesFolder } from "./hostPaths.ts";
import { runWindow } from "./runWindow.ts";
import { scenarios, themes } from "./screenshotScenarios.ts";

/** Nothing in the picture but what it is about. */
const pictureSettings = {
  "editor.lightbulb.enabled": "off",
  "editor.minimap.enabled": false,
  "editor.scrollBeyondLastLine": false,
  "editor.stickyScroll.enabled": false,
  // What is typed for a picture is taken back after it.
  "files.autoSave": "off",
  "javascript.validate.enable": false,
  "typescript.validate.enable": false,
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
};

const [target, ...wanted] = process.argv.slice(2);
if (target === undefined) throw new Error("Which folder are the pictures to be written into?");
const folder = resolve(target);
await mkdir(folder, { recursive: true });
await ensureBuilt(console.log);

for (const [themeName, theme] of Object.entries(themes)) {
  const chosen = scenarios.filter(
    ({ name }) => wanted.length === 0 || wanted.includes(`${name}-${themeName}`),
  );
  if (chosen.length === 0) continue;
  await runWindow(
    examplesFolder,
    async (page, copy) => {
      // VS Code takes a theme from the user or the folder, never from the machine that serves it.
      await mkdir(join(copy, ".vscode"), { recursive: true });
      const settings = { "workbench.colorTheme": theme.name };
      await writeFile(join(copy, ".vscode", "settings.json"), JSON.stringify(settings));
      await page.locator(`.monaco-workbench.${theme.kind}`).waitFor();
      await page.keyboard.press("Control+B");
      for (const { name, prepare, keepsPointer } of chosen) {
        const done = await prepare(page);
        const path = join(folder, `${name}-${themeName}.png`);
        // Where it was left it may point at something.
        if (keepsPointer !== true) await page.mouse.move(0, 0);
        // Carets blink; a picture is to be the same each time.
        await page.screenshot({ path, caret: "hide", animations: "disabled" });
        console.log(path);
        await done?.();
      }
    },
    { settings: pictureSettings },
  );
}
