import type { CodeLens } from "vscode-languageserver/node";
import type { LinkedFunction } from "../analysis/templateFunctions.ts";
import { lensCommands, type TriggerList } from "../protocol.ts";
import type { TemplateTrigger } from "../templates/templateFacts.ts";
import { lensTitle } from "./lensTitle.ts";

/**
 * The lenses over a template's functions: one invokes the handler with what its trigger sends, one
 * chooses another event, one shows the triggers.
 * @param uri the template as the client spells it
 */
export function createTemplateLenses(
  functions: readonly LinkedFunction[],
  uri: string,
): CodeLens[] {
  return functions.flatMap(({ declared, target }) => {
    const range = declared.places.name;
    const invoke = target && {
      title: lensTitle(target.eventType, null),
      command: lensCommands.invoke,
      arguments: [target],
    };
    const choose = target && {
      title: "Event…",
      command: lensCommands.chooseEvent,
      arguments: [target],
    };
    const triggers =
      declared.triggers.length === 0 ? null : showTriggers(declared.triggers, uri, range);
    return [invoke, choose, triggers]
      .filter((command) => command !== null)
      .map((command) => ({ range, command }));
  });
}

function showTriggers(
  triggers: readonly TemplateTrigger[],
  uri: string,
  { start }: CodeLens["range"],
): NonNullable<CodeLens["command"]> {
  const list: TriggerList = {
    uri,
    position: start,
    locations: triggers.map((trigger) => ({ uri: trigger.uri ?? uri, range: trigger.range })),
  };
  const title = triggers.length === 1 ? "1 trigger" : `${triggers.length} triggers`;
  return { title, command: lensCommands.showTriggers, arguments: [list] };
}
