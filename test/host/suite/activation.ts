import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { findExtension } from "./findExtension.ts";

describe("the extension", () => {
  it("activates when a source file with a handler is opened", async () => {
    const extension = findExtension();
    const [handler] = await vscode.workspace.findFiles("**/*.{js,mjs,ts,py}", "**/node_modules/**");
    assert.ok(handler, "examples hold a handler");
    await vscode.window.showTextDocument(handler);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it("registers every command of its manifest", async () => {
    const extension = findExtension();
    await extension.activate();
    const manifest = extension.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands
      .map(({ command }) => command)
      .filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
