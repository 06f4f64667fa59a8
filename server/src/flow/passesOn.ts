import type {
  CallExpression,
  Expression,
  FunctionExpression,
  Statement,
  TryStatement,
} from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import { namesIn } from "./bindPattern.ts";
import { throwsAgain } from "./caughtErrors.ts";
import { runsCoroutine } from "./coroutines.ts";
import { onlyWatches, wordsOf } from "./watchingCode.ts";

/**
 * True for a function that calls another one with its own event, whatever happens, returns what that
 * gives, and does nothing with either but log and measure. Errors may be caught where they are thrown again.
 * @param work what the other function is called in there
 * @param at where the wrapper's parameters have the event
 */
export function passesOn(wrapper: FunctionExpression, work: string, at = 0): boolean {
  const spine = spineOf(wrapper.body);
  if (spine === null) return false;
  const passing = argumentsOfWork(wrapper, work, at);
  if (passing === null || passing.names.some((name) => timesWritten(wrapper, name) > 0))
    return false;
  const results = resultsIn(spine, wrapper, work);
  if (results === null) return false;
  const returns = spine.flatMap((each) => (each.kind === "return" ? [each] : []));
  const isPassed = returns.every(({ value }) => value !== null && isResult(value, work, results));
  if (returns.length === 0 || !isPassed || hasOtherEnds(wrapper, returns)) return false;
  return onlyWatches(wrapper, new Set([...passing.names, ...results]), passing.call);
}

/** The one call of the other function, and the names of what it is given that the wrapper got first. */
interface Passing {
  readonly call: CallExpression;
  readonly names: readonly string[];
}

/** Null where a function doesn't call the other one with its own event first, or calls it more than once. */
export function argumentsOfWork(wrapper: FunctionExpression, work: string, at = 0): Passing | null {
  const first = wrapper.parameters[at];
  if (first?.pattern.kind !== "name" || first.pattern.fallback !== null) return null;
  const { name } = first.pattern;
  const calls: CallExpression[] = [];
  walkStatements(wrapper.body, {
    expression: (expression) => {
      if (expression.kind === "call" && givenToWork(expression, work) !== null)
        calls.push(expression);
      return undefined;
    },
  });
  const [call] = calls;
  if (call === undefined || calls.length > 1) return null;
  const [given] = givenToWork(call, work) ?? [];
  const value = given?.kind === "spread" ? given.value : given;
  const isArguments = value?.kind === "name" && value.name === "arguments";
  const isSpread = given?.kind === "spread" || isApply(call);
  const isFirst = value?.kind === "name" && value.name === name && isSpread === first.isRest;
  return isFirst || isArguments ? { call, names: [name, "arguments"] } : null;
}

/** What the other function is called with: by `work(…)`, `work.call(this, …)` and `work.apply(this, …)`. */
function givenToWork(
  { callee, arguments: given, isNew }: CallExpression,
  work: string,
): readonly Expression[] | null {
  if (isNew) return null;
  const values = given.flatMap(({ value, name }) => (name === null ? [value] : []));
  if (callee.kind === "name") return callee.name === work ? values : null;
  if (callee.kind !== "member" || callee.object.kind !== "name") return null;
  const isOfWork = callee.object.name === work && (callee.key === "call" || callee.key === "apply");
  return isOfWork ? values.slice(1) : null;
}

function isApply({ callee }: CallExpression): boolean {
  return callee.kind === "member" && callee.key === "apply";
}

/** The statements that are come to whatever the event is; null where something may swallow an error. */
function spineOf(statements: readonly Statement[]): readonly Statement[] | null {
  const spine: Statement[] = [];
  for (const statement of statements) {
    const inner = innerOf(statement);
    if (inner === null) spine.push(statement);
    else {
      const below = inner.map(spineOf);
      for (const each of below) {
        if (each === null) return null;
        spine.push(...each);
      }
      if (statement.kind === "try" && !statement.handlers.every(throwsAgain)) return null;
      if (statement.kind === "with" && statement.items.some(({ value }) => maySwallow(value)))
        return null;
    }
  }
  return spine;
}

