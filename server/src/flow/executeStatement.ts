import type {
  DeclareStatement,
  Expression,
  IfStatement,
  LoopStatement,
  Statement,
  TryStatement,
  WithStatement,
} from "../code/codeModel.ts";
import { namesIn } from "./bindPattern.ts";
import {
  catchesAll,
  caught,
  handlersOfMissing,
  isMissingKey,
  whereCaught,
} from "./caughtErrors.ts";
import { executeMatch } from "./executeMatch.ts";
import { awaited } from "./promises.ts";
import type { Point, Run } from "./run.ts";
import type { State } from "./state.ts";
import { typedDeclaration } from "./statedTypes.ts";
import { itemsOf, namesOf, nothing, type Value } from "./value.ts";

/** Follows statements one after the other. What cannot be reached is followed too, and changes nothing. */
export function executeStatements(run: Run, statements: readonly Statement[], at: Point): void {
  let reached = at;
  hoistFunctions(statements, at);
  for (const statement of statements) {
    if (!run.burn()) return;
    if (reached.state.isDead) reached = { ...at, state: at.state.fork() };
    executeStatement(run, statement, reached);
  }
}

/** A function may be called before the place where it is declared. */
function hoistFunctions(statements: readonly Statement[], { state, frame }: Point): void {
  for (const statement of statements) {
    if (statement.kind !== "declare" || statement.value?.kind !== "function") continue;
    if (statement.target.kind !== "name" || statement.value.name === null) continue;
    const closure = { function: statement.value, scope: frame.scope, self: frame.self };
    state.set(frame.scope.declare(statement.target.name), { ...nothing, functions: [closure] });
  }
}

function executeStatement(run: Run, statement: Statement, at: Point): void {
  switch (statement.kind) {
    case "expression":
      // A statement is followed as a condition is, so that an assertion tells what it makes sure of.
      return executeExpression(run, statement.value, at);
    case "declare":
      return executeDeclare(run, statement, at);
    case "return": {
      const value = evaluateReturned(run, statement.value, at);
      at.frame.exits.push({ value: at.state.valueAt(value), state: at.state });
      at.state.isDead = true;
      return;
    }
    case "throw":
      if (statement.value !== null) run.evaluate(statement.value, at);
      at.state.isDead = true;
      return;
    case "if":
      return executeIf(run, statement, at);
    case "loop":
      return executeLoop(run, statement, at);
    case "try":
      return executeTry(run, statement, at);
    case "match":
      return executeMatch(run, statement, at);
    case "with":
      return executeWith(run, statement, at);
    case "block":
      return run.execute(statement.body, at);
    case "break":
    case "continue":
      return executeJump(statement.kind, at);
    case "class": {
      const { name } = statement;
      const classValue = { ...nothing, class: { statement, scope: at.frame.scope } };
      if (name !== null) at.state.set(at.frame.scope.declare(name), classValue);
      return;
    }
    case "import":
      return;
  }
}

/** A promise that is returned is the caller's, who may catch its errors: no `try` around does. */
function evaluateReturned(run: Run, value: Expression | null, at: Point): Value {
  if (value === null) return nothing;
  const within = { thrown: run.caught.thrown, rejected: at.frame.caught.rejected };
  return whereCaught(run, within, () => run.evaluate(value, at));
}

const assertion =
  /^(?:assert\w*|invariant|ok|check\w*|ensure\w*|expect\w*|require\w*|validate\w*)$/iu;

/** `assert(event.body)` throws where that is not there, and so do functions of such names. */
function executeExpression(
  run: Run,
  value: Extract<Statement, { kind: "expression" }>["value"],
  at: Point,
): void {
  const callee = value.kind === "call" ? value.callee : null;
  const key = callee?.kind === "member" ? callee.key : callee?.kind === "name" ? callee.name : null;
  if (value.kind !== "call" || !assertion.test(String(key ?? ""))) {
    run.evaluate(value, at);
    return;
  }
  at.state.assume(run.test(value, at).yes);
  const [first] = value.arguments;
  if (first !== undefined) at.state.assume(run.test(first.value, at).yes);
}

