import type {
  CallExpression,
  CodeFile,
  Expression,
  FunctionExpression,
  Statement,
} from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import type { Language } from "../protocol.ts";
import { namesIn } from "./bindPattern.ts";
import { methodOf } from "./classMethods.ts";
import { runsCoroutine } from "./coroutines.ts";
import { moduleBindingsOf } from "./moduleNames.ts";
import { indexOfWrapped } from "./passingWrappers.ts";
import { promisedBy } from "./returnedPromises.ts";

/** How many names, branches and helpers may lie between a `return` and what is returned. */
const deepest = 8;
const mostReturned = 200;

/** What may be returned, and the function that says so: the handler, or a helper. */
export interface Returned {
  readonly expression: Expression;
  readonly within: FunctionExpression;
  /** The variable that the expression is bound to, where it is returned by name. */
  readonly variable: string | null;
  /** Each way from a `return` to it, as the expressions on it: the whole, a branch of it, a name. */
  readonly ways: readonly Way[];
}

type Way = readonly Expression[];

/** A call of a helper by which a value comes to be returned, and the function that makes it. */
export interface ReturningCall {
  readonly call: CallExpression;
  readonly within: FunctionExpression;
  /** The expressions from the `return` to the call. */
  readonly way: Way;
}

export interface ReturnedValues {
  readonly values: readonly Returned[];
  /** By the helper that is called. */
  readonly calls: ReadonlyMap<FunctionExpression, readonly ReturningCall[]>;
}

/**
 * What a handler may return: branches of a condition one by one, names that are bound once and helpers
 * of the file looked up, those of Python that make coroutines where something awaits them. The second argument of a callback that is the third parameter counts as well.
 */
export function findReturned(
  file: CodeFile,
  handler: FunctionExpression,
  language: Language,
): ReturnedValues {
  const search = new ReturnedSearch(file, language);
  search.enter(handler, deepest);
  return { values: [...search.found.values()].slice(0, mostReturned), calls: search.calls };
}

class ReturnedSearch {
  readonly found = new Map<Expression, Returned & { readonly ways: Way[] }>();
  readonly calls = new Map<FunctionExpression, ReturningCall[]>();
  readonly #file: CodeFile;
  readonly #module: ReadonlyMap<string, Expression>;
  readonly #entered = new Set<FunctionExpression>();
  readonly #language: Language;

  constructor(file: CodeFile, language: Language) {
    this.#file = file;
    this.#language = language;
    this.#module = moduleBindingsOf(file).values;
  }

  /**
   * @param around the function that a callback stands in
   * @param isAwaited true where something awaits what it returns
   */
  enter(
    callee: FunctionExpression,
    left: number,
    around: Within | null = null,
    isAwaited = false,
  ): void {
    if (this.#entered.has(callee)) return;
    this.#entered.add(callee);
    const alone = { callee, locals: bindingsIn(callee.body), variable: null, way: [], isAwaited };
    const within = around === null ? alone : inside(callee, around);
    const third = callee.parameters[2]?.pattern;
    const callback =
      third?.kind === "name" && /^(?:cb|done|call_?back)$/iu.test(third.name) ? third.name : null;
    walkOwn(callee.body, (statement) => {
      if (statement.kind !== "return" || statement.value === null) return;
      const isCallback = callback !== null && isCallOf(statement.value, callback);
      if (!isCallback) this.#add(statement.value, within, left);
    });
    if (callback === null) return;
    walkStatements(callee.body, {
      expression: (expression) => {
        if (!isCallOf(expression, callback) || expression.kind !== "call") return true;
        const answer = expression.arguments[1]?.value;
        if (answer !== undefined) this.#add(answer, within, left);
        return true;
      },
    });
  }

  #add(expression: Expression, around: Within, left: number): void {
    if (left === 0 || this.found.size >= mostReturned) return;
    const way = [...around.way, expression];
    const within = { ...around, way };
    const { callee } = within;
    const add = (inner: Expression): void => this.#add(inner, within, left - 1);
    const awaited = this.#awaitedBy(expression, within);
    if (awaited !== null) this.#add(awaited, { ...within, isAwaited: true }, left - 1);
    else if (expression.kind === "conditional") {
      add(expression.then);
      add(expression.otherwise);
    } else if (expression.kind === "logical") {
      if (expression.operator !== "and") add(expression.left);
      add(expression.right);
    } else if (!this.#addPromised(expression, within, left - 1)) {
      const known = this.#lookUp(expression, within);
      if (known?.kind === "function") {
        const call = expression.kind === "call" ? expression : null;
        if (this.#isCoroutine(known) && !within.isAwaited) return this.#note(expression, within);
        if (call !== null) this.#noteCall(known, { call, within: callee, way });
        this.enter(known, left - 1, null, within.isAwaited && !known.isAsync);
      } else if (known !== null && expression.kind === "name") {
        this.#add(known, { ...within, variable: expression.name }, left - 1);
      } else this.#note(expression, within);
    }
  }

  /** What is awaited: by `await`, or by what runs a coroutine of the file: `asyncio.run(work(event))`. */
  #awaitedBy(expression: Expression, within: Within): Expression | null {
    if (expression.kind === "await") return expression.value;
    if (this.#language !== "python" || expression.kind !== "call" || !runsCoroutine(expression))
      return null;
    const given = expression.arguments[0]?.value;
    const known = given?.kind === "call" ? this.#lookUp(given, within) : null;
    const isRun = known?.kind === "function" && this.#isCoroutine(known);
    return isRun && given !== undefined ? given : null;
  }

  #isCoroutine(called: FunctionExpression): boolean {
    return this.#language === "python" && called.isAsync && !called.isGenerator;
  }

