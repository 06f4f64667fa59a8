import type { CodeLens } from "vscode-languageserver/node";
import { findEventType } from "../../../events/catalogue.ts";
import type { OpenEventFile } from "../eventFiles/openEventFiles.ts";
import { isCommonName } from "../eventFiles/relateFunctions.ts";
import {
  isInvocable,
  lensCommands,
  type EventFileOrder,
  type FunctionTarget,
} from "../protocol.ts";

/** More than this many functions are picked from a list. */
const shownAtMost = 3;

/**
 * The lenses over an event file: one invokes a function with it, for the few that it belongs to; one
 * says which event type it is held to, and lets another be chosen.
 * @param uri the document as the client spells it
 */
export function createEventFileLenses(
  { facts: { functions: related, name, evidence } }: OpenEventFile,
  uri: string,
): CodeLens[] {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  const invoke = (title: string, target: FunctionTarget | null): CodeLens => {
    const order: EventFileOrder = { uri, target, eventType: name };
    return { range, command: { title, command: lensCommands.invokeEventFile, arguments: [order] } };
  };
  const functions = related.filter(({ target }) => isInvocable(target));
  const nearest = functions.filter(({ relation }) => relation === functions[0]?.relation);
  const few = nearest.length <= shownAtMost ? nearest.map(({ target }) => target) : [];
  const invokes = few.map((target) => invoke(`▶ Invoke ${nameOf(target)}`, target));
  const isClear = nearest[0]?.relation === "named" || invokes.length === functions.length;
  return [
    ...invokes,
    ...(isClear && invokes.length > 0
      ? []
      : [invoke(invokes.length === 0 ? "▶ Invoke…" : "Other…", null)]),
    {
      range,
      command: {
        title: `as ${titleOf(name)}${evidence === "function" ? " (by its place)" : ""}`,
        command: lensCommands.chooseEventFileType,
        arguments: [uri],
      },
    },
  ];
}

/** The handler; the template's function where the handler's file is called like many another. */
function nameOf({ handler, logicalId }: FunctionTarget): string {
  const last = handler.split("/").at(-1) ?? handler;
  const [module = last] = last.split(".");
  return isCommonName(module) && logicalId !== null ? logicalId : last;
}

/** `SQS`, or the whole chain where one event carries another: `s3-via-sqs` is "S3 via SQS". */
function titleOf(name: string): string {
  const known = findEventType(name);
  if (known !== null) return known.shortTitle;
  const parts = name.split("-via-");
  return parts.map((part) => findEventType(part)?.shortTitle ?? part).join(" via ");
}
