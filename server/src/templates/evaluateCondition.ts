import { staticText, type Resolution } from "./resolution.ts";
import type { TemplateScope } from "./templateScope.ts";
import { asList, asText, intrinsicCall, memberAt, type TemplateValue } from "./templateValue.ts";

type Resolve = (value: TemplateValue, scope: TemplateScope) => Resolution;

/**
 * The outcome of a condition of the template's `Conditions`, or null where only a deployment knows.
 * @param resolve how to resolve the values that the condition compares
 */
export function evaluateCondition(
  name: string,
  scope: TemplateScope,
  resolve: Resolve,
): boolean | null {
  const known = scope.conditionOutcomes.get(name);
  if (known !== undefined) return known;
  scope.conditionOutcomes.set(name, null);
  const condition = memberAt(scope.root, "Conditions", name);
  const outcome = condition === undefined ? null : evaluate(condition, scope, resolve);
  scope.conditionOutcomes.set(name, outcome);
  return outcome;
}

function evaluate(
  condition: TemplateValue,
  scope: TemplateScope,
  resolve: Resolve,
): boolean | null {
  const call = intrinsicCall(condition);
  if (call === null) return null;
  const outcomes = (): readonly (boolean | null)[] =>
    asList(call.argument).map((part) => evaluate(part, scope, resolve));
  switch (call.name) {
    case "Condition":
      return evaluateCondition(asText(call.argument) ?? "", scope, resolve);
    case "Fn::Equals":
      return equals(asList(call.argument), scope, resolve);
    case "Fn::Not":
      return not(outcomes()[0] ?? null);
    case "Fn::And":
      return every(outcomes());
    case "Fn::Or":
      return not(every(outcomes().map(not)));
    default:
      return null;
  }
}

function equals(
  operands: readonly TemplateValue[],
  scope: TemplateScope,
  resolve: Resolve,
): boolean | null {
  const [left, right] = operands.map((operand) => staticText(resolve(operand, scope)));
  if (typeof left !== "string" || typeof right !== "string") return null;
  return left === right;
}

function not(outcome: boolean | null): boolean | null {
  return outcome === null ? null : !outcome;
}

function every(outcomes: readonly (boolean | null)[]): boolean | null {
  if (outcomes.includes(false)) return false;
  return outcomes.includes(null) ? null : true;
}
