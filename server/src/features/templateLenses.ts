import type { CodeLens } from "vscode-languageserver/node";
import type { LinkedFunction } from "../analysis/templateFunctions.ts";
import { lensCommands, type TriggerList } from "../protocol.ts";
import type { TemplateTrigger } from "../templates/templateFacts.ts";
import { commandsOf } from "./targetCommands.ts";

/**
 * The lenses over a template's functions: those over the handler itself, and one that shows the triggers.
 * @param uri the template as the client spells it
 */
export function createTemplateLenses(
  functions: readonly LinkedFunction[],
  uri: string,
): CodeLens[] {
  return functions.flatMap(({ declared, target }) => {
    const range = declared.places.name;
    const commands = target === null ? [] : commandsOf(target, null);
    const triggers =
      declared.triggers.length === 0 ? null : showTriggers(declared.triggers, uri, range);
    const all = triggers === null ? commands : commands.concat(triggers);
    return all.map((command) => ({ range, command }));
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
