import type { HclCall } from "../hcl/hclSyntax.ts";
import { collectionFunctions } from "./collectionFunctions.ts";
import { fileFunctions } from "./fileFunctions.ts";
import { settled, type Evaluate, type Scope, type TerraformFunction } from "./scope.ts";
import {
  isList,
  isMissing,
  unknown,
  unknownFrom,
  valueOr,
  type TerraformValue,
} from "./terraformValue.ts";
import { terragruntFunctions } from "./terragruntFunctions.ts";
import { textFunctions } from "./textFunctions.ts";

const functions: ReadonlyMap<string, TerraformFunction> = new Map([
  ...textFunctions,
  ...collectionFunctions,
  ...fileFunctions,
  ...terragruntFunctions,
]);

/**
 * Calls one of Terraform's built-in functions; what others make is unknown. OpenTofu and Terraform also
 * write them with the prefix `core::`.
 */
export function callFunction(call: HclCall, scope: Scope, evaluate: Evaluate): TerraformValue {
  const name = call.name.replace(/^core::/, "");
  if (name === "try") return firstThatIs(call, scope, evaluate);
  const args = argumentsOf(call, scope, evaluate);
  if (args === null) return unknown;
  if (name === "can") return isMissing(args[0]) ? false : unknownFrom(args);
  return valueOr(functions.get(name)?.(args, scope), unknownFrom(args));
}

/** `try`: the first argument that has a value. */
function firstThatIs(call: HclCall, scope: Scope, evaluate: Evaluate): TerraformValue {
  for (const argument of call.arguments) {
    const value = evaluate(argument, scope);
    if (!isMissing(value)) return value;
  }
  return unknown;
}

function argumentsOf(
  { arguments: given, expandsLast }: HclCall,
  scope: Scope,
  evaluate: Evaluate,
): readonly TerraformValue[] | null {
  const values = given.map((argument) => settled(evaluate(argument, scope), scope));
  if (!expandsLast) return values;
  const last = values.at(-1);
  return isList(last) ? [...values.slice(0, -1), ...last] : null;
}
