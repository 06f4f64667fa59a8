import * as assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runWindow } from "../../../scripts/host/runWindow.ts";
import { findLens } from "../../../scripts/host/window/findLens.ts";
import { findWebview } from "../../../scripts/host/window/findWebview.ts";
import { openFile } from "../../../scripts/host/window/openFile.ts";
import { waitForResult } from "../../../scripts/host/window/waitForResult.ts";

const failing = [
  "exports.handler = async (event) => {",
  "  const order = event.detail;",
  "  throw new TypeError(`no order ${order}`);",
  "};",
  "",
].join("\n");

const template = [
  "Transform: AWS::Serverless-2016-10-31",
  "Resources:",
  "  Failing:",
  "    Type: AWS::Serverless::Function",
  "    Properties:",
  "      CodeUri: .",
  "      Handler: failing.handler",
  "      Runtime: nodejs22.x",
  "      Events:",
  "        Nightly:",
  "          Type: Schedule",
  "          Properties: { Schedule: rate(1 day) }",
  "",
].join("\n");

describe("a handler that cannot succeed", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lambda-lens-failing-"));
    await writeFile(join(folder, "failing.js"), failing);
    await writeFile(join(folder, "template.yaml"), template);
  });
  after(() => rm(folder, { recursive: true }));

  it("is shown with its error, and its frame opens the line", async () => {
    await runWindow(folder, async (page) => {
      await openFile(page, "failing.js");
      await findLens(page, "Invoke with sample event").click();
      const result = await waitForResult(page, "failing.handler");
      assert.equal(result.status, "Handler failed");
      assert.match(result.text, /TypeError/);
      assert.match(result.text, /no order/);
      await findLens(page, /^Handler failed · .* ✗$/).waitFor();
      const frame = findWebview(page).locator(".error-place button");
      assert.match(await frame.innerText(), /^failing\.js:3:\d+$/);
      await frame.click();
      await page.locator(".statusbar-item", { hasText: "Ln 3," }).waitFor();
    });
  });

  it("does not run in an untrusted workspace, whose lens says why and leads to trusting it", async () => {
    await runWindow(
      folder,
      async (page) => {
        await openFile(page, "failing.js");
        const reason = findLens(page, "this workspace is not trusted");
        await reason.waitFor();
        assert.equal(await findLens(page, "Invoke with").count(), 0);
        await reason.click();
        const trust = page
          .locator(".workspace-trust-editor")
          .getByRole("button", { name: "Trust" });
        await trust.first().click();
        await openFile(page, "failing.js");
        await findLens(page, "Invoke with sample event").waitFor();
      },
      { workspaceTrust: true },
    );
  });
});
