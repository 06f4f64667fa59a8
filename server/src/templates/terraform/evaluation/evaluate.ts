import type { HclExpression, HclStep } from "../hcl/hclSyntax.ts";
import { callFunction } from "./callFunction.ts";
import { evaluateFor } from "./evaluateFor.ts";
import { evaluateOperation } from "./operations.ts";
import { memberOf } from "./memberOf.ts";
import { settled, type Scope } from "./scope.ts";
import {
  isDeferred,
  isList,
  joinText,
  scalarText,
  scalarTruth,
  unknown,
  unknownFrom,
  valueOr,
  type TerraformValue,
} from "./terraformValue.ts";

/**
 * Evaluates an expression as far as the configuration alone allows. What can't be known, or isn't
 * supported, is deferred, never guessed.
 */
export function evaluate(expression: HclExpression, scope: Scope): TerraformValue {
  if (!scope.names.spend()) return unknown;
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "template":
      return joinText(expression.parts.map((part) => textual(evaluate(part, scope), scope)));
    case "list":
      return expression.items.map((item) => evaluate(item, scope));
    case "object":
      return evaluateObject(expression.members, scope);
    case "name":
      return valueOr(scope.bindings.get(expression.name), unknown);
    case "attribute":
      return evaluateAttribute(expression, scope);
    case "index":
      return memberOf(
        evaluate(expression.of, scope),
        settled(evaluate(expression.key, scope), scope),
      );
    case "splat":
      return evaluateSplat(evaluate(expression.of, scope), expression.steps, scope);
    case "call":
      return callFunction(expression, scope, evaluate);
    case "conditional":
      return evaluateConditional(expression, scope);
    case "operation":
      return evaluateOperation(
        expression.operator,
        expression.operands.map((operand) => settled(evaluate(operand, scope), scope)),
      );
    case "for":
      return evaluateFor(expression, scope, evaluate);
    case "opaque":
      return unknown;
  }
}

/** A part of a text: of a reference only the text that is static, so that identities stay visible. */
function textual(value: TerraformValue, scope: Scope): TerraformValue {
  const known = settled(value, scope);
  return scalarText(known) === null ? value : known;
}

function evaluateObject(
  members: readonly { readonly key: HclExpression; readonly value: HclExpression }[],
  scope: Scope,
): TerraformValue {
  const object = new Map<string, TerraformValue>();
  for (const { key, value } of members) {
    const name = scalarText(settled(evaluate(key, scope), scope));
    if (name !== null) object.set(name, evaluate(value, scope));
  }
  return object;
}

/** The names of a path that has nothing else in it: `data`, `archive_file`, `orders`. */
function namesOf(expression: HclExpression): readonly string[] | null {
  if (expression.kind === "name") return [expression.name];
  if (expression.kind !== "attribute") return null;
  const before = namesOf(expression.of);
  return before === null ? null : [...before, expression.name];
}

function evaluateAttribute(
  expression: HclExpression & { readonly kind: "attribute" },
  scope: Scope,
): TerraformValue {
  const [first = "", second = "", third, ...others] = namesOf(expression) ?? [];
  if (first !== "" && others.length === 0 && !scope.bindings.has(first)) {
    if (first === "data" && third !== undefined) return scope.names.data(second, third);
    if (first !== "data" && third === undefined) return evaluateName(first, second, scope);
  }
  return memberOf(evaluate(expression.of, scope), expression.name);
}

function evaluateName(kind: string, name: string, { names }: Scope): TerraformValue {
  switch (kind) {
    case "var":
      return names.variable(name);
    case "local":
      return names.local(name);
    case "module":
      return names.call(name);
    case "path":
      return names.path(name);
    case "terraform":
    case "tofu":
      return name === "workspace" ? "default" : unknown;
    default:
      return names.resource(kind, name);
  }
}

function evaluateSplat(
  value: TerraformValue,
  steps: readonly HclStep[],
  scope: Scope,
): TerraformValue {
  if (isDeferred(value) && value.kind !== "reference" && value.kind !== "module") {
    return unknownFrom([value]);
  }
  const items = isList(value) ? value : value === null ? [] : [value];
  return items.map((item) =>
    steps.reduce<TerraformValue>(
      (reached, step) =>
        memberOf(reached, step.kind === "attribute" ? step.name : evaluate(step.key, scope)),
      item,
    ),
  );
}

function evaluateConditional(
  expression: HclExpression & { readonly kind: "conditional" },
  scope: Scope,
): TerraformValue {
  const test = scalarTruth(settled(evaluate(expression.test, scope), scope));
  if (test !== null) return evaluate(test ? expression.whenTrue : expression.whenFalse, scope);
  const options = [
    evaluate(expression.whenTrue, scope),
    evaluate(expression.whenFalse, scope),
  ] as const;
  return options[0] === options[1] ? options[0] : { kind: "either", options };
}
