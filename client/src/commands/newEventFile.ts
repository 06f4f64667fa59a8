import { existsSync } from "node:fs";
import { basename, extname, isAbsolute, join, relative } from "node:path";
import { Uri, window, workspace, type WorkspaceFolder } from "vscode";
import * as z from "zod";
import { buildSample } from "../../../events/buildSample.ts";
import { eventFileText } from "../../../events/files/eventFileText.ts";
import { FileExistsError, writeNewFile } from "../../../runtime/writeNewFile.ts";
import { functionTargetSchema, type FunctionTarget } from "../../../server/src/protocol.ts";
import { eventFolderOf, freeEventFile } from "../eventFiles/eventFilePath.ts";
import type { ChosenSample } from "../events/eventChoice.ts";
import { eventOf } from "../events/sampleArgument.ts";
import { HumanError } from "../humanError.ts";
import { findTargetsAtLine } from "../runs/nameTarget.ts";
import type { Services } from "../services.ts";

/** What the command may be given beside a sample: the function whose event it is to be. */
const functionRequestSchema = z.object({ target: functionTargetSchema });

/**
 * Saves a sample as a new event file, under a path that the person confirms. Without an argument the
 * sample is picked first; the file lies with the events of the function at the cursor, if any.
 */
export async function newEventFile(services: Services, argument: unknown): Promise<void> {
  const target = await targetFor(services, argument);
  const event = await eventOf(services, argument, "New Event File", target?.eventType ?? null);
  if (event === undefined) return;
  const { chosen, seed, now } = event;
  const { value } = buildSample(chosen.eventType, chosen.sample.id, { seed, now, set: chosen.set });
  const text = eventFileText(chosen.eventType.id, value);
  const folder = folderFor(target);
  if (folder === undefined) {
    // Without a folder there is no place to save to yet; VS Code asks when the person saves it.
    await window.showTextDocument(
      await workspace.openTextDocument({ language: "json", content: text }),
    );
    return;
  }
  const file = await askForPath(folder, suggestFile(folder, target, chosen));
  if (file === undefined) return;
  await writeOrExplain(file, text);
  if (target !== null) {
    await services.choices.remember(target, {
      uri: Uri.file(file).toString(),
      eventType: chosen.eventType.id,
    });
  }
  await window.showTextDocument(Uri.file(file), { preview: false });
}

async function targetFor(services: Services, argument: unknown): Promise<FunctionTarget | null> {
  const given = functionRequestSchema.safeParse(argument);
  if (given.success) return given.data.target;
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.document.uri.scheme !== "file") return null;
  const targets = await services.server.listFunctions();
  const uri = editor.document.uri.toString();
  return findTargetsAtLine(targets, uri, editor.selection.active.line)[0] ?? null;
}

function folderFor(target: FunctionTarget | null): WorkspaceFolder | undefined {
  const own = target === null ? undefined : workspace.getWorkspaceFolder(Uri.parse(target.uri));
  return own ?? workspace.workspaceFolders?.[0];
}

function suggestFile(
  folder: WorkspaceFolder,
  target: FunctionTarget | null,
  { eventType, sample }: ChosenSample,
): string {
  const events =
    target === null ? join(folder.uri.fsPath, "events", eventType.id) : eventFolderOf(target);
  return freeEventFile(events, sample.id, existsSync);
}

async function askForPath(folder: WorkspaceFolder, suggested: string): Promise<string | undefined> {
  const value = relative(folder.uri.fsPath, suggested).replaceAll("\\", "/");
  const end = value.length - extname(value).length;
  const typed = await window.showInputBox({
    title: "New Event File",
    prompt: `Path of the new file in ${folder.name}`,
    value,
    valueSelection: [end - basename(value, extname(value)).length, end],
    validateInput: (text) => complainOfPath(folder.uri.fsPath, text),
  });
  return typed === undefined ? undefined : join(folder.uri.fsPath, typed.trim());
}

function complainOfPath(folder: string, text: string): string | null {
  const path = text.trim();
  if (!/[^/\\]\.json$/i.test(path)) return "The name of an event file ends in .json.";
  if (isAbsolute(path) || relative(folder, join(folder, path)).startsWith("..")) {
    return "The path must lead into the workspace folder.";
  }
  return existsSync(join(folder, path)) ? "This file exists already. Choose another name." : null;
}

async function writeOrExplain(file: string, text: string): Promise<void> {
  try {
    await writeNewFile(file, text);
  } catch (error) {
    if (error instanceof FileExistsError) throw new HumanError(error.message);
    const why = error instanceof Error ? error.message : String(error);
    throw new HumanError(`The event could not be saved: ${why}`);
  }
}
