import { evaluate } from "../evaluation/evaluate.ts";
import type { Scope } from "../evaluation/scope.ts";
import { isList, isMap, type TerraformValue } from "../evaluation/terraformValue.ts";
import type { HclExpression } from "../hcl/hclSyntax.ts";

/**
 * A variable's value with what its type says about members that are left out: `optional(string, "x")`.
 * Source: Terraform, "Type Constraints", Optional Object Type Attributes.
 * @param type the expression of the variable's `type`
 */
export function applyTypeDefaults(
  value: TerraformValue,
  type: HclExpression,
  scope: Scope,
): TerraformValue {
  if (type.kind !== "call") return value;
  const [inner, otherwise] = type.arguments;
  if (inner === undefined) return value;
  switch (type.name) {
    case "optional":
      return applyTypeDefaults(value, inner, scope);
    case "list":
    case "set":
      return isList(value) ? value.map((item) => applyTypeDefaults(item, inner, scope)) : value;
    case "map":
      if (!isMap(value)) return value;
      return new Map(
        [...value].map(([key, member]) => [key, applyTypeDefaults(member, inner, scope)]),
      );
    case "object":
      return otherwise === undefined ? applyToObject(value, inner, scope) : value;
    default:
      return value;
  }
}

function applyToObject(value: TerraformValue, type: HclExpression, scope: Scope): TerraformValue {
  if (!isMap(value) || type.kind !== "object") return value;
  const filled = new Map(value);
  for (const { key, value: memberType } of type.members) {
    if (key.kind !== "literal" || typeof key.value !== "string") continue;
    const given = value.get(key.value);
    const isOptional = memberType.kind === "call" && memberType.name === "optional";
    const otherwise = isOptional ? memberType.arguments[1] : undefined;
    if (given !== undefined && given !== null) {
      filled.set(key.value, applyTypeDefaults(given, memberType, scope));
    } else if (otherwise !== undefined) {
      filled.set(key.value, applyTypeDefaults(evaluate(otherwise, scope), memberType, scope));
    } else if (isOptional) filled.set(key.value, null);
  }
  return filled;
}
