import * as assert from "node:assert/strict";
import { examplesFolder } from "../../../scripts/host/hostPaths.ts";
import { runWindow } from "../../../scripts/host/runWindow.ts";
import { findLens } from "../../../scripts/host/window/findLens.ts";
import { findWebview } from "../../../scripts/host/window/findWebview.ts";
import { openFile } from "../../../scripts/host/window/openFile.ts";
import { readQuickPick } from "../../../scripts/host/window/readQuickPick.ts";
import { waitForResult } from "../../../scripts/host/window/waitForResult.ts";

const lastResult = /^\d[\d.,]* m?s · \d+ MB ✓$/;

describe("invoking from the lens", () => {
  it("shows the result beside the code, then again from the warm environment", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, "nightly-report/index.js");
      await findLens(page, "Invoke with sample event").click();
      const cold = await waitForResult(page, "index.handler", "cold");
      assert.equal(cold.status, "Succeeded");
      assert.match(cold.text, /bestSeller/);
      for (const section of ["Response", "Report", "Logs", "Event", "Context"]) {
        assert.ok(
          cold.sections.includes(section),
          `${section} is one of ${cold.sections.join(", ")}`,
        );
      }
      await findLens(page, lastResult).waitFor();

      const editor = await page.locator(".editor-group-container").first().boundingBox();
      const result = await page.locator("iframe.webview.ready").last().boundingBox();
      assert.ok(editor !== null && result !== null);
      assert.ok(result.x >= editor.x + editor.width - 1, "the result stands beside the code");
      assert.ok(result.width >= 400, `the result is ${result.width} px wide`);

      await findWebview(page).getByText("Rerun", { exact: true }).click();
      const warm = await waitForResult(page, "index.handler", "warm");
      assert.equal(warm.status, "Succeeded");
    });
  });

  it("does so in every language of the examples", async () => {
    await runWindow(examplesFolder, async (page) => {
      const handlers = [
        { file: "orders-rest/app.js", name: "app.handler", section: "HTTP response" },
        { file: "catalog-http/index.mjs", name: "index.handler", section: "HTTP response" },
        { file: "changes-stream/handler.ts", name: "handler.handler", section: "Response" },
        { file: "thumbnails/app.py", name: "app.handler", section: "Response" },
      ];
      for (const { file, name, section } of handlers) {
        await openFile(page, file);
        await findLens(page, "Invoke with sample event").click();
        await findLens(page, lastResult).waitFor();
        const result = await waitForResult(page, name, "cold");
        assert.equal(result.status, "Succeeded", `${file}: ${result.text}`);
        assert.ok(result.sections.includes(section), `${file}: ${result.text}`);
      }
    });
  });

  it("uses the event that was picked, and says so in the lens", async () => {
    await runWindow(examplesFolder, async (page) => {
      await openFile(page, "thumbnails/app.py");
      await findLens(page, "Event…").click();
      const labels = await readQuickPick(page);
      assert.match(labels[0] ?? "", /^S3: /, "the handler's own type comes first");
      const other = labels.find((label) => label.startsWith("S3: ") && label !== labels[0]);
      assert.ok(other);
      await page.locator(".quick-input-list .monaco-list-row", { hasText: other }).click();
      const title = other.slice("S3: ".length);
      await findLens(page, `Invoke with ${title} (S3)`).click();
      const result = await waitForResult(page, "app.handler", "cold");
      assert.ok(result.text.includes(title), result.text);
    });
  });
});
