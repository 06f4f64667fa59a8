import { Uri, workspace } from "vscode";
import { identify } from "../../../events/identify.ts";
import { parseJson } from "../../../events/encoding/parseJson.ts";
import { prepareEvent } from "../../../events/files/prepareEvent.ts";
import { findSchemaMember } from "../../../events/files/schemaAddress.ts";
import type { RequestedEvent } from "../../../runtime/invocationRequest.ts";
import { randomSeed } from "../events/buildEvent.ts";
import { HumanError } from "../humanError.ts";

/**
 * Makes the event that a handler gets of an event file, as the editor has it: placeholders filled in
 * with this moment and the person's own environment variables.
 * @param uri of the file
 * @param eventType what the file is known to be; null: told by its `$schema` or its marks
 * @returns the event, and whether it holds values of environment variables
 * @throws HumanError where the file is gone, or a placeholder comes to nothing
 */
export async function readEventFile(
  uri: string,
  eventType: string | null,
): Promise<RequestedEvent & { readonly holdsSecrets: boolean }> {
  const text = await readText(Uri.parse(uri));
  const seed = randomSeed();
  const now = new Date();
  // What an environment variable holds may be a secret, and is not written down anywhere.
  let holdsSecrets = false;
  const variable = (name: string): string | undefined => {
    holdsSecrets = true;
    return process.env[name];
  };
  const event = prepareEvent(text, { seed, now, variable });
  const [problem] = event.problems;
  if (problem !== undefined) {
    throw new HumanError(`${nameOf(uri)} was not sent. ${problem.message}`);
  }
  const type = eventType ?? typeOf(text, event.text);
  return { type, sample: null, seed, at: now.toISOString(), text: event.text, holdsSecrets };
}

/** The file's name, for messages and lists. */
export function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}

/** A file's text as the editor has it, else as it is on disk. */
export async function readText(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString(),
  );
  if (open !== undefined) return open.getText();
  try {
    // As an editor has it: without a byte order mark.
    return new TextDecoder("utf-8").decode(await workspace.fs.readFile(uri));
  } catch {
    throw new HumanError(
      `${workspace.asRelativePath(uri)} cannot be read; it may have been moved or deleted. Choose another event.`,
    );
  }
}

function typeOf(text: string, event: string): string | null {
  const named = findSchemaMember(text)?.eventTypeId;
  return named ?? identify(parseJson(event)).eventType;
}
