import { commands, Location, Position, Range, Uri } from "vscode";
import { triggerListSchema, type TriggerList } from "../../../server/src/protocol.ts";
import { workbenchCommands } from "../commandIds.ts";

/** Peeks at the places where a template states the triggers of a function; the lens says which. */
export async function showTriggers(_services: unknown, argument: unknown): Promise<void> {
  const list = triggerListSchema.safeParse(argument);
  if (!list.success) return;
  const { uri, position, locations } = list.data;
  await commands.executeCommand(
    workbenchCommands.showReferences,
    Uri.parse(uri),
    new Position(position.line, position.character),
    locations.map(toLocation),
  );
}

function toLocation({ uri, range: { start, end } }: TriggerList["locations"][number]): Location {
  const range = new Range(start.line, start.character, end.line, end.character);
  return new Location(Uri.parse(uri), range);
}
