import * as vscode from "vscode";

/** A lens as the editor would draw it; the line counts from 1. */
export interface ShownLens {
  readonly line: number;
  readonly title: string;
  readonly command: string;
  readonly args: readonly unknown[];
}

/** The lenses of a file from all providers, resolved; undefined where there are none (yet). */
export async function readLenses(uri: vscode.Uri): Promise<readonly ShownLens[] | undefined> {
  await vscode.window.showTextDocument(uri);
  const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
    "vscode.executeCodeLensProvider",
    uri,
    100,
  );
  if (lenses.length === 0) return undefined;
  return lenses.map(({ range, command }) => ({
    line: range.start.line + 1,
    title: command?.title.replace(/^\$\([\w-]+\)\s*/, "") ?? "",
    command: command?.command ?? "",
    args: command?.arguments ?? [],
  }));
}
