import type { BinaryExpression, Expression, LogicalExpression } from "../code/codeModel.ts";
import { factsOfCall, keysOfChain, keysOfCounted } from "./callFacts.ts";
import { factsOfCompared, factsOfRoute } from "./comparedFacts.ts";
import { evaluateCall } from "./evaluateCall.ts";
import { evaluateMember, isNull } from "./evaluateMember.ts";
import { onBranch } from "./onBranch.ts";
import { keyOfOrigin, keyOfRecord } from "./originKey.ts";
import type { Point, Run, Tested } from "./run.ts";
import { factOfDefined, factOfEverything } from "./state.ts";
import { asPresent, either, nothing, type Narrowing, type Value } from "./value.ts";

/** Follows a condition: which parts of the event are there where it is met, and where it is not. */
export function testCondition(run: Run, expression: Expression, at: Point): Tested {
  if (expression.kind === "unary" && expression.operator === "not") {
    const { yes, no } = run.test(expression.value, at);
    return { value: nothing, yes: no, no: yes };
  }
  if (expression.kind === "logical") return testLogical(run, expression, at);
  if (expression.kind === "binary") return { value: nothing, ...testBinary(run, expression, at) };
  if (expression.kind === "call") return testCall(run, expression, at);
  if (expression.kind !== "member") return testTruth(run, expression, at);
  const value = at.state.valueAt(evaluateMember(run, expression, at, "test"));
  const { yes, no } = truthOf(value);
  const there = [...keysOfChain(run, expression), ...keysOfCounted(run, expression)];
  return { value, yes: [...yes, ...there], no };
}

function testTruth(run: Run, expression: Expression, at: Point): Tested {
  const value = run.evaluate(expression, at);
  return { value, ...truthOf(value) };
}

function truthOf(value: Value): Narrowing {
  const { origins, when } = value;
  const asked = factsOfAnswer(value);
  return {
    yes: [...origins.map(keyOfOrigin), ...(when?.yes ?? []), ...asked],
    no: [...(when?.no ?? []), ...asked],
  };
}

/** What a function was asked about counts as present once its answer is looked at, whatever it is. */
function factsOfAnswer({ answersOf = [] }: Value): readonly string[] {
  return [...answersOf, ...answersOf.map(factOfEverything)];
}

function testLogical(run: Run, { operator, left, right }: LogicalExpression, at: Point): Tested {
  const one = run.test(left, at);
  if (operator === "nullish") {
    const second = onBranch(at, [], (branch) => run.evaluate(right, branch));
    const value = isNull(right) ? one.value : either([asPresent(one.value), second]);
    return { value, ...truthOf(isNull(right) ? value : nothing) };
  }
  const isAnd = operator === "and";
  const reached = isAnd ? one.yes : one.no;
  const other = onBranch(at, reached, (branch) => run.test(right, branch));
  const both = [...reached, ...(isAnd ? other.yes : other.no)];
  // The other way out: by the left side alone, or by the right one after the left.
  const left1 = isAnd ? one.no : one.yes;
  const right1 = new Set([...reached, ...(isAnd ? other.no : other.yes)]);
  const shared = left1.filter((fact) => right1.has(fact));
  if (isAnd) return { value: other.value, yes: both, no: shared };
  const value = isNull(right) ? one.value : either([asPresent(one.value), other.value]);
  return { value, yes: shared, no: both };
}

const equal = new Set(["==", "===", "is"]);
const unequal = new Set(["!=", "!==", "is not"]);
const comparison = /^(?:[!=]==?|[<>]=?|is|is not|instanceof)$/u;

function testBinary(run: Run, expression: BinaryExpression, at: Point): Narrowing {
  const { operator, left, right } = expression;
  if (operator === "in" || operator === "not in") {
    const { yes, no } = testMembership(run, expression, at);
    return operator === "in" ? { yes, no } : { yes: no, no: yes };
  }
  if (!comparison.test(operator)) {
    run.evaluate(left, at);
    run.evaluate(right, at);
    return { yes: [], no: [] };
  }
  const sides = [operand(run, left, at), operand(run, right, at)];
  const counted = testCount(run, expression);
  if (counted !== null) return counted;
  const asked = sides.flatMap(({ value }) => factsOfAnswer(value));
  const { yes, no } = testSides(run, expression, sides);
  return { yes: [...yes, ...asked], no: [...no, ...asked] };
}

