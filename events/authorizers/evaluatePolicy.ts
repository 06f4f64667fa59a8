import { isJsonObject } from "../model/json.ts";

/**
 * What a policy says of one request. `conditional` means that it is allowed if conditions hold that
 * only API Gateway can evaluate.
 */
export type PolicyDecision = "allowed" | "denied" | "not-allowed" | "conditional";

type Statement = Readonly<Record<string, unknown>>;

/**
 * Evaluates an authorizer's policy as IAM does: one Deny outweighs any Allow, and what nothing allows
 * is not allowed. Source: IAM User Guide, "Policy evaluation logic".
 * @param policy the `policyDocument` of a result that is valid by its schema
 * @param arn the method or route that was called
 */
export function evaluatePolicy(policy: unknown, arn: string): PolicyDecision {
  const applying = statementsOf(policy).filter(
    (statement) =>
      applies(statement["Action"], statement["NotAction"], "execute-api:Invoke", "i") &&
      applies(statement["Resource"], statement["NotResource"], arn, ""),
  );
  const certain = applying.filter(({ Condition }) => Condition === undefined);
  const has = (statements: readonly Statement[], effect: string): boolean =>
    statements.some(({ Effect }) => Effect === effect);
  if (has(certain, "Deny")) return "denied";
  if (!has(applying, "Allow")) return has(applying, "Deny") ? "denied" : "not-allowed";
  return has(certain, "Allow") && !has(applying, "Deny") ? "allowed" : "conditional";
}

function statementsOf(policy: unknown): readonly Statement[] {
  const statements = isJsonObject(policy) ? policy["Statement"] : null;
  const list: readonly unknown[] = Array.isArray(statements) ? statements : [statements];
  return list.filter(isJsonObject);
}

function applies(included: unknown, excluded: unknown, name: string, flags: string): boolean {
  const matches = (pattern: string): boolean => toRegExp(pattern, flags).test(name);
  return included === undefined
    ? !textsOf(excluded).some(matches)
    : textsOf(included).some(matches);
}

function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === "string");
}

/** IAM's wildcards: `*` stands for any text, slashes included, and `?` for one character. */
function toRegExp(pattern: string, flags: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, `s${flags}`);
}
