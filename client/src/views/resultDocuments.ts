import {
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
} from "vscode";
import { wholeParts, type FrameLink, type WholePart } from "../../webview/protocol.ts";
import { HumanError } from "../humanError.ts";
import type { RunHistory } from "../runs/runHistory.ts";
import { readWholePart } from "./wholePart.ts";

const scheme = "lambda-lens";

/** Serves parts of results as read-only documents: `lambda-lens:/run-1/response/response.json`. */
export function provideResultDocuments(history: RunHistory): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => {
      // With an authority, it is the address of an event type's schema.
      if (uri.authority !== "") return undefined;
      const [, runId = "", partName] = uri.path.split("/");
      const run = history.find(runId);
      const part = wholeParts.find((candidate) => candidate === partName);
      if (run === undefined || part === undefined) {
        return "This result is no longer held. Run the handler again to get a new one.";
      }
      return readWholePart(run, part).text;
    },
  });
}

/** Opens one part of a result, whole, in an editor beside the view. */
export async function openResultPart(
  history: RunHistory,
  runId: string,
  part: WholePart,
): Promise<void> {
  const run = history.find(runId);
  if (run === undefined) {
    throw new HumanError("This result is no longer held. Run the handler again to get a new one.");
  }
  const { fileName } = readWholePart(run, part);
  const uri = Uri.from({ scheme, path: `/${runId}/${part}/${fileName}` });
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn: ViewColumn.One, preview: true });
}

/** Opens a source file at a position, in the column where it is already open, if any. */
export async function openSource({ file, line, column }: FrameLink): Promise<void> {
  const uri = Uri.file(file);
  const shown = window.visibleTextEditors.find(
    (editor) => editor.document.uri.fsPath === uri.fsPath,
  );
  const document = await workspace.openTextDocument(uri).then(
    (opened) => opened,
    () => {
      throw new HumanError(`${file} cannot be opened; it may have been moved or deleted.`);
    },
  );
  const editor = await window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? ViewColumn.One,
  });
  const position = document.validatePosition(new Position(line - 1, column - 1));
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
}
