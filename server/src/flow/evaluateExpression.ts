import type {
  AssignExpression,
  BinaryExpression,
  ComprehensionExpression,
  Expression,
  NameExpression,
  ObjectExpression,
} from "../code/codeModel.ts";
import { withFactsOfCall } from "./callFacts.ts";
import { whereAwaited, whereCaught } from "./caughtErrors.ts";
import { mergedDicts, noteWritten, originsOfMerged } from "./dictMethods.ts";
import { evaluateCall } from "./evaluateCall.ts";
import { evaluateMember } from "./evaluateMember.ts";
import { onBranch } from "./onBranch.ts";
import { awaited } from "./promises.ts";
import type { Point, Run } from "./run.ts";
import { typedAssertion } from "./statedTypes.ts";
import { anyKey, asPresent, either, itemsOf, listOf, nothing, type Value } from "./value.ts";

/** Follows an expression: what its value is, and whatever it does on the way. */
export function evaluateExpression(run: Run, expression: Expression, at: Point): Value {
  if (!run.burn()) return nothing;
  const value = typedAssertion(run, expression, at.state.valueAt(valueOf(run, expression, at)));
  run.note(expression, value);
  return value;
}

function valueOf(run: Run, expression: Expression, at: Point): Value {
  switch (expression.kind) {
    case "name":
      return lookUp(run, expression, at);
    case "member":
      return evaluateMember(run, expression, at);
    case "call":
      return withFactsOfCall(run, expression, evaluateCall(run, expression, at));
    case "literal":
      return typeof expression.value === "string"
        ? { ...nothing, text: expression.value }
        : nothing;
    case "text":
    case "opaque": {
      // The model has no word for `yield`: whatever it has no word for may be one, in a generator.
      const values = expression.parts.map((part) => run.evaluate(part, at));
      at.frame.yields?.push(...values);
      return nothing;
    }
    case "object":
      return evaluateObject(run, expression, at);
    case "list": {
      const items = expression.items.map((item) => run.evaluate(item, at));
      return expression.isFixed === true ? { ...nothing, tuple: items } : listOf(either(items));
    }
    case "function": {
      const closure = { function: expression, scope: at.frame.scope, self: at.frame.self };
      run.noteMade(closure);
      return { ...nothing, functions: [closure] };
    }
    case "await":
      return awaited(
        whereCaught(run, whereAwaited(run.caught), () => run.evaluate(expression.value, at)),
      );
    case "spread": {
      const spread = run.evaluate(expression.value, at);
      return expression.isOfKeys === true ? spread : itemsOf(spread);
    }
    case "unary":
      return evaluateUnary(run, expression, at);
    case "binary":
    case "logical": {
      const joined = expression.kind === "binary" ? joinedBy(run, expression, at) : null;
      if (joined !== null) return joined;
      const { value, yes, no } = run.test(expression, at);
      return { ...value, when: { yes, no } };
    }
    case "conditional":
      return evaluateConditional(run, expression, at);
    case "assign":
      return assign(run, expression, at);
    case "comprehension":
      return evaluateComprehension(run, expression, at);
  }
}

function lookUp(run: Run, { name }: NameExpression, { frame, state }: Point): Value {
  const binding = frame.scope.find(name);
  if (binding !== null) return state.get(binding);
  if (name === "this") return frame.self ?? nothing;
  return run.moduleNames(name);
}

/** Python puts lists together by `+` and dicts by `|`; null for anything else. A text's parts are nobody's concern. */
function joinedBy(run: Run, { operator, left, right }: BinaryExpression, at: Point): Value | null {
  if (run.language !== "python") return null;
  if (operator === "|") {
    return mergedDicts(run.evaluate(left, at), run.evaluate(right, at));
  }
  if (operator !== "+") return null;
  const isText = [left, right].some(({ kind }) => kind === "literal" || kind === "text");
  if (isText) return null;
  return listOf(either([left, right].map((side) => itemsOf(run.evaluate(side, at)))));
}

