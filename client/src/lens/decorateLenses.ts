import {
  functionTargetSchema,
  isInvocable,
  type FunctionTarget,
} from "../../../server/src/protocol.ts";
import { commandIds, workbenchCommands } from "../commandIds.ts";
import { targetKey } from "../runs/run.ts";

/** What a lens runs when it is clicked. */
export interface LensCommand {
  readonly title: string;
  readonly command: string;
  readonly tooltip?: string;
  readonly arguments?: readonly unknown[];
}

/** A lens as far as it is needed here; VS Code's own has more. */
export interface Lens<R> {
  readonly range: R;
  readonly command?: LensCommand | undefined;
}

/** What only the client knows about a handler. */
export interface LensFacts {
  readonly trusted: boolean;
  /** Title of the sample that was chosen for a handler; null: none was. */
  readonly chosenTitle: (target: FunctionTarget) => string | null;
  /** The few letters for the event that an invocation would use; null: it would ask. */
  readonly eventShortTitle: (target: FunctionTarget) => string | null;
  readonly lastRun: (target: FunctionTarget) => LastRun | null;
}

/** What the last invocation of a handler came to. */
export type LastRun =
  | { readonly state: "running" }
  | { readonly state: "finished"; readonly runId: string; readonly title: string };

/**
 * Completes the server's lenses: the chosen event's name, the last result, and in an untrusted
 * workspace the reason instead of the action. Lenses of other commands pass unchanged.
 */
export function decorateLenses<R>(
  lenses: readonly Lens<R>[],
  facts: LensFacts,
): readonly Lens<R>[] {
  const sharing = countTargetsPerPlace(lenses);
  return lenses.flatMap((lens) => {
    const { command } = lens;
    const target = command === undefined ? null : readTarget(command);
    if (command?.command === commandIds.invokeEventFile) {
      return facts.trusted ? [withTitle(lens, command, iconTitle(command.title))] : [];
    }
    if (command?.command === commandIds.invoke && Array.isArray(command.arguments?.[0])) {
      const title = iconTitle(command.title);
      return [facts.trusted ? withTitle(lens, command, title) : restrictedLens(lens.range)];
    }
    if (command?.command === commandIds.chooseEventFileType && !facts.trusted) {
      return [restrictedLens(lens.range), lens];
    }
    if (command === undefined || target === null) return [lens];
    // Nothing runs for such a function, so there is nothing to add or to forbid.
    if (!isInvocable(target)) return [lens];
    if (!facts.trusted) {
      return command.command === commandIds.invoke ? [restrictedLens(lens.range)] : [];
    }
    const isShared = target.logicalId !== null && (sharing.get(placeKey(lens)) ?? 0) > 1;
    if (command.command === commandIds.invoke) {
      return [withTitle(lens, command, titleInvoke(target, isShared, facts))];
    }
    const choose = withTitle(lens, command, isShared ? `${target.logicalId}: Event…` : "Event…");
    return [choose, ...resultLens(lens.range, facts.lastRun(target))];
  });
}

/** VS Code drops a plain space between an icon and its text. */
function withIcon(icon: string, title: string): string {
  return `$(${icon})\u00A0${title}`;
}

/** The server writes for every editor; here the sign for "run" is VS Code's own icon. */
function iconTitle(title: string): string {
  return title.startsWith("▶ ") ? withIcon("play", title.slice(2)) : title;
}

function withTitle<R>(lens: Lens<R>, command: LensCommand, title: string): Lens<R> {
  return { range: lens.range, command: { ...command, title } };
}

function readTarget(command: LensCommand): FunctionTarget | null {
  if (command.command !== commandIds.invoke && command.command !== commandIds.chooseEvent) {
    return null;
  }
  const parsed = functionTargetSchema.safeParse(command.arguments?.[0]);
  return parsed.success ? parsed.data : null;
}

function titleInvoke(target: FunctionTarget, isShared: boolean, facts: LensFacts): string {
  const chosen = facts.chosenTitle(target);
  const type = facts.eventShortTitle(target);
  const event = type === null ? "…" : ` (${type})`;
  // Several functions share one line, so each says only what tells it from the others.
  if (isShared) {
    return withIcon(
      "play",
      `Invoke ${target.logicalId}${chosen === null ? "" : ` with ${chosen}`}${event}`,
    );
  }
  return withIcon("play", `Invoke with ${chosen ?? "sample event"}${event}`);
}

function restrictedLens<R>(range: R): Lens<R> {
  return {
    range,
    command: {
      title: withIcon("shield", "Invoke is off: this workspace is not trusted"),
      tooltip: "Invoking runs the workspace's code. Trust the workspace to run handlers.",
      command: workbenchCommands.manageTrust,
    },
  };
}

function resultLens<R>(range: R, run: LastRun | null): readonly Lens<R>[] {
  if (run === null) return [];
  const command =
    run.state === "running"
      ? { title: withIcon("loading~spin", "Running…"), command: commandIds.showResult }
      : { title: run.title, command: commandIds.showResult, arguments: [run.runId] };
  return [{ range, command: { ...command, tooltip: "Show the result" } }];
}

function countTargetsPerPlace<R>(lenses: readonly Lens<R>[]): ReadonlyMap<string, number> {
  const keys = new Map<string, Set<string>>();
  for (const lens of lenses) {
    const target = lens.command === undefined ? null : readTarget(lens.command);
    if (target === null) continue;
    const place = placeKey(lens);
    keys.set(place, (keys.get(place) ?? new Set()).add(targetKey(target)));
  }
  return new Map([...keys].map(([place, targets]) => [place, targets.size]));
}

/** Functions share a place that have one handler, over the handler, or come from one loop of a template. */
function placeKey<R>({ range }: Lens<R>): string {
  return JSON.stringify(range);
}
