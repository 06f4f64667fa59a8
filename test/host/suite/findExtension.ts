import * as assert from "node:assert/strict";
import * as vscode from "vscode";

/** The extension under test. Fails if VS Code didn't load it. */
export function findExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension("lambda-lens.lambda-lens");
  assert.ok(extension, "lambda-lens.lambda-lens is loaded");
  return extension;
}
