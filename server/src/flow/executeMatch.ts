import type { Expression, MatchStatement, Pattern } from "../code/codeModel.ts";
import { factsOfCompared, factsOfRoute } from "./comparedFacts.ts";
import { isNull } from "./evaluateMember.ts";
import { keyOfOrigin, keyOfRecord } from "./originKey.ts";
import type { Point, Run } from "./run.ts";
import { factOfDefined } from "./state.ts";
import type { State } from "./state.ts";
import type { Value } from "./value.ts";

/** Follows a `switch` or a `match`: its cases are branches, one of which may run into the next. */
export function executeMatch(run: Run, { subject, cases }: MatchStatement, at: Point): void {
  const { state, frame } = at;
  const value = run.evaluate(subject, at);
  // Which kind of event it is tells which of its members are there.
  state.assume([
    ...value.origins.map(keyOfRecord).map(factOfDefined),
    ...factsOfCompared(run, subject),
  ]);
  const jump = { kind: "switch" as const, states: [] as State[] };
  frame.jumps.push(jump);
  const ends: State[] = [];
  let previous: State | null = null;
  let isNoneTaken = false;
  for (const { patterns, guard, body, fallsThrough } of cases) {
    const entered = state.fork();
    if (previous !== null) entered.join([entered.fork(), previous.flatten(state)]);
    const branch = { state: entered, frame };
    if (isNoneTaken) entered.assume(value.origins.map(keyOfOrigin));
    enterCase(run, patterns, subject, value, branch);
    if (guard !== null) entered.assume(run.test(guard, branch).yes);
    run.execute(body, branch);
    isNoneTaken ||= run.language === "python" && guard === null && patterns.some(matchesNone);
    previous = fallsThrough && !entered.isDead ? entered : null;
    if (previous === null) ends.push(entered);
  }
  frame.jumps.pop();
  if (previous !== null) ends.push(previous);
  const isComplete = cases.some(({ patterns, guard }) => patterns.length === 0 && guard === null);
  const skipped = isComplete ? [] : [state.fork()];
  if (isNoneTaken) for (const left of skipped) left.assume(value.origins.map(keyOfOrigin));
  state.join([...skipped, ...ends, ...jump.states.map((left) => left.flatten(state))]);
}

function enterCase(
  run: Run,
  patterns: readonly Pattern[],
  subject: Expression,
  value: Value,
  branch: Point,
): void {
  if (subject.kind === "literal") {
    // `switch (true)`: the cases are conditions.
    const only = patterns.length === 1 ? patterns[0] : undefined;
    if (only?.kind === "value") branch.state.assume(run.test(only.value, branch).yes);
    return;
  }
  const before = run.isMatching;
  run.isMatching = true;
  for (const pattern of patterns) run.bind(pattern, value, branch);
  run.isMatching = before;
  if (patterns.length > 0) branch.state.assume(value.origins.map(keyOfOrigin));
  const [only] = patterns;
  if (only?.kind !== "value" || patterns.length > 1) return;
  branch.state.assume(factsOfRoute(run, subject, only.value));
}

/** `case None:`, `case None | "":`. */
function matchesNone(pattern: Pattern): boolean {
  if (pattern.kind === "alternatives") return pattern.options.some(matchesNone);
  return pattern.kind === "value" && isNull(pattern.value);
}