function executeDeclare(run: Run, statement: DeclareStatement, at: Point): void {
  const { target, value } = statement;
  const bound =
    value === null ? nothing : typedDeclaration(run, statement, run.evaluate(value, at));
  for (const name of namesIn(target)) at.frame.scope.declare(name);
  if (value === null && target.kind === "name")
    at.state.set(at.frame.scope.declare(target.name), nothing);
  else run.bind(target, bound, at);
}

function executeIf(run: Run, { test, then, otherwise }: IfStatement, at: Point): void {
  const { yes, no } = run.test(test, at);
  const first = fork(at, yes);
  run.execute(then, first);
  const second = fork(at, no);
  run.execute(otherwise, second);
  at.state.join([first.state, second.state]);
}

function fork({ state, frame }: Point, facts: readonly string[] = []): Point {
  const branch = state.fork();
  branch.assume(facts);
  return { state: branch, frame };
}

/** The body is followed a second time where a round leaves something for the next one. */
function executeLoop(run: Run, statement: LoopStatement, at: Point): void {
  const { over, target, subject, body, isAsync } = statement;
  const looped = over === "while" || subject === null ? nothing : run.evaluate(subject, at);
  for (let rounds = 0; rounds < 2; rounds += 1) {
    const round = fork(at);
    const jump = { kind: "loop" as const, states: [] as State[] };
    at.frame.jumps.push(jump);
    if (over === "while" && subject !== null) round.state.assume(run.test(subject, round).yes);
    for (const name of namesIn(target)) at.frame.scope.declare(name);
    const item = over === "keys" ? namesOf(looped) : itemsOf(looped);
    if (target !== null) run.bind(target, isAsync ? awaited(item) : item, round);
    run.execute(body, round);
    at.frame.jumps.pop();
    const left = jump.states.map((state: State) => state.flatten(at.state));
    const hasMore = [round.state, ...left].some((end) => end.hasMoreThan(at.state));
    at.state.join([at.state.fork(), round.state, ...left]);
    if (!hasMore) return;
  }
}

function executeJump(kind: "break" | "continue", { state, frame }: Point): void {
  const jump = frame.jumps.findLast((each) => kind === "break" || each.kind === "loop");
  jump?.states.push(state);
  state.isDead = true;
}

/** `with suppress(KeyError):` is a `try` that goes on behind its block. */
function executeWith(run: Run, { items, body }: WithStatement, at: Point): void {
  for (const { value, target } of items) {
    const held = run.evaluate(value, at);
    if (target !== null) run.bind(target, held, at);
  }
  if (!items.some(({ value }) => suppressesMissing(value))) return run.execute(body, at);
  const tried = fork(at);
  run.tolerance += 1;
  whereCaught(run, caught, () => run.execute(body, tried));
  run.tolerance -= 1;
  at.state.join([tried.state, fork(at).state]);
}

/** `contextlib.suppress(KeyError)`. */
function suppressesMissing(value: Expression): boolean {
  if (value.kind !== "call") return false;
  const { callee } = value;
  const name = callee.kind === "member" ? callee.key : callee.kind === "name" ? callee.name : null;
  return (
    name === "suppress" &&
    value.arguments.some((given) => given.value.kind === "name" && isMissingKey(given.value.name))
  );
}

/** What a `try` that catches everything may hold to be a guard of just that. */
const fewStatements = 3;

function executeTry(run: Run, statement: TryStatement, at: Point): void {
  const { body, handlers, otherwise, finalizer } = statement;
  const catching = handlersOfMissing(statement);
  const isGuard = catching.some(({ types }) => !catchesAll(types) || body.length <= fewStatements);
  const tried = fork(at);
  if (isGuard) run.tolerance += 1;
  whereCaught(run, catching.length > 0 ? caught : run.caught, () => run.execute(body, tried));
  if (isGuard) run.tolerance -= 1;
  run.execute(otherwise, tried);
  const handled = handlers.map(({ target, body: handling }) => {
    const branch = fork(at);
    if (target !== null) run.bind(target, nothing, branch);
    run.execute(handling, branch);
    return branch.state;
  });
  at.state.join([tried.state, ...handled]);
  const isDead = at.state.isDead;
  at.state.isDead = false;
  run.execute(finalizer, at);
  at.state.isDead ||= isDead;
}
