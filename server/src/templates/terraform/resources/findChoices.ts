import type { HclExpression } from "../hcl/hclSyntax.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { viewBody } from "./bodyView.ts";
import { followName, followNames, type WrittenValue } from "./place.ts";

/** The root module's variables that, by their defaults, leave functions without a handler. */
export function findChoices(instances: Iterable<ResourceInstance>): ReadonlySet<string> {
  const choices = new Set<string>();
  for (const instance of instances) {
    if (instance.type !== "aws_lambda_function") continue;
    const choice = choiceOf(instance);
    if (choice !== null) choices.add(choice);
  }
  return choices;
}

function choiceOf({ declared, scope, module }: ResourceInstance): string | null {
  const { body } = declared.block;
  const written = body.attributes.get("handler")?.value;
  const value = viewBody(body, scope).argument("handler")?.value ?? "";
  if (written === undefined || value !== "") return null;
  const found = followNames({ expression: written, file: declared.file, module });
  if (found.expression.kind !== "conditional") return null;
  return rootVariableOf({ ...found, expression: found.expression.test });
}

/** Negations and names in each other, at most. */
const mostSteps = 20;

/** The root module's variable that a test is about: `var.is_image`, `!var.is_image`, or a name for these. */
function rootVariableOf(test: WrittenValue): string | null {
  let found: WrittenValue | null = test;
  for (let step = 0; step < mostSteps && found !== null; step += 1) {
    const variable = variableIn(found.expression);
    const { declarations, call } = found.module;
    // What a file of values sets is no default.
    if (variable !== null && call === null)
      return declarations.values.has(variable) ? null : variable;
    found = withoutNegation(found) ?? followName(found);
  }
  return null;
}

function withoutNegation(test: WrittenValue): WrittenValue | null {
  const { expression } = test;
  if (expression.kind !== "operation" || expression.operator !== "!") return null;
  const [operand] = expression.operands;
  return operand === undefined ? null : { ...test, expression: operand };
}

function variableIn(expression: HclExpression): string | null {
  if (expression.kind !== "attribute" || expression.of.kind !== "name") return null;
  return expression.of.name === "var" ? expression.name : null;
}
