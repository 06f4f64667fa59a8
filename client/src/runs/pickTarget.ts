import { QuickPickItemKind, window, workspace, type QuickPickItem } from "vscode";
import * as z from "zod";
import { findEventType } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { functionTargetSchema, type FunctionTarget } from "../../../server/src/protocol.ts";
import { HumanError } from "../humanError.ts";
import type { Services } from "../services.ts";
import { nameHandler } from "../views/state/nameHandler.ts";
import { findTargetsAtLine } from "./nameTarget.ts";
import { fileOf } from "./run.ts";

interface TargetItem extends QuickPickItem {
  readonly target: FunctionTarget;
}

interface HeadingItem extends QuickPickItem {
  readonly target?: never;
}

/** Reads a command's argument as a function target; keybindings may pass anything. */
export function parseTarget(argument: unknown): FunctionTarget {
  const parsed = functionTargetSchema.safeParse(argument);
  if (parsed.success) return parsed.data;
  throw new HumanError(
    "The command was called with something that is no function target. Call it without an argument to invoke the handler at the cursor.",
  );
}

/**
 * The target in the argument, or one of those in it that the person picks; else the one at the cursor, else the one that the person picks.
 * @param title of the list to pick from: what is done with the target.
 */
export async function targetOf(
  services: Services,
  argument: unknown,
  title: string,
): Promise<FunctionTarget | undefined> {
  const several = z.array(functionTargetSchema).min(1).safeParse(argument);
  if (several.success) return pickTarget(several.data, title);
  if (argument !== undefined && argument !== null) return parseTarget(argument);
  const targets = await services.server.listFunctions();
  const editor = window.activeTextEditor;
  if (editor !== undefined && editor.document.uri.scheme === "file") {
    const uri = editor.document.uri.toString();
    const here = findTargetsAtLine(targets, uri, editor.selection.active.line);
    if (here.length === 1) return here[0];
    if (here.length > 1) return pickTarget(here, title);
  }
  return pickTarget(targets, title);
}

/**
 * Lets the person pick one of the targets.
 * @param forType targets that take this event type come first, under a heading of their own.
 */
export async function pickTarget(
  targets: readonly FunctionTarget[],
  title: string,
  forType: EventType | null = null,
): Promise<FunctionTarget | undefined> {
  if (targets.length === 0) {
    throw new HumanError(
      "No Lambda handler was found in this workspace. Export a function named handler, or declare one in a SAM template.",
    );
  }
  const items = forType === null ? targets.map(toItem) : groupByType(targets, forType);
  const picked = await window.showQuickPick<TargetItem | HeadingItem>(items, {
    title,
    placeHolder: "Search by file, function or event",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.target;
}

function groupByType(
  targets: readonly FunctionTarget[],
  { id, shortTitle }: EventType,
): readonly (TargetItem | HeadingItem)[] {
  const takesIt = (target: FunctionTarget): boolean =>
    target.eventType === id || target.triggers.some(({ eventType }) => eventType === id);
  const heading = (label: string, group: readonly FunctionTarget[]): readonly HeadingItem[] =>
    group.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }];
  const fitting = targets.filter(takesIt);
  const others = targets.filter((target) => !takesIt(target));
  return [
    ...heading(`take ${shortTitle}`, fitting),
    ...fitting.map(toItem),
    ...heading("others", others),
    ...others.map(toItem),
  ];
}

function toItem(target: FunctionTarget): TargetItem {
  const type = target.eventType === null ? null : findEventType(target.eventType);
  const detail = [target.logicalId, type?.title].filter(
    (part) => part !== null && part !== undefined,
  );
  return {
    label: `$(symbol-function) ${nameHandler(target)}`,
    description: workspace.asRelativePath(fileOf(target), false),
    ...(detail.length === 0 ? {} : { detail: detail.join(" · ") }),
    target,
  };
}