function testSides(
  run: Run,
  { operator, left, right }: BinaryExpression,
  sides: readonly { readonly value: Value }[],
): Narrowing {
  const keys = [
    ...sides.flatMap(({ value }) => value.origins.map(keyOfOrigin)),
    ...[left, right].flatMap((side) => keysOfChain(run, side)),
  ];
  const related = [
    ...sides.flatMap(({ value }) => value.origins.map(keyOfRecord).map(factOfDefined)),
    ...[left, right].flatMap((side) => factsOfCompared(run, side)),
  ];
  if (equal.has(operator) || unequal.has(operator)) {
    const asksAbsence =
      isNull(left) ||
      isNull(right) ||
      isTypeOfNone(right) ||
      sides.some(({ value }) => value.text === "undefined");
    const isMet = equal.has(operator);
    // Which kind of event it is tells which of its members are there.
    const always = asksAbsence ? [] : related;
    const there = [...keys, ...always, ...factsOfRoute(run, left, right)];
    return isMet === asksAbsence ? { yes: always, no: there } : { yes: there, no: always };
  }
  if (operator === "instanceof") return { yes: keys, no: [] };
  // `undefined > 0` is false, whichever way round; so is the comparison with a length that is not there.
  return { yes: [...keys, ...related], no: related };
}

/** `Object.keys(a ?? {}).length > 0`; null for any other comparison than of such a count with a number. */
function testCount(run: Run, { operator, left, right }: BinaryExpression): Narrowing | null {
  const isLeft = right.kind === "literal";
  const keys = keysOfCounted(run, isLeft ? left : right);
  const number = isLeft ? right : left;
  if (keys.length === 0 || number.kind !== "literal" || typeof number.value !== "number")
    return null;
  const [one, other] = isLeft ? [0, number.value] : [number.value, 0];
  return holds(one, operator, other) ? { yes: [], no: keys } : { yes: keys, no: [] };
}

function holds(one: number, operator: string, other: number): boolean {
  if (equal.has(operator)) return one === other;
  if (unequal.has(operator)) return one !== other;
  if (operator.startsWith(">")) return operator === ">" ? one > other : one >= other;
  return operator === "<" ? one < other : one <= other;
}

/** `type(None)` and `NoneType`. */
function isTypeOfNone(expression: Expression): boolean {
  if (expression.kind === "name") return expression.name === "NoneType";
  const subject = subjectOfType(expression);
  return subject !== null && isNull(subject);
}

/** What Python's `type(a)` is asked of; null for anything else. */
function subjectOfType(expression: Expression): Expression | null {
  if (expression.kind !== "call" || expression.arguments.length !== 1) return null;
  const { callee } = expression;
  const isType = callee.kind === "name" && callee.name === "type";
  return isType ? (expression.arguments[0]?.value ?? null) : null;
}

/** One side of a comparison; the subject of a `typeof` or of `type()` stands for itself. */
function operand(run: Run, expression: Expression, at: Point): { readonly value: Value } {
  const typed = run.language === "python" ? subjectOfType(expression) : null;
  if (typed !== null) return run.test(typed, at);
  if (expression.kind === "unary" && expression.operator === "typeof") {
    return run.test(expression.value, at);
  }
  return run.test(expression, at);
}

function testMembership(run: Run, { left, right }: BinaryExpression, at: Point): Narrowing {
  const { text } = run.evaluate(left, at);
  const holder = run.evaluate(right, at);
  if (text === null) {
    if (right.kind === "list") return testListed(run, left, right.items);
    const related = factsOfCompared(run, left);
    return { yes: [...holder.origins.map(keyOfOrigin), ...related], no: [] };
  }
  const place = { span: left, expression: null };
  const asking = { use: "test", isTolerant: true } as const;
  const part = run.ask(holder, { kind: "key", key: text }, place, at, asking);
  return { yes: part.origins.map(keyOfOrigin), no: [] };
}

/** `body in (None, "")`, `None in (body, path)`, `method in ("GET", "HEAD")`. */
function testListed(run: Run, left: Expression, items: readonly Expression[]): Narrowing {
  const related = factsOfCompared(run, left);
  if (isNull(left)) {
    return { yes: [], no: items.flatMap((item) => run.originsOf(item)).map(keyOfOrigin) };
  }
  const keys = run.originsOf(left).map(keyOfOrigin);
  if (items.some(isNull)) return { yes: related, no: [...keys, ...related] };
  const isStated = items.every(({ kind }) => kind === "literal");
  return { yes: isStated ? [...keys, ...related] : related, no: [] };
}

/**
 * A function that is asked about a part of the event may look at anything inside it, and nobody knows
 * what its answer means: from here on, all of that counts as present.
 */
function testCall(run: Run, call: Extract<Expression, { kind: "call" }>, at: Point): Tested {
  const value = at.state.valueAt(evaluateCall(run, call, at));
  const own = factsOfCall(run, call);
  if (value.when !== null || value.origins.length > 0) {
    const { yes, no } = truthOf(value);
    return { value, yes: [...yes, ...own.yes], no: [...no, ...own.no] };
  }
  const asked = call.arguments.flatMap(({ value: argument }) => run.originsOf(argument));
  const keys = asked.map(keyOfOrigin);
  const facts = [...keys, ...keys.map(factOfEverything)];
  return { value, yes: [...facts, ...own.yes], no: [...facts, ...own.no] };
}
