import type { CodeLens } from "vscode-languageserver/node";
import type { LinkedFunction } from "../analysis/templateFunctions.ts";
import { lensCommands, type TriggerList } from "../protocol.ts";
import type { TemplateTrigger } from "../templates/templateFacts.ts";
import { byLine } from "./byLine.ts";
import { commandsAt } from "./targetCommands.ts";

/**
 * The lenses over a template's functions: those over the handler itself, and one that shows the triggers.
 * @param uri the template as the client spells it
 */
export function createTemplateLenses(
  functions: readonly LinkedFunction[],
  uri: string,
): CodeLens[] {
  return byLine(functions, ({ declared }) => declared.places.name.start.line).flatMap((here) => {
    const range = here[0].declared.places.name;
    const commands = commandsAt(here.flatMap(({ target }) => target ?? []));
    const triggers = withoutRepetition(here.flatMap(({ declared }) => declared.triggers));
    const all =
      triggers.length === 0 ? commands : commands.concat(showTriggers(triggers, uri, range));
    return all.map((command) => ({ range, command }));
  });
}

/** What a loop states once is the trigger of each function that it makes. */
function withoutRepetition(triggers: readonly TemplateTrigger[]): readonly TemplateTrigger[] {
  const places = new Map(triggers.map((each) => [JSON.stringify([each.uri, each.range]), each]));
  return [...places.values()];
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