/** A spread object keeps its origins: what the literal does not state comes from there. */
function evaluateObject(run: Run, { members }: ObjectExpression, at: Point): Value {
  const own = new Map<string, Value>();
  const spread: Value[] = [];
  for (const { key, computed, value } of members) {
    if (computed !== undefined) run.evaluate(computed, at);
    if (key === null && computed === undefined) {
      const inner = run.evaluate(value, at);
      spread.push(inner);
      for (const [name, member] of inner.members ?? []) own.set(name, member);
    } else {
      const member = run.evaluate(value, at);
      if (key !== null) own.set(key, member);
      // A key that is worked out may be any that the event leaves out.
      else spread.push(nothing);
    }
  }
  return { ...nothing, members: own, origins: originsOfMerged(spread) };
}

function evaluateUnary(
  run: Run,
  expression: Extract<Expression, { kind: "unary" }>,
  at: Point,
): Value {
  const { operator, value } = expression;
  if (operator === "delete" && value.kind === "member") {
    evaluateMember(run, value, at, "write");
    return nothing;
  }
  if (operator === "not") {
    const { yes, no } = run.test(expression, at);
    return { ...nothing, when: { yes, no } };
  }
  run.evaluate(value, at);
  return nothing;
}

function evaluateConditional(
  run: Run,
  { test, then, otherwise }: Extract<Expression, { kind: "conditional" }>,
  at: Point,
): Value {
  const { yes, no } = run.test(test, at);
  const first = onBranch(at, yes, (branch) => run.evaluate(then, branch));
  const second = onBranch(at, no, (branch) => run.evaluate(otherwise, branch));
  return either([first, second]);
}

function assign(run: Run, { target, member, value, operator }: AssignExpression, at: Point): Value {
  const assigned = run.evaluate(value, at);
  if (member !== null) {
    writeMember(run, member, operator === "=" ? assigned : nothing, at);
    return assigned;
  }
  const keepsOld = operator === "??=" || operator === "||=";
  const old =
    keepsOld && target.kind === "name"
      ? [asPresent(lookUp(run, { ...target, kind: "name" }, at))]
      : [];
  if (operator === "|=" && run.language === "python" && target.kind === "name") {
    const before = lookUp(run, { ...target, kind: "name" }, at);
    const merged = mergedDicts(before, assigned);
    run.bind(target, merged, at);
    return merged;
  }
  if (operator === "+=" && run.language === "python" && target.kind === "name") {
    const before = lookUp(run, { ...target, kind: "name" }, at);
    const isList = before.items !== null || assigned.items !== null;
    const sum = isList ? listOf(either([itemsOf(before), itemsOf(assigned)])) : nothing;
    run.bind(target, sum, at);
    return assigned;
  }
  const isPlain = keepsOld || operator === "=" || operator === ":=";
  run.bind(target, isPlain ? either([...old, assigned]) : nothing, at);
  return assigned;
}

function writeMember(
  run: Run,
  member: Extract<Expression, { kind: "member" }>,
  assigned: Value,
  at: Point,
): void {
  const object = run.evaluate(member.object, at);
  const part = evaluateMember(run, member, at, "write");
  for (const origin of part.origins) noteWritten(run, origin, assigned, at);
  const { instance, members } = object;
  if (instance !== null && typeof member.key === "string") {
    instance.fields.set(
      member.key,
      either([instance.fields.get(member.key) ?? assigned, assigned]),
    );
  }
  const binding = member.object.kind === "name" ? at.frame.scope.find(member.object.name) : null;
  if (members === null || binding === null || typeof member.key === "number") return;
  // A key that is worked out may be any.
  const key = member.key ?? anyKey;
  const value = key === anyKey ? either([members.get(key) ?? assigned, assigned]) : assigned;
  at.state.set(binding, { ...object, members: new Map([...members, [key, value]]) });
}

/** The conditions hold for the elements, also where these are used later. */
function evaluateComprehension(run: Run, comprehension: ComprehensionExpression, at: Point): Value {
  const { state, frame } = at;
  const branch = { state: state.fork(), frame };
  const facts: string[] = [];
  for (const { target, subject, conditions } of comprehension.clauses) {
    run.bind(target, itemsOf(run.evaluate(subject, branch)), branch);
    for (const condition of conditions) {
      const { yes } = run.test(condition, branch);
      branch.state.assume(yes);
      facts.push(...yes);
    }
  }
  const element = run.evaluate(comprehension.element, branch);
  const value = comprehension.value === null ? null : run.evaluate(comprehension.value, branch);
  state.assume(facts);
  if (value === null) return listOf(element);
  return { ...nothing, items: element, members: new Map([[anyKey, value]]) };
}
