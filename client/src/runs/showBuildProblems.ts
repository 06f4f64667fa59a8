import {
  Diagnostic,
  DiagnosticSeverity,
  languages,
  Position,
  Range,
  Uri,
  type DiagnosticCollection,
  type Disposable,
} from "vscode";
import { Disposables } from "../disposables.ts";
import { buildProblemsOf, type BuildProblem } from "./buildProblems.ts";
import { targetKey } from "./run.ts";
import type { RunController } from "./runController.ts";

/** Shows what keeps functions from being built among the problems, until they are built the next time. */
export function showBuildProblems(runs: RunController): Disposable {
  const own = new Disposables();
  const shown = own.add(languages.createDiagnosticCollection("lambda-lens-build"));
  const byTarget = new Map<string, readonly BuildProblem[]>();
  own.add(
    runs.onDidFinish(({ target, result }) => {
      if (result.status === "cancelled") return;
      byTarget.set(targetKey(target), buildProblemsOf(result));
      show([...byTarget.values()].flat(), shown);
    }),
  );
  return own;
}

function show(problems: readonly BuildProblem[], shown: DiagnosticCollection): void {
  shown.clear();
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const ofFile = problems.filter((problem) => problem.file === file);
    shown.set(Uri.file(file), ofFile.map(toDiagnostic));
  }
}

function toDiagnostic({ line, column, message }: BuildProblem): Diagnostic {
  const position = new Position(line - 1, column - 1);
  // Of an empty range VS Code marks the word.
  const diagnostic = new Diagnostic(
    new Range(position, position),
    message,
    DiagnosticSeverity.Error,
  );
  diagnostic.source = "Lambda Lens";
  return diagnostic;
}
