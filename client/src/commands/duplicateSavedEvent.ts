import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { Uri, window } from "vscode";
import { writeNewFile } from "../../../runtime/writeNewFile.ts";
import { freeEventFile } from "../eventFiles/eventFilePath.ts";
import { readText } from "../eventFiles/readEventFile.ts";
import { savedEventOf } from "../savedEvents/savedEventOf.ts";
import type { Services } from "../services.ts";

/** Copies a saved event, as the editor has it, to a file beside it, and opens that. */
export async function duplicateSavedEvent(services: Services, argument: unknown): Promise<void> {
  const uri = savedEventOf(services, argument);
  const ending = /(?:\.event)?\.json$/i.exec(uri.fsPath)?.[0] ?? ".json";
  const stem = basename(uri.fsPath, ending).replace(/-\d+$/, "");
  const copy = freeEventFile(dirname(uri.fsPath), stem, existsSync, ending);
  await writeNewFile(copy, await readText(uri));
  await window.showTextDocument(Uri.file(copy), { preview: false });
}
