import { window, workspace, type QuickPickItem } from "vscode";
import type { FunctionTarget } from "../../../server/src/protocol.ts";
import { buildEvent } from "../events/buildEvent.ts";
import { eventOf, type RequestedSample } from "../events/sampleArgument.ts";
import { nameHandler } from "../views/state/nameHandler.ts";
import type { Services } from "../services.ts";
import { copyEvent } from "./copyEvent.ts";
import { newEventFile } from "./newEventFile.ts";

interface UseItem extends QuickPickItem {
  readonly use: (services: Services, event: EventArgument) => Promise<void>;
}

/** A sample as the commands for events take it, with the function that it is for. */
type EventArgument = ReturnType<typeof argumentOf>;

const uses: readonly UseItem[] = [
  {
    label: "$(new-file) Save as Event File",
    description: "for sam local invoke, tests or a friend",
    use: (services, event) => newEventFile(services, event),
  },
  {
    label: "$(copy) Copy to Clipboard",
    use: (services, event) => copyEvent(services, event),
  },
  { label: "$(json) Open as Untitled Document", use: (_services, event) => openUntitled(event) },
];

/** Gives the person an event for a function that can't be invoked here: which one, and what for. */
export async function takeEvent(services: Services, target: FunctionTarget): Promise<void> {
  const title = `Event for ${nameHandler(target)}`;
  const event = await eventOf(services, undefined, title, target.eventType);
  if (event === undefined) return;
  const picked = await window.showQuickPick(uses, { title });
  await picked?.use(services, argumentOf(event, target));
}

function argumentOf({ chosen, seed, now }: RequestedSample, target: FunctionTarget) {
  const { eventType, sample, set } = chosen;
  const named = { eventType: eventType.id, sample: sample.id, set, seed, at: now.getTime() };
  return { ...named, chosen, now, target };
}

async function openUntitled({ chosen, now, seed }: EventArgument): Promise<void> {
  const { text } = buildEvent(chosen, now, seed);
  const content = `${text}\n`;
  await window.showTextDocument(await workspace.openTextDocument({ language: "json", content }));
}