function innerOf(statement: Statement): readonly (readonly Statement[])[] | null {
  if (statement.kind === "block" || statement.kind === "with") return [statement.body];
  return statement.kind === "try"
    ? [statement.body, statement.otherwise, statement.finalizer]
    : null;
}

const swallowing = /^(?:suppress\w*|catch\w*|swallow\w*|ignor\w*|handle\w*)$/iu;

/** `contextlib.suppress(…)`, and whatever else says that it catches. */
function maySwallow(value: Expression): boolean {
  return value.kind === "call" && wordsOf(value.callee).some((word) => swallowing.test(word));
}

/** Names that stand for what the other function gives; null where one of them gets something else too. */
function resultsIn(
  spine: readonly Statement[],
  wrapper: FunctionExpression,
  work: string,
): ReadonlySet<string> | null {
  const results = new Set<string>();
  for (const statement of spine) {
    const written = writtenBy(statement);
    if (written !== null && isResult(written.value, work, results)) results.add(written.name);
  }
  for (const name of results) if (timesWritten(wrapper, name) > 1) return null;
  return results;
}

function writtenBy(statement: Statement): { name: string; value: Expression } | null {
  const assigned = statement.kind === "expression" ? statement.value : statement;
  if (assigned.kind !== "declare" && assigned.kind !== "assign") return null;
  const { target, value } = assigned;
  const isPlain = assigned.kind === "declare" || assigned.operator === "=";
  return isPlain && target.kind === "name" && value !== null ? { name: target.name, value } : null;
}

/** How often a function, or one in it, binds a name to something. */
export function timesWritten({ body }: FunctionExpression, name: string): number {
  let times = 0;
  walkStatements(body, {
    statement: (statement) => {
      const isDeclared = statement.kind === "declare" && statement.value !== null;
      if (isDeclared && namesIn(statement.target).includes(name)) times += 1;
      if (statement.kind === "loop" && namesIn(statement.target).includes(name)) times += 1;
      return true;
    },
    expression: (expression) => {
      if (expression.kind === "assign" && namesIn(expression.target).includes(name)) times += 1;
      return undefined;
    },
  });
  return times;
}

/** True for what the other function gives: its call, a name for that, and promises of it. */
function isResult(value: Expression, work: string, results: ReadonlySet<string>): boolean {
  if (value.kind === "await") return isResult(value.value, work, results);
  if (value.kind === "name") return results.has(value.name);
  if (value.kind !== "call") return false;
  if (givenToWork(value, work) !== null) return true;
  const { callee, arguments: given } = value;
  const first = given[0]?.value;
  if (runsCoroutine(value)) return first !== undefined && isResult(first, work, results);
  if (callee.kind !== "member" || !isResult(callee.object, work, results)) return false;
  return callee.key === "finally" || (callee.key === "catch" && rejectsAgain(first));
}

/** `.catch((error) => { log(error); throw error; })`. */
function rejectsAgain(callback: Expression | undefined): boolean {
  if (callback?.kind !== "function") return false;
  const { parameters, body, start, end } = callback;
  const target = parameters[0]?.pattern ?? null;
  return throwsAgain({ span: { start, end }, target, types: null, body });
}

/** True where the wrapper may end in another way: it returns something else on a branch, or throws of itself. */
function hasOtherEnds({ body }: FunctionExpression, returns: readonly Statement[]): boolean {
  let hasOther = false;
  const again = new Set<Statement | undefined>();
  const noteHandlers = ({ handlers }: TryStatement): void => {
    for (const handler of handlers) if (throwsAgain(handler)) again.add(handler.body.at(-1));
  };
  walkStatements(body, {
    statement: (statement) => {
      if (statement.kind === "try") noteHandlers(statement);
      hasOther ||= statement.kind === "return" && !returns.includes(statement);
      hasOther ||= statement.kind === "throw" && !again.has(statement);
      return true;
    },
    expression: () => false,
  });
  return hasOther;
}
