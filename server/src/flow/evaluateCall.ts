import type { CallExpression, Expression, MemberExpression } from "../code/codeModel.ts";
import { whereAwaited, whereCaught } from "./caughtErrors.ts";
import { makerOf, superOf } from "./classMembers.ts";
import { runsCoroutine } from "./coroutines.ts";
import { setFields } from "./dataClasses.ts";
import { callWithItems, isCallbackTaker } from "./callCallbacks.ts";
import { partByMember } from "./evaluateMember.ts";
import { evaluateKnownCall } from "./knownCalls.ts";
import { onBranch } from "./onBranch.ts";
import { keyOfOrigin } from "./originKey.ts";
import { awaited, callOfPromise, catchesRejection, settles } from "./promises.ts";
import { positional } from "./run.ts";
import type { FunctionArguments, Point, Run } from "./run.ts";
import { either, itemsOf, listOf, nothing, provenBy, type Value } from "./value.ts";

/** A call, with all that it takes evaluated. */
export interface EvaluatedCall {
  readonly expression: CallExpression;
  /** Last name of the callee: `parse` of `JSON.parse`; empty where it has none. */
  readonly name: string;
  /** The name before it: `JSON`; empty where that is none. */
  readonly holder: string;
  /** What the method belongs to; null for a plain function. */
  readonly object: Value | null;
  readonly arguments: readonly Value[];
}

/** Follows a call: into functions of the file, and through those of libraries that pass values on. */
export function evaluateCall(run: Run, expression: CallExpression, at: Point): Value {
  const { callee } = expression;
  const member = callee.kind === "member" ? callee : null;
  const object = member === null ? null : evaluateOwner(run, expression, member, at);
  const given = expression.arguments.map(({ value, name }) => {
    const evaluated = evaluateGiven(run, expression, value, at);
    if (value.kind !== "spread") return { value: evaluated, name, evaluated };
    const isOfKeys = value.isOfKeys === true;
    return { value: nothing, name, evaluated, ...(isOfKeys && { keys: evaluated }) };
  });
  const { name, holder } = namesOf(run, callee);
  const call: EvaluatedCall = {
    expression,
    name,
    holder,
    object,
    arguments: given.map(({ evaluated }) => evaluated),
  };
  const value = followCall(run, call, given, at);
  const { origins, functions, when } = value;
  if (origins.length > 0 || functions.length > 0 || when !== null) return value;
  const answersOf = [
    ...call.arguments.flatMap((each) => each.origins.map(keyOfOrigin)),
    ...[...call.arguments, object].flatMap((each) => each?.answersOf ?? []),
  ];
  return answersOf.length === 0 ? value : { ...value, answersOf };
}

/** What runs a coroutine throws where that fails, and what waits until all have settled never does. */
function evaluateGiven(run: Run, call: CallExpression, value: Expression, at: Point): Value {
  if (settles(call)) {
    const within = { thrown: run.caught.thrown, rejected: true };
    return onBranch(at, [], (branch) =>
      whereCaught(run, within, () => run.evaluate(value, branch)),
    );
  }
  if (run.language !== "python" || !runsCoroutine(call)) return run.evaluate(value, at);
  return whereCaught(run, whereAwaited(run.caught), () => run.evaluate(value, at));
}

/** What a method belongs to. Of a promise whose errors the method catches, nobody knows how far it came. */
function evaluateOwner(
  run: Run,
  call: CallExpression,
  { object }: MemberExpression,
  at: Point,
): Value {
  if (run.language === "python" || !catchesRejection(call)) return run.evaluate(object, at);
  const within = { thrown: run.caught.thrown, rejected: true };
  return onBranch(at, [], (branch) => whereCaught(run, within, () => run.evaluate(object, branch)));
}

function followCall(
  run: Run,
  call: EvaluatedCall,
  given: FunctionArguments["arguments"],
  at: Point,
): Value {
  const { expression, object } = call;
  const { callee } = expression;
  if (isSuper(run, expression) && at.frame.self !== null) return superOf(run, at.frame.self);
  const known = evaluateKnownCall(run, call, at);
  if (known !== null) return known;
  const chained = object === null ? null : callOfPromise(run, call, object, at);
  if (chained !== null) return chained;
  if (object !== null && isCallbackTaker(call)) return callWithItems(run, call, object, at);
  const target = callee.kind === "member" ? memberOf(run, call, at) : run.evaluate(callee, at);
  const passed: FunctionArguments = { arguments: given, self: object };
  if (expression.isNew || target.class !== null) return construct(run, target, passed, at);
  const { functions } = target;
  if (functions.length > 0) {
    return either(functions.map((each) => run.call(each, passed, at.state)));
  }
  return callUnknown(run, call, at);
}

