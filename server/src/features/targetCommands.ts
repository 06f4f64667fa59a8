import type { Command } from "vscode-languageserver/node";
import { findEventType } from "../../../events/catalogue.ts";
import {
  isInvocable,
  lensCommands,
  type EventTypeOrder,
  type FunctionTarget,
} from "../protocol.ts";

/** Functions on one line that are still told from each other by name. */
const mostByName = 3;

/**
 * The commands of the lenses over one line: of the function there, or of several that share it, as those do that
 * have one handler or come from one loop. Of many only one is offered, and the person is asked which.
 */
export function commandsAt(targets: readonly FunctionTarget[]): readonly Command[] {
  const [only] = targets;
  if (only !== undefined && targets.length === 1) return commandsOf(only, null);
  if (targets.length <= mostByName) {
    return targets.flatMap((target) => commandsOf(target, target.logicalId));
  }
  const invocable = targets.filter(isInvocable);
  if (invocable.length > 0) {
    const title = `▶ Invoke one of ${invocable.length} functions…`;
    return [{ title, command: lensCommands.invoke, arguments: [invocable] }];
  }
  const types = new Set(targets.map(({ eventType }) => eventType));
  return [...types].flatMap((type) => (type === null ? [] : showType(type, shortTitleOf(type))));
}

/**
 * The commands of the lenses over a function, in its code and in its template: one invokes it, one
 * chooses the event. A function that can't be invoked shows the event that it gets instead.
 * @param name what tells the function from others on the same line; null where it is alone
 */
function commandsOf(target: FunctionTarget, name: string | null): readonly Command[] {
  const choose: Command = {
    title: name === null ? "Event…" : `${name}: Event…`,
    command: lensCommands.chooseEvent,
    arguments: [target],
  };
  if (!isInvocable(target)) {
    const shown = showEventType(target, name);
    return shown === null ? [choose] : [shown, choose];
  }
  const title = invokeTitle(target, name);
  return [{ title, command: lensCommands.invoke, arguments: [target] }, choose];
}

/** `▶ Invoke with sample event (SQS)`. */
function invokeTitle({ eventType }: FunctionTarget, name: string | null): string {
  const kind = eventType === null ? null : shortTitleOf(eventType);
  const invoke = name === null ? "▶ Invoke" : `▶ Invoke ${name}`;
  return `${invoke} with sample event${kind === null ? "" : ` (${kind})`}`;
}

/** `SQS · OrdersQueue`, which leads to the event type; null where that is unknown. */
function showEventType(
  { eventType, triggers }: FunctionTarget,
  name: string | null,
): Command | null {
  if (eventType === null) return null;
  const trigger = triggers.find((each) => each.eventType === eventType)?.name;
  const others = triggers.length > 1 ? ` and ${triggers.length - 1} more` : "";
  const what = [shortTitleOf(eventType), ...(trigger === undefined ? [] : [trigger])].join(" · ");
  const title = `${name === null ? "" : `${name}: `}${what}${others}`;
  return showType(eventType, title);
}

function showType(eventType: string, title: string): Command {
  const order: EventTypeOrder = { eventType };
  return { title, command: lensCommands.showEventType, arguments: [order] };
}

function shortTitleOf(eventType: string): string {
  return findEventType(eventType)?.shortTitle ?? eventType;
}
