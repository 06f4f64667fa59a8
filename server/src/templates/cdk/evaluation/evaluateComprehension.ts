import type { ComprehensionExpression } from "../../../code/codeModel.ts";
import { bindPattern } from "./bindPattern.ts";
import { keyOf, listOf, placedAt, unknown, type CdkValue, type RecordMember } from "./cdkValue.ts";
import { originOf, type Evaluator } from "./evaluator.ts";
import { anyOf, not, truthOf } from "./operators.ts";
import { itemsOf } from "./runRounds.ts";
import { Scope } from "./scope.ts";

/** One round of a comprehension. */
interface Round {
  readonly scope: Scope;
  /** False where only running the program tells whether there is such a round, or how many. */
  readonly isCertain: boolean;
}

/**
 * A list or dict of what the rounds of a comprehension give. What its text does not tell is gone through
 * once, and leaves the outcome open.
 */
export function evaluateComprehension(
  evaluator: Evaluator,
  comprehension: ComprehensionExpression,
  scope: Scope,
): CdkValue {
  const { element, value: valueExpression, clauses, ...span } = comprehension;
  const at = originOf(span, scope);
  const rounds = roundsOf(evaluator, clauses, { scope, isCertain: true });
  const items: CdkValue[] = [];
  const members = new Map<string, RecordMember>();
  let isOpen = false;
  for (const round of rounds) {
    const evaluate = (): void => {
      const item = placedAt(evaluator.evaluate(element, round.scope), at);
      const value =
        valueExpression === null ? null : evaluator.evaluate(valueExpression, round.scope);
      const key = keyOf(item);
      if (!round.isCertain || (value !== null && key === null)) isOpen = true;
      else if (value === null) items.push(item);
      else if (key !== null) members.set(key, { value, keyOrigin: item.origin });
    };
    if (round.isCertain) evaluate();
    else evaluator.perhaps(evaluate);
  }
  return valueExpression === null
    ? listOf(items, isOpen, at)
    : { kind: "record", members, isOpen, origin: at };
}

function roundsOf(
  evaluator: Evaluator,
  clauses: ComprehensionExpression["clauses"],
  around: Round,
): readonly Round[] {
  const [clause, ...others] = clauses;
  if (clause === undefined) return [around];
  const { target, subject, conditions } = clause;
  const looped = evaluator.evaluate(subject, around.scope);
  const known = itemsOf(evaluator, looped) ?? (looped.kind === "list" ? looped.items : []);
  const isOpen = itemsOf(evaluator, looped) === null;
  const rounds: Round[] = [];
  for (const item of isOpen ? [...known, null] : known) {
    const scope = new Scope(around.scope.file, around.scope);
    bindPattern(evaluator, target, item ?? unknown, scope);
    const truths = conditions.map((condition) => truthOf(evaluator.evaluate(condition, scope)));
    const isLeftOut = anyOf(truths.map(not));
    if (isLeftOut === true) continue;
    const isCertain = around.isCertain && item !== null && isLeftOut === false;
    rounds.push(...roundsOf(evaluator, others, { scope, isCertain }));
  }
  return rounds;
}
