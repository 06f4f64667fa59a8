import type { CodeFile, Expression, FunctionExpression } from "../code/codeModel.ts";
import type { Language } from "../protocol.ts";
import { askPart } from "./askPart.ts";
import { bindPattern } from "./bindPattern.ts";
import { Calls } from "./callFunction.ts";
import { uncaught } from "./caughtErrors.ts";
import { evaluateExpression } from "./evaluateExpression.ts";
import { documentedIn } from "./statedTypes.ts";
import { executeStatements } from "./executeStatement.ts";
import { importedNamesOf } from "./importedNames.ts";
import { moduleBindingsOf } from "./moduleNames.ts";
import type { Access, HandlerFlow, Origin } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";
import { readSurroundings } from "./reshapedEvent.ts";
import { findResponseParts, type ResponseParts } from "./responseParts.ts";
import { findReturned } from "./returnedExpressions.ts";
import type { Run } from "./run.ts";
import { Scope } from "./scope.ts";
import { State } from "./state.ts";
import { surroundHandler } from "./surroundHandler.ts";
import { testCondition } from "./testCondition.ts";
import { either, nothing, valueOfOrigin, type Closure, type Value } from "./value.ts";

/** What one handler may cost: statements, expressions and patterns that are followed. */
const fuel = 60_000;

/**
 * Follows event and context through a handler and the functions of its file that it hands them to.
 * Never throws, and ends after a bounded number of steps, whatever the code. What is not certain
 * counts as present, and what cannot be followed comes from nowhere.
 * @param handler a function of the file (see `findHandlerFunction`)
 */
export function followHandler(
  file: CodeFile,
  handler: FunctionExpression,
  language: Language,
): HandlerFlow {
  const { hasReshapedEvent, hasReshapedResponse, isStreaming } = readSurroundings(file, handler);
  const found = new Findings();
  const calls = new Calls();
  const run = createRun(file, handler, { language, found, calls });
  const state = new State();
  const { scope, self } = surroundHandler(run, file, handler, state);
  const closure: Closure = { function: handler, scope, self };
  const event = valueOfOrigin({ root: "event", steps: [], isPresent: true, isDefined: true });
  const context = valueOfOrigin({ root: "context", steps: [], isPresent: true, isDefined: true });
  const given = isStreaming ? [event, nothing, context] : [event, context];
  const parameters = given.map((value) => ({ value, name: null }));
  calls.call(run, closure, { arguments: parameters, self: closure.self }, state);
  const returned = findReturned(file, handler, language);
  let response: ResponseParts | null = null;
  return {
    accesses: found.accesses(),
    returned: returned.values.map(({ expression }) => expression),
    returnedValues: returned,
    response: () => (response ??= findResponseParts(returned, language)),
    hasReshapedEvent,
    hasReshapedResponse,
    originsOf: (expression) => found.originsOf(expression),
    isCaught: (expression) => found.isCaught(expression),
  };
}

function createRun(
  file: CodeFile,
  handler: FunctionExpression,
  { language, found, calls }: { language: Language; found: Findings; calls: Calls },
): Run {
  let left = fuel;
  const moduleScope = new Scope(null);
  const run: Run = {
    language,
    moduleScope,
    moduleNames: (name) => names(name),
    evaluate: (expression, at) => evaluateExpression(run, expression, at),
    test: (expression, at) => {
      if (!run.burn()) return { value: nothing, yes: [], no: [] };
      const tested = testCondition(run, expression, at);
      run.note(expression, tested.value);
      return tested;
    },
    execute: (statements, at) => executeStatements(run, statements, at),
    bind: (pattern, value, at) => bindPattern(run, pattern, value, at),
    call: (closure, call, state) => calls.call(run, closure, call, state),
    noteMade: (made) => calls.noteMade(made),
    uncalledIn: (scope) => calls.uncalledIn(scope),
    ask: (value, step, place, at, asking) => askPart(run, value, step, place, at, asking),
    record: (access) => found.record(access),
    note: (expression, value) => found.note(expression, value, run.caught.thrown),
    originsOf: (expression) => found.originsOf(expression),
    documented: documentedIn(file, handler),
    importedNames: importedNamesOf(file),
    written: new Map(),
    burn: () => (left -= 1) > 0,
    caught: uncaught,
    tolerance: 0,
    isMatching: false,
  };
  const names = createModuleNames(run, file);
  return run;
}

/** Names of the module get their values when they are first asked for. */
function createModuleNames(run: Run, file: CodeFile): Run["moduleNames"] {
  const { values, classes } = moduleBindingsOf(file);
  const known = new Map<string, Value>();
  const state = new State();
  const frame = {
    scope: run.moduleScope,
    self: null,
    exits: [],
    yields: null,
    jumps: [],
    caught: uncaught,
  };
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, nothing);
    const statement = classes.get(name);
    const expression = values.get(name);
    let value = nothing;
    if (statement !== undefined)
      value = { ...nothing, class: { statement, scope: run.moduleScope } };
    else if (expression !== undefined) value = run.evaluate(expression, { state, frame });
    known.set(name, value);
    return value;
  };
}

/** What following finds, each thing once. */
class Findings {
  readonly #accesses = new Map<string, Access>();
  readonly #values = new Map<Expression, Value>();
  readonly #uncaught = new Set<Expression>();

  record(access: Access): void {
    const { span, base, origin, isTolerant, isCaught, use } = access;
    const known =
      Number(base.isPresent) +
      2 * Number(base.isDefined) +
      4 * Number(isTolerant) +
      8 * Number(base.isOpen === true) +
      16 * Number(isCaught);
    this.#accesses.set(`${span.start} ${span.end} ${known} ${use} ${keyOfOrigin(origin)}`, access);
  }

  note(expression: Expression, value: Value, isCaught: boolean): void {
    if (value.origins.length === 0) return;
    if (!isCaught) this.#uncaught.add(expression);
    const before = this.#values.get(expression);
    this.#values.set(expression, before === undefined ? value : either([before, value]));
  }

  accesses(): readonly Access[] {
    return [...this.#accesses.values()].sort(
      (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
    );
  }

  isCaught(expression: Expression): boolean {
    return this.#values.has(expression) && !this.#uncaught.has(expression);
  }

  originsOf(expression: Expression): readonly Origin[] {
    return this.#values.get(expression)?.origins ?? [];
  }
}
