import { evaluate } from "../evaluation/evaluate.ts";
import { renderTemplate } from "../evaluation/fileFunctions.ts";
import { settled, type Scope } from "../evaluation/scope.ts";
import { unknown, type TerraformValue } from "../evaluation/terraformValue.ts";
import type { HclBody } from "../hcl/hclSyntax.ts";

/**
 * The text of `data.template_file`, which `templatefile` took the place of. Up to Terraform 0.11 `vars` was
 * written as a block. Source: Terraform Registry, hashicorp/template, "template_file".
 */
export function renderedTemplate({ attributes, blocks }: HclBody, scope: Scope): TerraformValue {
  const template = attributes.get("template")?.value;
  if (template === undefined) return unknown;
  const given = attributes.get("vars")?.value;
  const block = blocks.find(({ type }) => type === "vars");
  const values =
    given === undefined
      ? new Map(
          [...(block?.body.attributes ?? [])].map(([name, { value }]) => {
            return [name, evaluate(value, scope)] as const;
          }),
        )
      : evaluate(given, scope);
  return renderTemplate(settled(evaluate(template, scope), scope), values);
}
