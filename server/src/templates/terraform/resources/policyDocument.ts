import { isDeferred, type TerraformValue } from "../evaluation/terraformValue.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { viewBody, type BodyView } from "./bodyView.ts";

/** Members of a statement by the argument that says them. */
const members = [
  ["Effect", "effect"],
  ["Action", "actions"],
  ["Resource", "resources"],
] as const;

/**
 * The policy that `data.aws_iam_policy_document` makes for `.json`; any other value stays as it is.
 * Source: Terraform Registry, hashicorp/aws, "aws_iam_policy_document".
 */
export function policyBehind(value: TerraformValue, { module }: ResourceInstance): TerraformValue {
  if (!isDeferred(value) || value.kind !== "reference") return value;
  const document = module.world.instances.get(value.address);
  const isPolicy = document?.type === "aws_iam_policy_document" && value.path[0] === "json";
  if (!isPolicy) return value;
  const view = viewBody(document.declared.block.body, document.scope);
  return new Map([["Statement", view.blocks("statement").map(statementOf)]]);
}

function statementOf(block: BodyView): TerraformValue {
  const statement = new Map<string, TerraformValue>([["Effect", "Allow"]]);
  for (const [member, name] of members) {
    const argument = block.argument(name);
    if (argument !== null) statement.set(member, argument.value);
  }
  return statement;
}
