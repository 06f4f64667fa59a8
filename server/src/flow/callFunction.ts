import type { FunctionExpression, Pattern } from "../code/codeModel.ts";
import { namesIn } from "./bindPattern.ts";
import { insidePromise, whereCaught } from "./caughtErrors.ts";
import { keyOfOrigin } from "./originKey.ts";
import { givenByKey } from "./givenByKey.ts";
import {
  positional,
  type Frame,
  type FunctionArguments,
  type GivenArgument,
  type Point,
  type Run,
} from "./run.ts";
import { Scope } from "./scope.ts";
import { promiseOf } from "./promises.ts";
import { factOfEverything, type State } from "./state.ts";
import { typedParameter, typedResult } from "./statedTypes.ts";
import { either, holdsEvent, listOf, nothing, type Closure, type Value } from "./value.ts";

/** How deep functions of the file are followed into each other. */
const deepest = 12;

interface Remembered {
  readonly value: Value;
}

/** Calls functions of the file, each once for the same arguments. */
export class Calls {
  readonly #remembered = new Map<Closure["function"], Map<string, Remembered>>();
  readonly #running: Closure["function"][] = [];
  readonly #made = new Map<Scope, Map<Closure["function"], Closure>>();
  /** Functions that were followed at least once. */
  readonly called = new Set<Closure["function"]>();

  noteMade(closure: Closure): void {
    const made = this.#made.get(closure.scope) ?? new Map<Closure["function"], Closure>();
    this.#made.set(closure.scope, made.set(closure.function, closure));
  }

  uncalledIn(scope: Scope): readonly Closure[] {
    const made = this.#made.get(scope)?.values() ?? [];
    return [...made].filter((each) => !this.called.has(each.function));
  }

  call(run: Run, closure: Closure, call: FunctionArguments, state: State): Value {
    const { function: callee, scope, given = [] } = closure;
    const isOuter = scope === run.moduleScope;
    const self = closure.self ?? call.self;
    const passed = [...given, ...call.arguments];
    const values = [
      ...passed.map(({ value, keys }) => keys ?? value),
      ...(self === null ? [] : [self]),
    ];
    if (isOuter && !values.some(holdsEvent)) return nothing;
    const isRecursive = this.#running.filter((each) => each === callee).length > 0;
    if (isRecursive || this.#running.length >= deepest || !run.burn()) return nothing;
    const { thrown, rejected } = run.caught;
    const signature = isOuter ? [...values.map(signatureOf), thrown, rejected].join("|") : null;
    const known = this.#remembered.get(callee) ?? new Map<string, Remembered>();
    this.#remembered.set(callee, known);
    const remembered = signature === null ? undefined : known.get(signature);
    if (remembered !== undefined) return remembered.value;
    this.called.add(callee);
    this.#running.push(callee);
    const value = enter(run, closure, { arguments: passed, self }, state);
    this.#running.pop();
    if (signature !== null) known.set(signature, { value });
    return value;
  }
}

/** Tells arguments apart, as far as the function could. */
function signatureOf(value: Value): string {
  const origins = value.origins.map(
    (origin) =>
      `${keyOfOrigin(origin)} ${origin.isPresent} ${origin.isDefined} ${origin.typedBy ?? ""} ${origin.isOpen === true} ${[...(origin.without ?? [])].join(" ")}`,
  );
  const members = [...(value.members ?? [])].map(
    ([name, inner]) => `${name}=${signatureOf(inner)}`,
  );
  const inner = [value.items, ...(value.tuple ?? [])].map((each) =>
    each === null ? "" : signatureOf(each),
  );
  const functions = value.functions.map(({ function: { start } }) => start);
  const fields = value.instance === null ? "" : [...value.instance.fields.keys()].join(" ");
  const promised = value.promised === null ? "" : signatureOf(value.promised);
  return JSON.stringify([origins, members, inner, functions, fields, promised]);
}

function enter(run: Run, closure: Closure, call: FunctionArguments, state: State): Value {
  const { function: callee } = closure;
  const frame: Frame = {
    scope: new Scope(closure.scope),
    self: call.self,
    exits: [],
    yields: callee.isGenerator ? [] : null,
    jumps: [],
    caught: run.caught,
  };
  const inside: Point = { state: state.fork(), frame };
  const before = run.tolerance;
  run.tolerance = 0;
  bindParameters(run, callee, call, inside);
  const within = callee.isAsync ? insidePromise(run.caught) : run.caught;
  whereCaught(run, within, () => run.execute(callee.body, inside));
  followUncalled(run, inside);
  run.tolerance = before;
  const exits = frame.exits.map((exit) => exit.state.flatten(state));
  state.join([...exits, inside.state]);
  // A function that never returns: what comes after the call is followed all the same.
  state.isDead = false;
  const returned = frame.exits.map(({ value }) => value);
  const isOnlyExit = returned.length === 1 && inside.state.isDead;
  const value = isOnlyExit ? (returned[0] ?? nothing) : either([...returned, nothing]);
  if (frame.yields === null) {
    const result = typedResult(run, callee, value);
    return callee.isAsync ? promiseOf(result) : result;
  }
  const yielded = either(frame.yields);
  return isContextManager(callee) ? yielded : listOf(yielded);
}

/** `@contextmanager`: what the generator yields is what a `with` binds. */
function isContextManager({ decorators }: FunctionExpression): boolean {
  return decorators.some((each) => {
    const name = each.kind === "member" ? each.key : each.kind === "name" ? each.name : null;
    return name === "contextmanager" || name === "asynccontextmanager";
  });
}

/**
 * Functions that nothing in the file calls, being written or handed out: whoever calls them does so
 * when he knows that all they look at is there.
 */
function followUncalled(run: Run, { state, frame }: Point): void {
  for (const closure of run.uncalledIn(frame.scope)) {
    const branch = state.fork();
    branch.assume([factOfEverything(keyOfOrigin({ root: "event", steps: [] }))]);
    run.call(closure, positional(), branch);
  }
}

/** What `work(**record)` gives a parameter: it would raise if there were none. */
function fromKeys(given: readonly GivenArgument[], pattern: Pattern): Value {
  return pattern.kind === "name" ? givenByKey(given, pattern.name) : nothing;
}

function bindParameters(
  run: Run,
  callee: FunctionExpression,
  { arguments: given, self }: FunctionArguments,
  at: Point,
): void {
  const { parameters } = callee;
  for (const { pattern } of parameters) {
    for (const name of namesIn(pattern)) at.frame.scope.declare(name);
  }
  const [first] = parameters;
  const takesSelf =
    run.language === "python" &&
    self !== null &&
    first?.pattern.kind === "name" &&
    /^(?:self|cls)$/u.test(first.pattern.name);
  if (takesSelf) run.bind(first.pattern, self, at);
  const isByPlace = ({ name, keys }: GivenArgument): boolean => name === null && keys === undefined;
  const byPlace = given.filter(isByPlace).map(({ value }) => value);
  const named = new Map(given.map(({ name, value }) => [name, value]));
  const others = takesSelf ? parameters.slice(1) : parameters;
  for (const [index, parameter] of others.entries()) {
    const { pattern, isRest } = parameter;
    const byName = pattern.kind === "name" ? named.get(pattern.name) : undefined;
    const left = byPlace.slice(index);
    const rest = { ...nothing, items: either(left), tuple: left };
    const value = isRest ? rest : (byName ?? byPlace[index] ?? fromKeys(given, pattern));
    run.bind(pattern, typedParameter(run, callee, parameter, value), at);
  }
}
