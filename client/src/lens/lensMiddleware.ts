import { CodeLens, workspace, type Command } from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { inferredEvent, shortTypeOf, titleOf } from "../events/eventChoice.ts";
import type { EventChoices } from "../events/eventChoice.ts";
import type { RunController } from "../runs/runController.ts";
import { readSettings } from "../readSettings.ts";
import { decorateLenses, type LastRun, type Lens, type LensFacts } from "./decorateLenses.ts";
import { titleLastRun } from "./titleLastRun.ts";
import type { FunctionTarget } from "../../../server/src/protocol.ts";

/** What the middleware asks about a handler. */
export interface LensSources {
  readonly choices: EventChoices;
  readonly runs: RunController;
}

/** The part of the language client's middleware that completes the server's lenses. */
export function createLensMiddleware(sources: LensSources): Pick<Middleware, "provideCodeLenses"> {
  return {
    provideCodeLenses: async (document, token, next) => {
      if (!readSettings().codeLensEnabled) return [];
      const lenses = await next(document, token);
      if (lenses === null || lenses === undefined) return lenses;
      return decorateLenses(lenses.map(toLens), lensFacts(sources)).map(toCodeLens);
    },
  };
}

function lensFacts({ choices, runs }: LensSources): LensFacts {
  return {
    trusted: workspace.isTrusted,
    chosenTitle: (target) => {
      const chosen = choices.find(target);
      return chosen === null ? null : titleOf(chosen);
    },
    eventShortTitle: (target) => {
      const chosen = choices.find(target) ?? inferredEvent(target);
      return chosen === null ? null : shortTypeOf(chosen);
    },
    lastRun: (target) => describeLastRun(runs, target),
  };
}

function describeLastRun(runs: RunController, target: FunctionTarget): LastRun | null {
  if (runs.isRunning(target)) return { state: "running" };
  const last = runs.history.lastOf(target);
  return last === undefined
    ? null
    : { state: "finished", runId: last.id, title: titleLastRun(last) };
}

function toLens(lens: CodeLens): Lens<CodeLens["range"]> {
  const { command } = lens;
  return command === undefined
    ? { range: lens.range }
    : { range: lens.range, command: { ...command, arguments: command.arguments ?? [] } };
}

function toCodeLens(lens: Lens<CodeLens["range"]>): CodeLens {
  if (lens.command === undefined) return new CodeLens(lens.range);
  const { arguments: given, ...command } = lens.command;
  const complete: Command = given === undefined ? command : { ...command, arguments: [...given] };
  return new CodeLens(lens.range, complete);
}
