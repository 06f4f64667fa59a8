import { Uri, workspace } from "vscode";
import type { FunctionTarget, SavedEvent } from "../../../server/src/protocol.ts";
import type { SavedFile } from "../events/pickerItems.ts";
import { targetKey } from "../runs/run.ts";
import type { LanguageServer } from "../server/languageServer.ts";

/** The saved events that a handler may be invoked with: its own first, then others of its type. */
export async function listSavedEvents(
  server: LanguageServer,
  target: FunctionTarget,
): Promise<readonly SavedFile[]> {
  const saved = await server.listEventFiles();
  const own = saved.filter((event) => belongsTo(event, target));
  const fitting = saved.filter(
    ({ functions, eventType, name }) =>
      functions.length === 0 && [eventType, name].includes(target.eventType ?? ""),
  );
  return [...own, ...fitting].map(({ uri, name }) => ({
    choice: { uri, eventType: name },
    path: workspace.asRelativePath(Uri.parse(uri), false),
  }));
}

/** True where the event's place names the function, or lies beside it. */
export function belongsTo({ functions }: SavedEvent, target: FunctionTarget): boolean {
  const key = targetKey(target);
  return functions.some((each) => targetKey(each) === key);
}