/** Python's `super()`; JavaScript's calls the constructor of the base. */
function isSuper(run: Run, { callee }: CallExpression): boolean {
  return run.language === "python" && callee.kind === "name" && callee.name === "super";
}

/** The last two names of a callee, as they are called where it comes from. */
function namesOf(run: Run, callee: Expression): Pick<EvaluatedCall, "name" | "holder"> {
  const written = nameOf(callee);
  if (callee.kind === "member") return { name: written, holder: nameOf(callee.object) };
  const names = (run.importedNames.get(written) ?? written).split(".");
  return { name: names.at(-1) ?? "", holder: names.at(-2) ?? "" };
}

function nameOf(expression: Expression): string {
  if (expression.kind === "name") return expression.name;
  return expression.kind === "member" && typeof expression.key === "string" ? expression.key : "";
}

/** The method itself, asked for as the code asks: `event.body.trim()` reads `trim`. */
function memberOf(run: Run, { expression, object }: EvaluatedCall, at: Point): Value {
  const { callee } = expression;
  if (callee.kind !== "member" || object === null) return nothing;
  // A table of functions: `handlers[kind](record)`.
  if (typeof callee.key !== "string") return partByMember(run, callee, object, at);
  const place = { span: callee.keySpan, expression: callee };
  const asking = { use: "read", isTolerant: callee.isOptional } as const;
  const value = run.ask(object, { kind: "key", key: callee.key }, place, at, asking);
  if (!callee.isOptional && run.tolerance === 0) at.state.assume(provenBy(object));
  return value;
}

function construct(run: Run, target: Value, call: FunctionArguments, at: Point): Value {
  if (target.class === null) return nothing;
  const value: Value = { ...nothing, instance: { class: target.class, fields: new Map() } };
  const maker = makerOf(run, value);
  if (maker !== null) {
    run.call(maker, { arguments: call.arguments, self: value }, at.state);
  } else if (run.language === "python" && value.instance !== null) {
    setFields(value.instance, call);
  }
  return value;
}

/**
 * A function that nobody knows may call what it is given, with items of what else it is given; and it
 * may be a wrapper that gives the function back.
 */
function callUnknown(run: Run, call: EvaluatedCall, at: Point): Value {
  const functions = call.arguments.flatMap((value) => value.functions);
  if (functions.length === 0) return nothing;
  const lists = call.arguments.filter(({ origins, items }) => origins.length > 0 || items !== null);
  const takesItems = /(?:map|each|filter|series|parallel|reduce|all|pool|batch|by)$/iu.test(
    call.name,
  );
  const given = takesItems ? either(lists.map(itemsOf)) : nothing;
  const isSubmit = /^(?:submit|apply|apply_async|run_in_executor|to_thread|call)$/u;
  const others = call.arguments.filter((value) => value.functions.length === 0);
  // The executor, which may be None, comes before the function.
  const handed = call.name === "run_in_executor" ? others.slice(1) : others;
  const passed = isSubmit.test(call.name)
    ? positional(...handed)
    : (argumentsOfThread(call) ?? positional(given));
  const results = functions.map((each) => {
    const branch = at.state.fork();
    const result = run.call(each, passed, branch);
    at.state.join([at.state.fork(), branch]);
    // Libraries that call async functions wait for them: `pMap(records, async (record) => …)`.
    return awaited(result);
  });
  if (isSubmit.test(call.name)) return either(results);
  return { ...nothing, functions, items: takesItems ? listOf(either(results)).items : null };
}

/** `Thread(target=work, args=(record,))`; null for any other call. */
function argumentsOfThread({
  expression,
  arguments: given,
}: EvaluatedCall): FunctionArguments | null {
  const named = (name: string): Value | undefined =>
    given[expression.arguments.findIndex((each) => each.name === name)];
  const target = named("target");
  const passed = named("args");
  return target === undefined || passed === undefined ? null : positional(...(passed.tuple ?? []));
}