  /** @returns false for what is no promise that is made on the spot, or is one of something that cannot be told */
  #addPromised(expression: Expression, within: Within, left: number): boolean {
    const promised = expression.kind === "call" ? promisedBy(expression) : null;
    if (promised === null) return false;
    const { values, callbacks, resolved } = promised;
    const functions = callbacks.map((each) => this.#functionOf(each, within));
    if (functions.includes(null) || values.length + functions.length + resolved.length === 0)
      return false;
    for (const value of values) this.#add(value, within, left);
    for (const each of functions) if (each !== null) this.enter(each, left, within);
    for (const { executor, value } of resolved) this.#add(value, inside(executor, within), left);
    // It may be resolved in other ways as well, and a function may give nothing.
    if (resolved.length > 0) this.#note(expression, within);
    return true;
  }

  /** A function that stands there, or that a name is bound to. */
  #functionOf(expression: Expression, { locals }: Within): FunctionExpression | null {
    if (expression.kind === "function") return expression;
    if (expression.kind !== "name") return null;
    const { name } = expression;
    const bound = locals.has(name) ? locals.get(name) : this.#module.get(name);
    return bound?.kind === "function" ? bound : null;
  }

  #note(expression: Expression, { callee, variable, way }: Within): void {
    const before = this.found.get(expression);
    if (before !== undefined) before.ways.push(way);
    else this.found.set(expression, { expression, within: callee, variable, ways: [way] });
  }

  #noteCall(helper: FunctionExpression, call: ReturningCall): void {
    const calls = this.calls.get(helper);
    if (calls === undefined) this.calls.set(helper, [call]);
    else calls.push(call);
  }

  /** What a name is bound to, or the function of the file that is called. */
  #lookUp(expression: Expression, { locals }: Within): Expression | null {
    const called = expression.kind === "call" ? expression.callee : expression;
    if (expression.kind === "call" && called.kind === "member") return methodOf(this.#file, called);
    if (called.kind === "call") return this.#wrappedBy(called);
    if (called.kind !== "name") return null;
    const { name } = called;
    const bound = locals.has(name) ? locals.get(name) : this.#module.get(name);
    if (expression.kind === "call" && bound?.kind === "call") return this.#wrappedBy(bound);
    if (expression.kind === "name") return bound?.kind === "function" ? null : (bound ?? null);
    return bound?.kind === "function" ? bound : null;
  }

  /** The function that a wrapper of the file is given, which answers what that does: `logged(work)(event)`. */
  #wrappedBy({ callee, arguments: given }: CallExpression): FunctionExpression | null {
    const index = indexOfWrapped(callee, this.#module);
    const work = index === null ? undefined : given[index]?.value;
    if (work?.kind === "call") return this.#wrappedBy(work);
    const bound = work?.kind === "name" ? this.#module.get(work.name) : work;
    return bound?.kind === "function" ? bound : null;
  }
}

type Locals = ReadonlyMap<string, Expression | null>;

/** A function that is looked through, with what its names are bound to. */
interface Within {
  readonly callee: FunctionExpression;
  readonly locals: Locals;
  /** The name that was looked up last. */
  readonly variable: string | null;
  readonly way: Way;
  /** True where something awaits what is returned. */
  readonly isAwaited: boolean;
}

/** A function that stands in another one, and sees its names. */
function inside(callee: FunctionExpression, around: Within): Within {
  const parameters = callee.parameters.flatMap(({ pattern }) => namesIn(pattern));
  const locals = new Map<string, Expression | null>([
    ...around.locals,
    ...parameters.map((name) => [name, null] as const),
    ...bindingsIn(callee.body),
  ]);
  return { callee, locals, variable: null, way: around.way, isAwaited: around.isAwaited };
}

/** Names that a function binds; null for one that is bound or changed more than once. */
function bindingsIn(body: readonly Statement[]): ReadonlyMap<string, Expression | null> {
  const bindings = new Map<string, Expression | null>();
  const bind = (name: string, value: Expression | null): void => {
    bindings.set(name, bindings.has(name) ? null : value);
  };
  walkStatements(body, {
    statement: (statement) => {
      if (statement.kind === "declare" && statement.target.kind === "name") {
        bind(statement.target.name, statement.value);
      }
      return true;
    },
    expression: (expression) => {
      if (expression.kind !== "assign") return true;
      const { target, member } = expression;
      if (member === null && target.kind === "name") bindings.set(target.name, null);
      if (member?.object.kind === "name") bindings.set(member.object.name, null);
      return true;
    },
  });
  return bindings;
}

/** Walks the statements of a function, but not those of functions inside it. */
function walkOwn(body: readonly Statement[], visit: (statement: Statement) => void): void {
  walkStatements(body, {
    statement: (statement) => {
      visit(statement);
      return true;
    },
    expression: () => false,
  });
}

function isCallOf(expression: Expression, name: string): boolean {
  return (
    expression.kind === "call" &&
    expression.callee.kind === "name" &&
    expression.callee.name === name
  );
}
