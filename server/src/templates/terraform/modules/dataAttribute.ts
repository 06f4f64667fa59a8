import { unknown, type TerraformValue } from "../evaluation/terraformValue.ts";

/**
 * What data sources say about a deployment that hasn't happened: the account, region and partition that
 * all samples use.
 */
const attributes: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ["aws_caller_identity", { account_id: "123456789012" }],
  ["aws_region", { name: "us-east-1", region: "us-east-1", id: "us-east-1" }],
  ["aws_partition", { partition: "aws", dns_suffix: "amazonaws.com" }],
]);

/** An attribute of a data source that its block does not state; unknown for most. */
export function dataAttribute(type: string, attribute: string): TerraformValue {
  const known = attributes.get(type) ?? {};
  return Object.hasOwn(known, attribute) ? (known[attribute] ?? unknown) : unknown;
}
