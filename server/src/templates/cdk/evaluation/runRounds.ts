import type { Expression, LoopStatement, Statement } from "../../../code/codeModel.ts";
import { walkStatements } from "../../../code/walkCode.ts";
import { bindPattern } from "./bindPattern.ts";
import { literal, unknown, type CdkValue } from "./cdkValue.ts";
import type { Completion, Evaluator } from "./evaluator.ts";
import { normal } from "./evaluator.ts";
import { compared } from "./operators.ts";
import { enumMembers } from "./programMembers.ts";
import { inOrder } from "./recordMethods.ts";
import type { Scope } from "./scope.ts";

/** Rounds of one loop that are followed; infrastructure is not made by the thousand. */
const maximumRounds = 200;
/** Rounds of a loop that counts; one that has more makes nothing by hand. */
const maximumCount = 100;

/**
 * Follows the rounds of a loop that the text tells.
 * @returns null where only running the program tells them
 */
export function runRounds(
  evaluator: Evaluator,
  loop: LoopStatement,
  scope: Scope,
): Completion | null {
  return loop.over === "while"
    ? runCounted(evaluator, loop, scope)
    : runEach(evaluator, loop, scope);
}

function runEach(
  evaluator: Evaluator,
  { over, target, subject, body }: LoopStatement,
  scope: Scope,
): Completion | null {
  const looped = subject === null ? unknown : evaluator.evaluate(subject, scope);
  const items = over === "while" ? null : itemsOf(evaluator, looped, over);
  if (items === null) return null;
  for (const item of items.slice(0, maximumRounds)) {
    const round = scope.block();
    if (target !== null) bindPattern(evaluator, target, item, round);
    const completion = evaluator.run(body, round);
    if (completion.kind === "return") return completion;
    if (completion.kind === "break") break;
  }
  return normal;
}

/** What is gone through, one by one; null where only running the program tells. */
export function itemsOf(
  evaluator: Evaluator,
  value: CdkValue,
  over: "each" | "keys" = "each",
): readonly CdkValue[] | null {
  if (value.kind === "list" && !value.isOpen) {
    return over === "each"
      ? [...value.items]
      : value.items.map((_item, index) => literal(String(index)));
  }
  if (value.kind === "class") return enumMembers(evaluator, value);
  if (value.kind !== "record" || value.isOpen) return null;
  const members = inOrder(value, value.origin?.file ?? "");
  return members.map(([name, { keyOrigin }]) => literal(name, keyOrigin));
}

/** `for (let i = 0; i < 3; i++)` and its like. */
function runCounted(evaluator: Evaluator, loop: LoopStatement, scope: Scope): Completion | null {
  const count = countOf(evaluator, loop, scope);
  if (count === null) return null;
  const { name, values, end } = count;
  for (const value of values) {
    // Each round has the counter for itself, and what is called later still sees it as it was there.
    const round = scope.block();
    round.declare(name, literal(value), evaluator.region());
    const completion = evaluator.run(loop.body, round);
    if (round !== scope) round.declare(name, literal(value), evaluator.region());
    if (completion.kind === "return") return completion;
    if (completion.kind !== "break") continue;
    scope.assign(name, unknown, evaluator.region());
    return normal;
  }
  scope.assign(name, literal(end), evaluator.region());
  return normal;
}

/** What a loop counts with. */
interface Count {
  readonly name: string;
  /** The counter in each round. */
  readonly values: readonly number[];
  /** The counter when the loop is done. */
  readonly end: number;
}

/** Null for a loop that does not count from one known number to another in steps that are all the same. */
function countOf(
  evaluator: Evaluator,
  { subject, body }: LoopStatement,
  scope: Scope,
): Count | null {
  if (subject?.kind !== "binary") return null;
  const { left, right, operator } = subject;
  const counter = [left, right].find((side) => stepOf(side, body) !== null);
  if (counter?.kind !== "name") return null;
  const step = stepOf(counter, body) ?? 0;
  const start = numberOf(scope.get(counter.name));
  const bound = numberOf(evaluator.evaluate(counter === left ? right : left, scope));
  if (start === null || bound === null) return null;
  const goesOn = (value: number): boolean =>
    (counter === left ? compared(operator, value, bound) : compared(operator, bound, value)) ===
    true;
  const values: number[] = [];
  let value = start;
  for (; goesOn(value); value += step) {
    if (values.length === maximumCount) return null;
    values.push(value);
  }
  return { name: counter.name, values, end: value };
}

/** By how much a body moves a counter, each time it runs; null for what is no counter. */
function stepOf(counter: Expression, body: readonly Statement[]): number | null {
  if (counter.kind !== "name") return null;
  const { name } = counter;
  let writes = 0;
  walkStatements(body, {
    statement: (statement) => {
      const isTarget = statement.kind === "declare" || statement.kind === "loop";
      if (isTarget && isNamed(statement.target, name)) writes += 1;
      return true;
    },
    expression: (expression) => {
      if (expression.kind === "assign" && isNamed(expression.target, name)) writes += 1;
      return true;
    },
  });
  if (writes !== 1) return null;
  for (const statement of body) {
    const step = stepIn(statement, name);
    if (step !== null) return step;
  }
  return null;
}

function isNamed(target: LoopStatement["target"], name: string): boolean {
  return target?.kind === "name" && target.name === name;
}

/** `i++`, `i += 1`, `i = i + 1`. */
function stepIn(statement: Statement, name: string): number | null {
  const written = statement.kind === "expression" ? statement.value : statement;
  if (written.kind !== "assign" && written.kind !== "declare") return null;
  if (!isNamed(written.target, name) || written.value === null) return null;
  const operator = written.kind === "assign" ? written.operator : "=";
  const { value } = written;
  if (operator === "+=") return literalNumber(value);
  if (operator === "-=") return negative(literalNumber(value));
  if (operator !== "=" || value.kind !== "binary") return null;
  if (value.left.kind !== "name" || value.left.name !== name) return null;
  const step = literalNumber(value.right);
  if (value.operator === "-") return negative(step);
  return value.operator === "+" ? step : null;
}

function literalNumber(expression: Expression): number | null {
  return expression.kind === "literal" && typeof expression.value === "number"
    ? expression.value
    : null;
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

function numberOf(value: CdkValue | undefined): number | null {
  return value?.kind === "literal" && typeof value.value === "number" ? value.value : null;
}
